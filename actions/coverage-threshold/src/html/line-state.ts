/** What became of each line, and which runs of changed lines somebody should look at. Pure. */

import type { BranchCoverage, FileCoverage, Share } from '../model/file-coverage.ts'
import type { LineSet } from './input.ts'

/** `partly`: it ran, but not all of its branches or code did. */
export type LineState = 'ran' | 'missed' | 'partly'

export type ShownLine = {
  readonly line: number
  readonly state: LineState
  readonly hits: number
  readonly branches: Share | undefined
}

export const signs: Readonly<Record<LineState, string>> = { ran: '✓', missed: '✗', partly: '◐' }
export const stateWords: Readonly<Record<LineState, string>> = {
  ran: 'covered',
  missed: 'not covered',
  partly: 'partly covered',
}
/** Classes of rows. */
export const stateClasses: Readonly<Record<LineState, string>> = { ran: 'r', missed: 'm', partly: 'p' }

/** Lines with code, in order. Branches of a line of which nothing else is known are left out, as the totals do. */
export function* shownLines(file: FileCoverage): Iterable<ShownLine> {
  const branches = file.branches()[Symbol.iterator]() as Iterator<BranchCoverage, undefined>
  let next = branches.next().value
  for (const { line, hits, partly } of file.lines()) {
    while (next && next.line < line) next = branches.next().value
    const here = next?.line === line ? next : undefined
    const open = partly || (here !== undefined && here.covered < here.total)
    yield {
      line,
      state: hits === 0 ? 'missed' : open ? 'partly' : 'ran',
      hits,
      branches: here && { covered: here.covered, total: here.total },
    }
  }
}

export type LineRange = { readonly from: number; readonly to: number }

/** How many lines around a place are shown with it. */
export const context = 3

/** A run of changed lines that did not run, or only in part, with no covered line between them. */
export type Spot = LineRange & { readonly state: 'missed' | 'partly' }

export type FileChangeShares = {
  readonly patch: Share // of the changed lines with code
  readonly partly: number // changed lines that ran in part; `patch` counts them as covered
  readonly spots: readonly Spot[]
}

export function changeOf(file: FileCoverage, changed: LineSet): FileChangeShares {
  if (changed.size === 0) return { patch: { covered: 0, total: 0 }, partly: 0, spots: [] }
  const spots: { from: number; to: number; state: 'missed' | 'partly' }[] = []
  let [covered, total, partly] = [0, 0, 0]
  let open: (typeof spots)[number] | undefined
  for (const { line, state } of shownLines(file)) {
    const isChanged = changed.has(line)
    if (isChanged) {
      total++
      if (state !== 'missed') covered++
      if (state === 'partly') partly++
    }
    if (state === 'ran') open = undefined
    else if (!isChanged) continue
    else if (open?.state === state && line - open.to <= context + 1) open.to = line
    else {
      open = { from: line, to: line, state }
      spots.push(open)
    }
  }
  return { patch: { covered, total }, partly, spots }
}

/** Spots close enough to be read together, with the lines around them. */
export type Excerpt = LineRange & { readonly spots: readonly Spot[] }

/** `lastLine` is the file's, where it is known. */
export function excerptsOf(spots: readonly Spot[], lastLine: number): readonly Excerpt[] {
  const excerpts: { from: number; to: number; spots: Spot[] }[] = []
  for (const spot of spots) {
    const from = Math.max(1, spot.from - context)
    const to = Math.min(Math.max(lastLine, spot.to), spot.to + context)
    const last = excerpts.at(-1)
    if (last && from <= last.to + 1) {
      last.to = Math.max(last.to, to)
      last.spots.push(spot)
    } else excerpts.push({ from, to, spots: [spot] })
  }
  return excerpts
}

/** Runs of lines that did not run, joined across lines without code: [12–18, 40]. */
export function missedRanges(file: FileCoverage): readonly LineRange[] {
  const ranges: { from: number; to: number }[] = []
  let open = false
  for (const { line, hits } of file.lines()) {
    if (hits > 0) open = false
    else if (open) ranges.at(-1)!.to = line
    else {
      ranges.push({ from: line, to: line })
      open = true
    }
  }
  return ranges
}

/** "12–18", "40". */
export const rangeText = ({ from, to }: LineRange): string => (from === to ? `${from}` : `${from}–${to}`)
