/** Asks git what changed between two trees, so that nobody's diff settings change the answer. */

import { isAbsolute, join } from 'node:path'
import type { Diff } from '../model/diff.ts'
import { ToolError } from '../model/errors.ts'
import type { Files } from '../runner/port.ts'
import { type Git, wordsOf } from './git.ts'
import { recordsOf } from './objects.ts'
import { patchReader } from './patch.ts'

/**
 * Pairs of files whose similarity git works out at most: the square of this number. 2,000 takes some 10 s at the very
 * worst; git's own default is 1,000. Renames without an edit are found whatever the limit.
 */
const renameLimit = 2000

const settings = [
  'diff.noprefix=false',
  'diff.mnemonicPrefix=false',
  'diff.external=',
  'diff.orderFile=/dev/null',
  'diff.relative=false',
]

const options = [
  '--patch',
  '--unified=0',
  '--inter-hunk-context=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--find-renames=50%',
  '--find-copies=50%',
  `-l${renameLimit}`,
  '--diff-algorithm=histogram',
  '--indent-heuristic',
  '--submodule=short',
  '--ignore-submodules=dirty',
]

/** What changed from the commit `base` to the commit `head`, or to the working tree with its untracked files. */
export async function readDiff(git: Git, files: Files, base: string, head?: string): Promise<Diff> {
  if (head !== undefined) return ask(git, base, head, {})
  const untracked = await untrackedFiles(git)
  if (untracked.length === 0) return ask(git, base, undefined, {})
  const directory = await files.temporaryDirectory('portcullis-index')
  try {
    const index = join(directory, 'index')
    await listInIndex(git, files, index, untracked)
    return await ask(git, base, undefined, { GIT_INDEX_FILE: index })
  } finally {
    await files.remove(directory)
  }
}

async function ask(
  git: Git,
  base: string,
  head: string | undefined,
  env: Readonly<Record<string, string>>,
): Promise<Diff> {
  const reader = patchReader()
  const args = ['diff', ...options, base, ...(head === undefined ? [] : [head]), '--']
  const result = await git.run(args, { settings, env, onStdout: reader.push })
  const words = wordsOf(result)
  const notes = words.includes('rename detection was skipped')
    ? [
        `Git looked for exact renames only: too many files changed for it to compare them all (${renameLimit}).`,
      ]
    : []
  try {
    return { base, head, changes: reader.end(), notes }
  } catch (error) {
    throw new ToolError(`git diff: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Untracked and not ignored, as git's bytes; a repository inside the repository is named with a slash, and is no file. */
export async function untrackedFiles(git: Git): Promise<readonly Buffer[]> {
  const { stdout } = await git.run(['ls-files', '-z', '--others', '--exclude-standard', '--full-name'])
  return [...recordsOf(stdout)].filter((path) => path.at(-1) !== 0x2f)
}

/**
 * A copy of the index in which untracked files are listed with a content that is nobody's, so that git reads them from
 * the working tree and looks for renames among them: a file moved with `mv` is a rename before `git add`, too.
 */
async function listInIndex(git: Git, files: Files, copy: string, paths: readonly Buffer[]): Promise<void> {
  const index = await git.text(['rev-parse', '--git-path', 'index'])
  const bytes = await files.read(isAbsolute(index) ? index : join(git.directory, index))
  if (bytes) await files.write(copy, bytes)
  const empty = await git.text(['hash-object', '--stdin'], { stdin: '' })
  const head = Buffer.from(`100644 ${empty} 0\t`)
  const stdin = Buffer.concat(paths.flatMap((path) => [head, path, Buffer.of(0)]))
  await git.run(['update-index', '-z', '--index-info'], { stdin, env: { GIT_INDEX_FILE: copy } })
}
