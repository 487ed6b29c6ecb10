/** Another commit's tree on disk for a while, so that tools can run on it. */

import { join } from 'node:path'
import type { Host } from '../runner/port.ts'
import type { Git } from './git.ts'

/** Files kept in LFS stay pointers: fetching them needs a token, and no linter reads them. */
const withoutLfs = ['filter.lfs.smudge=', 'filter.lfs.process=', 'filter.lfs.required=false']

/**
 * Calls `body` with the absolute path of a fresh detached worktree of `commit`, and takes it away again whatever
 * happens. Submodules are not checked out, and no hook runs.
 */
export async function withWorktree<T>(
  git: Git,
  host: Pick<Host, 'files' | 'log'>,
  commit: string,
  body: (directory: string) => Promise<T>,
): Promise<T> {
  const parent = await host.files.temporaryDirectory('portcullis-base')
  const directory = join(parent, 'tree')
  try {
    await git.run(['worktree', 'add', '--quiet', '--force', '--detach', directory, commit], {
      settings: withoutLfs,
    })
    return await body(directory)
  } finally {
    try {
      await host.files.remove(parent)
      await git.run(['worktree', 'prune', '--expire=now'])
    } catch (error) {
      // The outcome of the body counts for more than a directory that stays behind.
      host.log.warning(`The worktree ${directory} could not be removed: ${String(error)}`)
    }
  }
}
