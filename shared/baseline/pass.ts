/** One pass of matching: those that have the same key are candidates, and the nearest of them become pairs. */

import type { Entry, How } from './entries.ts'
import { pairNearest } from './nearest.ts'

export type Pass = {
  readonly how: How
  /** Equal for a head and a base entry that may be one; undefined for an entry that takes no part. */
  readonly key: (entry: Entry) => string | undefined
  readonly heads?: (entry: Entry) => boolean
  readonly bases?: (entry: Entry) => boolean
  /** True when a pair may come from different files: pairs in the same file come first. */
  readonly anywhere?: boolean
}

type Bucket = { readonly heads: Entry[]; readonly bases: Entry[] }

/** Entries that are still alone; a pass takes those it pairs out of both lists. */
export type Alone = { heads: readonly Entry[]; bases: readonly Entry[] }

export function runPass(pass: Pass, alone: Alone): void {
  if (alone.heads.length === 0 || alone.bases.length === 0) return
  const buckets = new Map<string, Bucket>()
  for (const head of alone.heads) {
    const key = pass.heads?.(head) === false ? undefined : pass.key(head)
    if (key === undefined) continue
    const bucket = buckets.get(key)
    if (bucket) bucket.heads.push(head)
    else buckets.set(key, { heads: [head], bases: [] })
  }
  if (buckets.size === 0) return
  for (const base of alone.bases) {
    const key = pass.bases?.(base) === false ? undefined : pass.key(base)
    if (key !== undefined) buckets.get(key)?.bases.push(base)
  }
  let pairs = 0
  const join = (head: Entry, base: Entry) => {
    head.match = { partner: base, how: pass.how }
    base.match = { partner: head, how: pass.how }
    pairs++
  }
  for (const { heads, bases } of buckets.values())
    if (bases.length > 0) (pass.anywhere ? pairAnywhere : pairNearest)(heads, bases, join)
  if (pairs > 0) keepAlone(alone)
}

export function keepAlone(alone: Alone): void {
  alone.heads = alone.heads.filter((entry) => entry.match === undefined)
  alone.bases = alone.bases.filter((entry) => entry.match === undefined)
}

/** In the same file nearest first, then in order of path and line. */
function pairAnywhere(
  heads: readonly Entry[],
  bases: readonly Entry[],
  join: (head: Entry, base: Entry) => void,
): void {
  if (heads.length === 1 && bases.length === 1) {
    join(heads[0]!, bases[0]!)
    return
  }
  const files = new Map<number, Bucket>()
  for (const base of bases) {
    const bucket = files.get(base.file)
    if (bucket) bucket.bases.push(base)
    else files.set(base.file, { heads: [], bases: [base] })
  }
  for (const head of heads) files.get(head.file)?.heads.push(head)
  for (const bucket of files.values()) pairNearest(bucket.heads, bucket.bases, join)
  const left = bases.filter((base) => base.match === undefined)
  const right = heads.filter((head) => head.match === undefined)
  right.slice(0, left.length).forEach((head, i) => {
    join(head, left[i]!)
  })
}
