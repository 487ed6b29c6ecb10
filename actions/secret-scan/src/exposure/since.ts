/** The oldest commit that had a secret, as far as this clone tells; by fingerprint. */

import type { Repository } from '../../../../shared/git/repository.ts'
import { attribute } from '../sources/attribute.ts'
import { blame, type Line } from './blame.ts'
import { oldestOf, type Since } from './commit-dates.ts'

/** Lines of all secrets together; each secret's first line comes before any second. */
const mostBlamed = 200

/** Of secrets that were found in blobs of the history. */
export async function sinceOfBlobs(
  repository: Repository,
  blobs: ReadonlyMap<string, readonly string[]>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Since>> {
  const places = await attribute(repository, new Set([...blobs.values()].flat()), signal)
  const commits = [...blobs].map(
    ([fingerprint, ids]) => [fingerprint, ids.flatMap((id) => places.get(id)?.commit ?? [])] as const,
  )
  return signal?.aborted ? new Map() : oldestOf(repository, new Map(commits))
}

/** Of secrets that stand in a commit, or in the working tree: who brought the lines that they stand in. */
export async function sinceOfLines(
  repository: Repository,
  commit: string | undefined,
  lines: ReadonlyMap<string, readonly Line[]>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Since>> {
  const longest = Math.max(0, ...[...lines.values()].map(({ length }) => length))
  const asked: { readonly fingerprint: string; readonly line: Line }[] = []
  for (let turn = 0; turn < longest && asked.length < mostBlamed; turn++)
    for (const [fingerprint, own] of lines)
      if (turn < own.length && asked.length < mostBlamed) asked.push({ fingerprint, line: own[turn]! })
  const answers = await blame(
    repository,
    commit,
    asked.map(({ line }) => line),
    signal,
  )
  const commits = new Map<string, string[]>()
  for (const [i, { fingerprint }] of asked.entries()) {
    const sha = answers[i]
    if (sha !== undefined) commits.set(fingerprint, [...(commits.get(fingerprint) ?? []), sha])
  }
  return oldestOf(repository, commits)
}
