/** Where a line of one side of a diff stands on the other. Pure arithmetic on hunks. */

import type { FileChange, Hunk } from '../model/diff.ts'

/** `hunk` is the index of the hunk that holds the line, -1 for an unchanged line. */
export type LinePlace = {
  readonly hunk: number
  /** The line on the other side: the same line when unchanged, else the place in the hunk that comes nearest. */
  readonly line: number
}

/** The old line that is the same as line `line` of the new file; undefined when the change made or touched it. */
export function mapLine(change: FileChange, line: number): number | undefined {
  if (change.binary || change.status === 'added' || change.status === 'deleted') return undefined
  const place = placeInOld(change.hunks, line)
  return place.hunk < 0 ? place.line : undefined
}

export const placeInOld = (hunks: readonly Hunk[], line: number): LinePlace =>
  place(hunks, line, newSide, oldSide)

export const placeInNew = (hunks: readonly Hunk[], line: number): LinePlace =>
  place(hunks, line, oldSide, newSide)

type Side = (hunk: Hunk) => { readonly from: number; readonly count: number }

// With a count of 0 git names the line before the gap: "@@ -41,2 +40,0 @@" took lines away before new line 41.
const oldSide: Side = ({ oldStart, oldLines }) => ({
  from: oldLines > 0 ? oldStart : oldStart + 1,
  count: oldLines,
})
const newSide: Side = ({ newStart, newLines }) => ({
  from: newLines > 0 ? newStart : newStart + 1,
  count: newLines,
})

function place(hunks: readonly Hunk[], line: number, own: Side, other: Side): LinePlace {
  const index = lastAtOrBefore(hunks, line, own)
  const hunk = hunks[index]
  if (!hunk) return { hunk: -1, line }
  const here = own(hunk)
  const there = other(hunk)
  const offset = line - here.from
  if (offset >= here.count) return { hunk: -1, line: there.from + there.count + (offset - here.count) }
  return { hunk: index, line: there.from + Math.min(offset, Math.max(there.count - 1, 0)) }
}

function lastAtOrBefore(hunks: readonly Hunk[], line: number, own: Side): number {
  let low = 0
  let high = hunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (own(hunks[middle]!).from <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}
