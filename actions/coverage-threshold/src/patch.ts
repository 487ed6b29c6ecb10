/** Coverage of the change: of the lines that it added or edited, those with code, and whether they ran. */

import type { Diff, FileChange } from '../../../shared/model/diff.ts'
import type { BranchCoverage, FileCoverage, Share } from './model/file-coverage.ts'
import { sum } from './model/totals.ts'

/** From line to line, both included. */
export type Range = { readonly start: number; readonly end: number }

export type UncoveredRange = Range & {
  /** Lines with code in it; others may lie between them. */
  readonly lines: number
  /** The function it begins in, where the report knows functions. */
  readonly function: string | undefined
  /** Uncovered new lines of that function, or of the file where no function is known: what makes one range worth more. */
  readonly weight: number
}

export type FilePatch = {
  readonly path: string
  readonly isNew: boolean
  readonly lines: Share
  readonly branches: Share
  readonly uncovered: readonly UncoveredRange[]
  /** Covered lines of the change on which not all branches were taken. */
  readonly partial: readonly BranchCoverage[]
}

export type Patch = {
  /** Only files with changed lines that have code, by path. */
  readonly files: readonly FilePatch[]
  readonly lines: Share
  readonly branches: Share
  /** Files that changed and whose coverage is known by totals only. */
  readonly withoutLines: readonly string[]
}

type Files = ReadonlyMap<string, FileCoverage>

/** `fits` chooses a part of the repository. */
export function patchOf(diff: Diff, coverage: Files, fits: (path: string) => boolean = () => true): Patch {
  const changed = diff.changes.flatMap((change) => {
    const path = change.newPath
    const file = path === undefined ? undefined : coverage.get(path)
    return file && path !== undefined && fits(path) ? [{ change, path, file }] : []
  })
  const files = changed
    .map(({ change, path, file }) => filePatch(path, change, file))
    .filter(({ lines }) => lines.total > 0)
  return {
    files,
    lines: sum(files.map(({ lines }) => lines)),
    branches: sum(files.map(({ branches }) => branches)),
    withoutLines: changed
      .filter(({ change, file }) => change.hunks.length > 0 && !file.hasLines())
      .map(({ path }) => path),
  }
}

/** What the change has added or edited, as ranges of the new file. */
export const changedRanges = ({ hunks }: FileChange): readonly Range[] =>
  // Of a hunk that only takes lines away, the range is empty: it ends before it begins.
  hunks.map(({ newStart, newLines }) => ({ start: newStart, end: newStart + newLines - 1 }))

function filePatch(path: string, change: FileChange, file: FileCoverage): FilePatch {
  const isChanged = insideOf(changedRanges(change))
  const lines = [...file.lines()].filter(({ line }) => isChanged(line))
  const branches = [...file.branches()].filter(({ line }) => isChanged(line))
  const hits = new Map(lines.map((one) => [one.line, one.hits]))
  return {
    path,
    isNew: change.status === 'added',
    lines: { covered: lines.filter((one) => one.hits > 0).length, total: lines.length },
    branches: sum(branches),
    uncovered: uncoveredRanges(file, isChanged),
    partial: branches.filter(({ line, covered, total }) => (hits.get(line) ?? 0) > 0 && covered < total),
  }
}

/** A question that is asked with lines in order of size, mostly; a binary search takes the others. */
function insideOf(ranges: readonly Range[]): (line: number) => boolean {
  return (line) => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranges[middle]!.end < line) low = middle + 1
      else high = middle
    }
    return low < ranges.length && ranges[low]!.start <= line
  }
}

/**
 * Neighbours in one range, also across lines without code. A line that ran, one that is not of the change, and the
 * beginning of a function end it.
 */
function uncoveredRanges(
  file: FileCoverage,
  isChanged: (line: number) => boolean,
): readonly UncoveredRange[] {
  const owners = ownersOf(file)
  const ranges: { start: number; end: number; lines: number; owner: string | undefined; at: number }[] = []
  let open: (typeof ranges)[number] | undefined
  for (const { line, hits } of file.lines()) {
    const { at, name } = owners(line)
    if (hits > 0 || !isChanged(line)) open = undefined
    else if (open && open.at === at) {
      open.end = line
      open.lines++
    } else {
      open = { start: line, end: line, lines: 1, owner: name, at }
      ranges.push(open)
    }
  }
  const weights = new Map<number, number>()
  for (const { at, lines } of ranges) weights.set(at, (weights.get(at) ?? 0) + lines)
  return ranges.map(({ start, end, lines, owner, at }) => ({
    start,
    end,
    lines,
    function: owner,
    weight: weights.get(at) ?? lines,
  }))
}

/** The function that began last; reports say where one begins and not where it ends. Lines are asked in their order. */
function ownersOf(file: FileCoverage): (line: number) => { at: number; name: string | undefined } {
  const functions = file.functions().filter(({ line }) => line > 0)
  let next = 0
  return (line) => {
    while (next < functions.length && functions[next]!.line <= line) next++
    const owner = functions[next - 1]
    return { at: owner?.line ?? 0, name: owner?.name }
  }
}
