/** Text kept with a commit, in refs of our own, readable with plain `git notes --ref=portcullis/<gate> show <sha>`. */

import type { Git } from './git.ts'

const ours = /^refs\/notes\/portcullis\/[a-z0-9][a-z0-9-]*$/

const identity: Readonly<Record<string, string>> = {
  GIT_AUTHOR_NAME: 'portcullis',
  GIT_AUTHOR_EMAIL: 'portcullis@localhost',
  GIT_COMMITTER_NAME: 'portcullis',
  GIT_COMMITTER_EMAIL: 'portcullis@localhost',
}

/** The note of commit `sha` in `ref`, e.g. "refs/notes/portcullis/coverage-threshold"; undefined when it has none. */
export async function readNote(git: Git, ref: string, sha: string): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(['notes', `--ref=${checked(ref)}`, 'list', sha], {
    expect: [0, 1],
  })
  if (exitCode !== 0) return undefined
  return (await git.run(['cat-file', 'blob', stdout.toString('latin1').trim()])).stdout.toString('utf8')
}

/** Writes or replaces the note, byte for byte. */
export async function writeNote(git: Git, ref: string, sha: string, text: string): Promise<void> {
  const blob = await git.text(['hash-object', '-w', '--stdin'], { stdin: text })
  await git.run(['notes', `--ref=${checked(ref)}`, 'add', '--force', '-C', blob, sha], { env: identity })
}

function checked(ref: string): string {
  if (!ours.test(ref)) throw new Error(`${ref} is not one of our refs for notes`)
  return ref
}
