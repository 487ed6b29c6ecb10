/** Text kept with a commit, in refs of our own, readable with plain `git notes --ref=portcullis/<gate> show <sha>`. */

import type { Git } from './git.ts'
import { isSha, readBlobs, readTree } from './objects.ts'

const ours = /^refs\/notes\/portcullis\/[a-z0-9][a-z0-9-]*$/

/** Who writes notes; also the committer of what unites them. */
export const notesIdentity: Readonly<Record<string, string>> = {
  GIT_AUTHOR_NAME: 'portcullis',
  GIT_AUTHOR_EMAIL: 'portcullis@localhost',
  GIT_COMMITTER_NAME: 'portcullis',
  GIT_COMMITTER_EMAIL: 'portcullis@localhost',
}

/** The note of commit `sha` in `ref`, e.g. "refs/notes/portcullis/coverage-threshold"; undefined when it has none. */
export async function readNote(git: Git, ref: string, sha: string): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(['notes', `--ref=${checkedNotes(ref)}`, 'list', sha], {
    expect: [0, 1],
  })
  if (exitCode !== 0) return undefined
  return (await git.run(['cat-file', 'blob', stdout.toString('latin1').trim()])).stdout.toString('utf8')
}

/** Writes or replaces the note, byte for byte. */
export async function writeNote(git: Git, ref: string, sha: string, text: string): Promise<void> {
  const blob = await git.text(['hash-object', '-w', '--stdin'], { stdin: text })
  await git.run(['notes', `--ref=${checkedNotes(ref)}`, 'add', '--force', '-C', blob, sha], {
    env: notesIdentity,
  })
}

/** A note as the tree of its ref has it: "ab/cdef…" → the commit that it belongs to, and the blob of its text. */
export type Note = { readonly path: string; readonly blob: string }

/** All notes of `ref` by commit, asked of its tree at once; none when the ref is not here. */
export async function listNotes(git: Git, ref: string): Promise<ReadonlyMap<string, Note>> {
  const tip = await tipOf(git, checkedNotes(ref))
  return tip === undefined ? new Map() : notesAt(git, tip)
}

/** The notes of several commits through one process; a note over 32 MiB is left out. */
export async function readNotes(
  git: Git,
  ref: string,
  commits: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const notes = await listNotes(git, ref)
  const wanted = [...commits].flatMap((sha) => {
    const note = notes.get(sha)
    return note ? [[sha, note.blob] as const] : []
  })
  const blobs = await readBlobs(
    git,
    wanted.map(([, blob]) => blob),
  )
  const texts = new Map<string, string>()
  for (const [sha, blob] of wanted) {
    const text = blobs.get(blob)
    if (text) texts.set(sha, text.toString('utf8'))
  }
  return texts
}

/** The same for any commit of notes. Git spreads many notes over directories, "ab/cd/ef…", as it sees fit. */
export async function notesAt(git: Git, tip: string): Promise<ReadonlyMap<string, Note>> {
  const notes = new Map<string, Note>()
  for (const [path, { mode, sha }] of await readTree(git, tip)) {
    const commit = path.replaceAll('/', '')
    if (mode.startsWith('100') && isSha(commit)) notes.set(commit, { path, blob: sha })
  }
  return notes
}

/** The object that a ref names, undefined when the ref is not here. */
export async function tipOf(git: Git, ref: string): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(['rev-parse', '--quiet', '--verify', ref], { expect: [0, 1] })
  return exitCode === 0 ? stdout.toString('latin1').trim() : undefined
}

/** The same name, which must be one of our refs: a note is never written over somebody else's. */
export function checkedNotes(ref: string): string {
  if (!ours.test(ref)) throw new Error(`${ref} is not one of our refs for notes`)
  return ref
}
