/** Settings as the base commit has them, for a change that is only proposed. */

import { InputError } from '../model/errors.ts'
import { short } from './default-branch.ts'
import { readTree, type TreeEntry } from './objects.ts'
import type { Repository } from './repository.ts'

/**
 * By path; a file that the base lacks is left out. What is there and can't be read as a file is an InputError, since to
 * go without it would be to judge by other settings: a link, a directory, a submodule, a file over 32 MiB.
 */
export async function trustedFiles(
  repository: Repository,
  base: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const tree = await readTree(repository.git, base)
  for (const path of paths) refuseDetours(path, tree, base)
  const files = await repository.blobs(base, paths)
  for (const path of paths)
    if (tree.has(path) && !files.has(path))
      throw new InputError(`${said(path, base)} could not be read: it has more than 32 MiB, or is not here.`)
  return files
}

/** A link's target is not looked up: it may lead out of the repository, and round in circles. */
function refuseDetours(path: string, tree: ReadonlyMap<string, TreeEntry>, base: string): void {
  const parts = path.split('/')
  for (let depth = 1; depth <= parts.length; depth++) {
    const part = parts.slice(0, depth).join('/')
    const mode = tree.get(part)?.mode
    if (mode === undefined || mode.startsWith('100')) continue
    const what = mode === '120000' ? 'a link' : 'a submodule'
    const where = part === path ? 'it' : JSON.stringify(part)
    throw new InputError(
      `${said(path, base)} can't be read: ${where} is ${what}. Settings must be a file of the repository, since those of a proposed change are read from its base.`,
    )
  }
}

const said = (path: string, base: string): string =>
  `${JSON.stringify(path)} of the base commit ${short(base)}`
