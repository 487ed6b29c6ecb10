/**
 * Joins an id and the secret that goes with it, in one file as it is after the change: it does not matter in which commits
 * the two were added, or that one of them was only moved.
 */

import { compareText } from '../../../../shared/model/finding.ts'
import { shown } from '../identity/redact.ts'
import { rules } from '../rules/list.generated.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import { blocksOf, layoutOf } from './blocks.ts'
import { type PairKind, pairKinds } from './pair-kinds.ts'
import { publicIds } from './public-ids.ts'

export type Pair = {
  readonly kind: string // the name in `pairKinds`
  readonly id: Occurrence
  readonly secret: Occurrence
  /** What the kind needs besides, e.g. the session token of temporary keys. */
  readonly third?: Occurrence
}

/** Halves farther apart than this, in lines, belong together only in one block. */
export const farthestLines = 20

/** Of each secret, so many ids before and behind it are looked at, so that a file of nothing but ids costs no more. */
const looksAround = 8

/**
 * The pairs among what was found in one file, in the order of their secrets. Halves of one block come first, then those
 * with the fewest lines between, on one line the fewest characters; of equals, those whose secret stands first. A text is half of
 * at most one pair, wherever it is repeated. What is taken for a placeholder, or has no line, is in none.
 *
 * `text` is the file; without it nothing is known of its blocks.
 */
export function pairsIn(occurrences: readonly Occurrence[], text?: Buffer): readonly Pair[] {
  const halves = occurrences.flatMap(halfOf).sort(compareHalves)
  if (halves.length < 2) return []
  const reach = new Reach(halves, text)
  const taken = new Set<string>()
  const joined = pairKinds
    .flatMap((kind) => candidatesOf(kind.ids, kind.secrets, { kind, halves, reach }))
    .sort(compareCandidates)
    .filter(({ one, other }) => takeBoth(taken, one, other))
  return withThirds(joined, { halves, reach, taken })
    .sort((a, b) => compareHalves(a.secret, b.secret))
    .map(({ kind, id, secret, third }) => ({
      kind: kind.name,
      id: id.at,
      secret: secret.at,
      ...(third && { third: third.at }),
    }))
}

/** The pair that a credential is half of, by what it is: the file may have it at several lines. */
export const pairOf = (
  pairs: readonly Pair[],
  { rule, secret }: Pick<Occurrence, 'rule' | 'secret'>,
): Pair | undefined =>
  pairs.find((pair) =>
    [pair.id, pair.secret, pair.third].some((half) => half?.rule === rule && half.secret === secret),
  )

/** Of a pair, what a credential is to be used with: of an id its secret, of all others the id. */
export const otherHalf = (pair: Pair, { rule, secret }: Pick<Occurrence, 'rule' | 'secret'>): Occurrence =>
  pair.id.rule === rule && pair.id.secret === secret ? pair.secret : pair.id

/** "AWS access key id AKIA… (20 characters, 1f0c2d3e) at src/a.ts:3" */
export function pairText({ rule, secret, path, kind, region }: Occurrence): string {
  const known = rules.find(({ id }) => id === rule) ?? publicIds.find(({ id }) => id === rule)
  const line = region === undefined ? '' : `:${region.startLine}`
  const place = path === '' ? `in the ${kind}` : `at ${path}${line}`
  return `${known?.title ?? rule} ${shown(secret)} ${place}`
}

type Half = {
  readonly at: Occurrence
  readonly key: string
  readonly line: number
  readonly endLine: number
  readonly column: number
  readonly endColumn: number
}

function halfOf(at: Occurrence): readonly Half[] {
  if (at.region === undefined || at.doubt !== undefined) return []
  const { startLine: line, endLine = line, startColumn: column = 0, endColumn = column } = at.region
  return [{ at, key: `${at.rule} ${at.secret}`, line, endLine, column, endColumn }]
}

const compareHalves = (a: Half, b: Half): number =>
  a.line - b.line ||
  a.column - b.column ||
  a.endLine - b.endLine ||
  a.endColumn - b.endColumn ||
  compareText(a.key, b.key)

type Distance = { readonly sameBlock: boolean; readonly lines: number; readonly columns: number }

/** Tells how far two halves are from each other; reads the file's blocks once, where it has any. */
class Reach {
  readonly #blocks: ReadonlyMap<number, number>

  constructor(halves: readonly Half[], text: Buffer | undefined) {
    const layout = layoutOf(halves[0]!.at.path)
    const wanted = new Set(halves.map(({ line }) => line))
    this.#blocks = text && layout ? blocksOf(text, layout, wanted) : new Map()
  }

  /** Undefined where they are too far apart to belong together. */
  between(a: Half, b: Half): Distance | undefined {
    const [first, next] = compareHalves(a, b) <= 0 ? [a, b] : [b, a]
    const lines = Math.max(0, next.line - first.endLine)
    const block = this.#blocks.get(first.line)
    const sameBlock = block !== undefined && block === this.#blocks.get(next.line)
    if (lines > farthestLines && !sameBlock) return undefined
    return { sameBlock, lines, columns: lines > 0 ? 0 : Math.max(0, next.column - first.endColumn) }
  }
}

type Joinable = Distance & { readonly kind: PairKind; readonly one: Half; readonly other: Half }
type Field = { readonly kind: PairKind; readonly halves: readonly Half[]; readonly reach: Reach }

function candidatesOf(
  ones: readonly string[],
  others: readonly string[],
  { kind, halves, reach }: Field,
): readonly Joinable[] {
  const near = halves.filter(({ at }) => ones.includes(at.rule))
  if (near.length === 0) return []
  const candidates: Joinable[] = []
  for (const other of halves.filter(({ at }) => others.includes(at.rule))) {
    const middle = firstBehind(near, other)
    for (const one of near.slice(Math.max(0, middle - looksAround), middle + looksAround)) {
      const distance = reach.between(one, other)
      if (distance) candidates.push({ kind, one, other, ...distance })
    }
  }
  return candidates
}

/** The index of the first of the sorted halves that stands behind `half`. */
function firstBehind(halves: readonly Half[], half: Half): number {
  let [low, high] = [0, halves.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareHalves(halves[middle]!, half) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The nearest first; of equals, the one whose secret stands first, so that a list of pairs is joined from its top. */
const compareCandidates = (a: Joinable, b: Joinable): number =>
  Number(b.sameBlock) - Number(a.sameBlock) ||
  a.lines - b.lines ||
  a.columns - b.columns ||
  compareHalves(a.other, b.other) ||
  compareHalves(a.one, b.one) ||
  compareText(a.kind.name, b.kind.name)

function takeBoth(taken: Set<string>, one: Half, other: Half): boolean {
  if (taken.has(one.key) || taken.has(other.key)) return false
  taken.add(one.key).add(other.key)
  return true
}

type Joined = { readonly kind: PairKind; readonly id: Half; readonly secret: Half; readonly third?: Half }

/** Gives each pair of a kind with a third the nearest one that is left, measured from its secret. */
function withThirds(
  joined: readonly Joinable[],
  { halves, reach, taken }: Omit<Field, 'kind'> & { readonly taken: Set<string> },
): Joined[] {
  const kindOf = new Map(joined.map(({ kind, other }) => [other, kind]))
  const candidates = [...new Set(kindOf.values())].flatMap((kind) =>
    candidatesOf(kind.thirds ?? [], kind.secrets, { kind, halves, reach }),
  )
  const thirds = new Map<Half, Half>()
  for (const { kind, one, other } of candidates.sort(compareCandidates)) {
    if (kindOf.get(other) !== kind || thirds.has(other) || taken.has(one.key)) continue
    taken.add(one.key)
    thirds.set(other, one)
  }
  return joined.map(({ kind, one, other }) => {
    const third = thirds.get(other)
    return { kind, id: one, secret: other, ...(third && { third }) }
  })
}
