/** The commits that may have brought a secret, as far as this clone tells; by fingerprint. */

import type { Repository } from '../../../../shared/git/repository.ts'
import { attribute } from '../sources/attribute.ts'
import { blame, type Line } from './blame.ts'

export type CommitsOf = ReadonlyMap<string, readonly string[]>

/** Lines of all secrets together; each secret's first line comes before any second. */
const mostBlamed = 200

/** Of secrets that were found in blobs of the history: the oldest commit that brought each blob. */
export async function commitsOfBlobs(
  repository: Repository,
  blobs: ReadonlyMap<string, readonly string[]>,
  signal?: AbortSignal,
): Promise<CommitsOf> {
  const places = await attribute(repository, new Set([...blobs.values()].flat()), signal)
  // What a pass that broke off takes for the oldest is not.
  if (signal?.aborted) return new Map()
  return new Map(
    [...blobs].map(([fingerprint, ids]) => [fingerprint, ids.flatMap((id) => places.get(id)?.commit ?? [])]),
  )
}

/** Of secrets that stand in a commit, or in the working tree: who brought the lines that they stand in. */
export async function commitsOfLines(
  repository: Repository,
  commit: string | undefined,
  lines: ReadonlyMap<string, readonly Line[]>,
  signal?: AbortSignal,
): Promise<CommitsOf> {
  const asked = inTurns(lines)
  const answers = await blame(
    repository,
    commit,
    asked.map(({ line }) => line),
    signal,
  )
  const commits = new Map<string, string[]>()
  for (const [i, { fingerprint }] of asked.entries()) {
    const sha = answers[i]
    const own = commits.get(fingerprint)
    if (sha === undefined) continue
    if (own) own.push(sha)
    else commits.set(fingerprint, [sha])
  }
  return commits
}

function inTurns(lines: ReadonlyMap<string, readonly Line[]>) {
  const asked: { readonly fingerprint: string; readonly line: Line }[] = []
  let left = [...lines].filter(([, own]) => own.length > 0)
  for (let turn = 0; left.length > 0; turn++) {
    for (const [fingerprint, own] of left) {
      if (asked.length === mostBlamed) return asked
      asked.push({ fingerprint, line: own[turn]! })
    }
    left = left.filter(([, own]) => own.length > turn + 1)
  }
  return asked
}
