/**
 * Lines that no change touched and whose coverage differs all the same: a test that ran by chance, a thread that won a
 * race. They are shown apart and, up to a cap, don't count against the change (docs/decisions/0009-flips.md).
 */

import type { Hunk } from '../../../../shared/model/diff.ts'
import type { FileCoverage, Share } from '../model/file-coverage.ts'
import { statementsOf } from '../model/totals.ts'
import type { Units } from './snapshot.ts'
import { type Piece, unchangedBlock, unchangedLines } from './unchanged.ts'

export type State = 'covered' | 'missed'

export type Flip = {
  readonly path: string // at head
  readonly line: number // at head; where a block begins
  readonly from: State
  readonly to: State
  readonly units: number // 1 for a line, its statements for a block
}

export type Flips = {
  /** Units that were covered and are not, and the other way round. */
  readonly lost: number
  readonly gained: number
  /** The first 1,000, by path and line. */
  readonly listed: readonly Flip[]
  /** How many lost units are set back at most: 10 or 0.1 % of all, whichever is more. */
  readonly cap: number
  /** False when more were lost than the cap allows: then all of them count. */
  readonly setBack: boolean
}

const mostListed = 1000
const leastCap = 10
const unitsPerCap = 1000

export class FlipCount {
  #lost = 0
  #gained = 0
  readonly #listed: Flip[] = []

  add(flip: Flip): void {
    if (flip.to === 'missed') this.#lost += flip.units
    else this.#gained += flip.units
    if (this.#listed.length < mostListed) this.#listed.push(flip)
  }

  /** `total` is how many units the head has. */
  result(total: number): Flips {
    const cap = Math.max(leastCap, Math.floor(total / unitsPerCap))
    const [lost, gained] = [this.#lost, this.#gained]
    return { lost, gained, listed: this.#listed, cap, setBack: lost <= cap }
  }
}

/**
 * The share of the units that the change left alone; flips among them go to `flips` where the head's report knows the
 * same line, or a block of the same place. Nothing of a mere total is known to be untouched unless the file is.
 */
export function untouchedShare(
  units: Units,
  hunks: readonly Hunk[],
  head: { readonly path: string; readonly file: FileCoverage | undefined; readonly flips: FlipCount },
): Share {
  switch (units.kind) {
    case 'lines':
      return untouchedLines(units.runs, hunks, head)
    case 'blocks':
      return untouchedBlocks(units.records, hunks, head)
    case 'total':
      return hunks.length === 0 ? units.share : { covered: 0, total: 0 }
  }
}

type Head = Parameters<typeof untouchedShare>[2]

function untouchedLines(runs: Uint32Array, hunks: readonly Hunk[], { path, file, flips }: Head): Share {
  // A file that is counted in statements at head is not compared line by line.
  const pairs = file && statementsOf(file).total === 0 ? file.packedLines() : new Uint32Array(0)
  let [covered, total, at] = [0, 0, 0]
  for (const piece of unchangedLines(runs, hunks)) {
    total += piece.count
    if (piece.covered) covered += piece.count
    at = flipsOfPiece(piece, pairs, at, (line) =>
      flips.add({ path, line, ...turned(piece.covered), units: 1 }),
    )
  }
  return { covered, total }
}

/** Goes on from number `at` of the head's pairs of line and hits, and tells where it came to. */
function flipsOfPiece(
  { headLine, count, covered }: Piece,
  pairs: Uint32Array,
  at: number,
  flipped: (line: number) => void,
): number {
  let next = at
  while (next < pairs.length && pairs[next]! < headLine) next += 2
  for (; next < pairs.length && pairs[next]! < headLine + count; next += 2)
    if (pairs[next + 1]! > 0 !== covered) flipped(pairs[next]!)
  return next
}

const turned = (covered: boolean): Pick<Flip, 'from' | 'to'> =>
  covered ? { from: 'covered', to: 'missed' } : { from: 'missed', to: 'covered' }

function untouchedBlocks(records: Uint32Array, hunks: readonly Hunk[], { path, file, flips }: Head): Share {
  const known = new Map<string, boolean>()
  for (const { startLine, startColumn, endLine, endColumn, statements, hits } of file?.blocks() ?? [])
    known.set(`${startLine}.${startColumn},${endLine}.${endColumn} ${statements}`, hits > 0)
  let [covered, total] = [0, 0]
  for (let i = 0; i < records.length; i += 6) {
    const [start, end] = [records[i]!, records[i + 2]!]
    const [units, ran] = [records[i + 4]!, records[i + 5] === 1]
    const line = unchangedBlock(hunks, start, end)
    if (line === undefined) continue
    total += units
    if (ran) covered += units
    const place = `${line}.${records[i + 1]},${line + end - start}.${records[i + 3]}`
    const now = known.get(`${place} ${units}`)
    if (now !== undefined && now !== ran) flips.add({ path, line, ...turned(ran), units })
  }
  return { covered, total }
}
