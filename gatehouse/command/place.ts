/** Where a command works: the repository's root, and the directory for report files. */

import { openRepository } from '../../shared/git/repository.ts'
import { machine } from '../../shared/runner/machine.ts'
import { terminalLog } from '../../shared/runner/terminal.ts'
import type { Options } from './options.ts'

export type Place = { readonly workspace: string; readonly reports: string }

/** Throws ToolError outside of a git repository. */
export async function placeOf(directory: string, options: Options): Promise<Place> {
  const chosen = options.values['output-directory']
  const absolute =
    chosen === undefined ? undefined : chosen.startsWith('/') ? chosen : `${directory}/${chosen}`
  const repository = await openRepository({ ...machine(), log: terminalLog(true) }, directory)
  return { workspace: repository.root, reports: absolute ?? `${repository.gitDirectory}/portcullis` }
}
