/**
 * The last pass: in one hunk, a line that was edited and still has its finding. Likeness is the Dice coefficient of the
 * two lines' pairs of neighbouring characters, without whitespace: 1 for equal lines, 0 for nothing in common.
 */

import type { Entry } from './entries.ts'
import { type Numbers, pairKey } from './numbers.ts'
import type { Alone } from './pass.ts'

/** From here on a line counts as edited, below as another line. */
const leastSimilarity = 0.6
/** Pairs that are compared of one rule in one hunk; a larger hunk compares each line with its neighbours only. */
const mostPairs = 4096
/** Characters of a line that are compared, its beginning and its end; a minified file is one line of a megabyte. */
const comparedLength = 400

export function pairSimilar(alone: Alone, texts: Numbers): void {
  const bigramsOf = bigramTable(texts)
  for (const { heads, bases } of bucketsOf(alone).values()) pairBucket(heads, bases, bigramsOf)
}

type Bucket = { readonly heads: Entry[]; readonly bases: Entry[] }

function bucketsOf(alone: Alone): Map<number, Bucket> {
  const buckets = new Map<number, Bucket>()
  const add = (entry: Entry, side: keyof Bucket) => {
    if (entry.hunk < 0 || entry.text < 0) return
    const key = pairKey(entry.hunk, entry.rule)
    const bucket = buckets.get(key) ?? { heads: [], bases: [] }
    bucket[side].push(entry)
    buckets.set(key, bucket)
  }
  for (const head of alone.heads) add(head, 'heads')
  for (const base of alone.bases) add(base, 'bases')
  return buckets
}

type Bigrams = (text: number) => Uint32Array

function bigramTable(texts: Numbers): Bigrams {
  const known: Uint32Array[] = []
  return (text) => {
    known[text] ??= bigrams(texts.texts[text]!)
    return known[text]
  }
}

function bigrams(text: string): Uint32Array {
  const half = comparedLength / 2
  const part = text.length > comparedLength ? text.slice(0, half) + text.slice(-half) : text
  const pairs = new Uint32Array(Math.max(part.length - 1, 0))
  for (let i = 0; i < pairs.length; i++) pairs[i] = part.charCodeAt(i) * 0x10000 + part.charCodeAt(i + 1)
  return pairs.sort()
}

export const similarity = (a: string, b: string): number => dice(bigrams(a), bigrams(b))

function dice(a: Uint32Array, b: Uint32Array): number {
  const total = a.length + b.length
  // Even if all of the shorter line stood in the longer one.
  if (total === 0 || (2 * Math.min(a.length, b.length)) / total < leastSimilarity) return 0
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) common++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return (2 * common) / total
}

type Candidate = { readonly head: Entry; readonly base: Entry; readonly likeness: number }

function pairBucket(heads: readonly Entry[], bases: readonly Entry[], bigramsOf: Bigrams): void {
  if (heads.length === 0 || bases.length === 0) return
  const sorted = bases.toSorted((a, b) => a.near - b.near || a.order - b.order)
  const reach =
    heads.length * bases.length <= mostPairs
      ? bases.length
      : Math.max(2, Math.floor(mostPairs / heads.length / 2))
  const candidates: Candidate[] = []
  for (const head of heads) {
    const middle = firstFrom(sorted, head.near)
    const end = Math.min(middle + reach, sorted.length)
    for (let i = Math.max(middle - reach, 0); i < end; i++) {
      const base = sorted[i]!
      const likeness = dice(bigramsOf(head.text), bigramsOf(base.text))
      if (likeness >= leastSimilarity) candidates.push({ head, base, likeness })
    }
  }
  candidates.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      distance(a) - distance(b) ||
      a.head.order - b.head.order ||
      a.base.order - b.base.order,
  )
  for (const { head, base, likeness } of candidates) {
    if (head.match || base.match) continue
    head.match = { partner: base, how: 'similar', similarity: likeness }
    base.match = { partner: head, how: 'similar', similarity: likeness }
  }
}

const distance = ({ head, base }: Candidate): number => Math.abs(head.near - base.near)

function firstFrom(sorted: readonly Entry[], near: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.near < near) low = middle + 1
    else high = middle
  }
  return low
}
