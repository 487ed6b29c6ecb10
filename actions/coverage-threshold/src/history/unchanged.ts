/** Which units of an old file stand in the new one as they were, and where. Pure arithmetic on hunks. */

import { placeInNew } from '../../../../shared/baseline/line-map.ts'
import type { Hunk } from '../../../../shared/model/diff.ts'

/** A piece of a run of lines that no hunk touches. */
export type Piece = {
  readonly headLine: number // where it begins in the new file
  readonly count: number
  readonly covered: boolean
}

/** Pieces of runs (`lines` of Units) outside of hunks, in order of lines; the old numbers of hunks count. */
export function* unchangedLines(runs: Uint32Array, hunks: readonly Hunk[]): Iterable<Piece> {
  let next = 0 // the first hunk that does not end before the line
  for (let i = 0; i < runs.length; i += 3) {
    let line = runs[i]!
    const end = line + runs[i + 1]!
    while (line < end) {
      while (next < hunks.length && oldEnd(hunks[next]!) <= line) next++
      const hunk = hunks[next]
      const stop = hunk ? Math.min(end, Math.max(line, oldStart(hunk))) : end
      if (stop > line)
        yield {
          headLine: placeInNew(hunks, line).line,
          count: stop - line,
          covered: runs[i + 2] === 1,
        }
      line = hunk && stop < end ? Math.max(stop, Math.min(end, oldEnd(hunk))) : stop
    }
  }
}

/** Where a block from line to line stands in the new file; undefined when the change touches it or inserts into it. */
export function unchangedBlock(hunks: readonly Hunk[], start: number, end: number): number | undefined {
  let low = 0
  let high = hunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (oldEnd(hunks[middle]!) <= start) low = middle + 1
    else high = middle
  }
  const hunk = hunks[low]
  return hunk && oldStart(hunk) <= end ? undefined : placeInNew(hunks, start).line
}

// With a count of 0, lines were inserted before old line `oldStart + 1`.
const oldStart = (hunk: Hunk): number => (hunk.oldLines > 0 ? hunk.oldStart : hunk.oldStart + 1)
const oldEnd = (hunk: Hunk): number => oldStart(hunk) + hunk.oldLines
