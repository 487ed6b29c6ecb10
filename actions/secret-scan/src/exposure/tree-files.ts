/** The files of a commit or of the working tree, one after the other, to look for known secrets in them. */

import { fetchLeftOut, streamObjects } from '../../../../shared/git/object-stream.ts'
import { readTree } from '../../../../shared/git/objects.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import { clip } from '../../../../shared/text/bytes.ts'
import { visibleLine } from '../../../../shared/text/visible.ts'
import { readWorkingTree } from '../sources/tree.ts'

/** `bytes` is undefined for what could not be read, or is larger than is read. */
export type TreeFile = {
  readonly paths: readonly string[]
  readonly blob?: string
  readonly bytes: Buffer | undefined
}

export type SearchOptions = {
  /** Aborted when the time is up. */
  readonly signal?: AbortSignal
  /** Takes sentences for people on what could not be searched; none has a secret in it. */
  readonly say?: (note: string) => void
}

/** A file is held whole; larger ones are films and disk images, which are said and not searched. */
const mostFileBytes = 64 * 1024 * 1024

/** Each content once, with all its paths. What a partial clone left out is fetched first. Attributes have no say. */
export async function* commitFiles(
  repository: Repository,
  commit: string,
  { signal }: SearchOptions = {},
): AsyncGenerator<TreeFile, void, undefined> {
  await fetchLeftOut(repository.git, ['--no-walk'], [commit])
  const paths = await blobPaths(repository, commit)
  const absent = await stillLeftOut(repository, commit)
  for (const [id, own] of paths) if (absent.has(id)) yield { paths: own, blob: id, bytes: undefined }
  const here = [...paths.keys()].filter((id) => !absent.has(id))
  const options = { limit: mostFileBytes, ...(signal && { signal }) }
  for await (const objects of streamObjects(repository.git, here, options))
    for (const { id, bytes } of objects) yield { paths: paths.get(id)!, blob: id, bytes }
}

/** Asked for one of these, git would try to fetch it, and break off with all the others unread. */
async function stillLeftOut({ git }: Repository, commit: string): Promise<ReadonlySet<string>> {
  const promised = await git.run(['config', '--get-regexp', '^remote\\..*\\.promisor$'], { expect: [0, 1] })
  if (promised.exitCode !== 0) return new Set()
  const listed = await git.text(['rev-list', '--objects', '--missing=print', '--no-walk', '--stdin'], {
    stdin: `${commit}\n`,
  })
  const missing = listed.split('\n').filter((line) => line.startsWith('?'))
  return new Set(missing.map((line) => line.slice(1)))
}

export async function blobPaths(
  repository: Repository,
  commit: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const paths = new Map<string, string[]>()
  for (const [path, { mode, sha }] of await readTree(repository.git, commit)) {
    if (mode === '160000') continue // a submodule: its content is in another repository
    const own = paths.get(sha)
    if (own) own.push(path)
    else paths.set(sha, [path])
  }
  return paths
}

/** Tracked files as they lie there, and untracked ones that are not ignored. */
export async function* workingFiles(
  repository: Repository,
  files: Files,
  { signal }: SearchOptions = {},
): AsyncGenerator<TreeFile, void, undefined> {
  const limits = { maxFileBytes: mostFileBytes, ...(signal && { signal }) }
  for await (const { pieces, skipped } of readWorkingTree(repository, files, limits)) {
    for (const { path, bytes } of pieces) yield { paths: [path], bytes }
    for (const { what, bytes } of skipped) if (bytes !== undefined) yield { paths: [what], bytes: undefined }
  }
}

/** Gathers what was not searched, and says it in one sentence: `where` is e.g. "the base 1f0c2ab34d". */
export function unsearched(where: string, { say, signal }: SearchOptions) {
  let count = 0
  let first = ''
  return {
    add(path: string): void {
      if (count++ === 0) first = clip(visibleLine(path), 200)
    },
    end(unfinished: string): void {
      const files = count === 1 ? `the file ${first}` : `${count} files (${first} is the first)`
      if (count > 0)
        say?.(`Of ${where}, ${files} could not be searched for secrets: not in this clone, or too large.`)
      if (unfinished !== '') say?.(`The search of ${where} for secrets is not complete: ${unfinished}.`)
      if (signal?.aborted) say?.(`The search of ${where} for secrets is not complete: the time was up.`)
    },
  }
}
