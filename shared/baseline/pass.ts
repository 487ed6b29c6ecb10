/** One pass of matching: those that have the same key are candidates, and the nearest of them become pairs. */

import type { Entry, How } from './entries.ts'
import { pairNearest } from './nearest.ts'

export type Pass = {
  readonly how: How
  /** Equal for a head and a base entry that may be one; undefined for an entry that takes no part. */
  readonly key: (entry: Entry) => number | undefined
  readonly heads?: (entry: Entry) => boolean
  readonly bases?: (entry: Entry) => boolean
  /** True when a pair may come from different files: pairs in the same file come first. */
  readonly anywhere?: boolean
}

/** Entries that are still alone; a pass takes those it pairs out of both lists. */
export type Alone = { heads: readonly Entry[]; bases: readonly Entry[] }

export function runPass(pass: Pass, alone: Alone): void {
  if (alone.heads.length === 0 || alone.bases.length === 0) return
  const groups = new Map<number, number>()
  const heads = grouped(alone.heads, pass.heads, (entry) => {
    const key = pass.key(entry)
    if (key === undefined) return -1
    const known = groups.get(key)
    if (known !== undefined) return known
    groups.set(key, groups.size)
    return groups.size - 1
  })
  if (groups.size === 0) return
  const bases = grouped(alone.bases, pass.bases, (entry) => groups.get(pass.key(entry) ?? -1) ?? -1)
  const pairUp = pass.anywhere ? pairAnywhere : pairNearest
  let pairs = 0
  const join = (head: Entry, base: Entry) => {
    head.match = { partner: base, how: pass.how }
    base.match = { partner: head, how: pass.how }
    pairs++
  }
  for (let group = 0; group < groups.size; group++) {
    const candidates = bases(group)
    if (candidates.length > 0) pairUp(heads(group), candidates, join)
  }
  if (pairs > 0) keepAlone(alone)
}

export function keepAlone(alone: Alone): void {
  alone.heads = alone.heads.filter((entry) => entry.match === undefined)
  alone.bases = alone.bases.filter((entry) => entry.match === undefined)
}

/** Entries by group, in their order: by counting, since an array for each of 100,000 groups costs more than the rest. */
function grouped(
  entries: readonly Entry[],
  wanted: ((entry: Entry) => boolean) | undefined,
  groupOf: (entry: Entry) => number,
): (group: number) => readonly Entry[] {
  const groups = new Int32Array(entries.length)
  let last = -1
  for (let i = 0; i < entries.length; i++) {
    const group = wanted?.(entries[i]!) === false ? -1 : groupOf(entries[i]!)
    groups[i] = group
    if (group > last) last = group
  }
  const ends = new Int32Array(last + 2)
  for (const group of groups) if (group >= 0) ends[group + 1]!++
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!
  const starts = ends.slice()
  const sorted: Entry[] = new Array(ends.at(-1)!)
  for (let i = 0; i < entries.length; i++) {
    const group = groups[i]!
    if (group >= 0) sorted[ends[group]!++] = entries[i]!
  }
  return (group) => (group <= last ? sorted.slice(starts[group], starts[group + 1]) : [])
}

type Bucket = { readonly heads: Entry[]; readonly bases: Entry[] }

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
