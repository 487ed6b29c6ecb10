/** Where a command works: the repository's root, and the directory for report files. */

import { openRepository } from '../../shared/git/repository.ts'
import { ToolError } from '../../shared/model/errors.ts'
import { machine } from '../../shared/runner/machine.ts'
import type { Options } from './options.ts'

export type Place = { readonly workspace: string; readonly reports: string }

/** Outside a repository the directory itself; reports then need `--output-directory`. */
export async function placeOf(directory: string, options: Options): Promise<Place> {
  const chosen = options.values['output-directory']
  const absolute =
    chosen === undefined ? undefined : chosen.startsWith('/') ? chosen : `${directory}/${chosen}`
  const repository = await openRepository(machine(), directory)
  if (!repository) throw new ToolError(`${directory} is no git repository.`)
  return { workspace: repository.root, reports: absolute ?? `${repository.gitDirectory}/portcullis` }
}
