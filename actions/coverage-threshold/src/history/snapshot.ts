/**
 * What is kept of a commit's coverage: for each file the id of its content and exactly the units that totals count
 * (lines, or statement blocks where a tool counts those), and shares of the rest. Whatever profile a limit is judged by,
 * the past is compared in these units.
 */

import type { FileCoverage, Metric, Share } from '../model/file-coverage.ts'
import { add, branchesOf, functionsOf, linesOf, nothing, statementsOf } from '../model/totals.ts'
import { lineRuns, runsShare } from './line-runs.ts'

export type Units =
  /** Triples of first line, count, and 1 for covered or 0; in order, neighbours differ. */
  | { readonly kind: 'lines'; readonly runs: Uint32Array }
  /** Records of start line and column, end line and column, statements, and 1 for covered or 0; in order. */
  | { readonly kind: 'blocks'; readonly records: Uint32Array }
  /** From a report that knows no lines. */
  | { readonly kind: 'total'; readonly share: Share }

export type FileSnapshot = {
  /** Git's id of the content; undefined for a file that git did not have, e.g. a generated one. */
  readonly blob: string | undefined
  readonly units: Units
  readonly branch: Share
  readonly function: Share
  /** True when these are an earlier commit's numbers, since the run did not test the file. */
  readonly carried: boolean
}

export type SnapshotHead = {
  readonly commit: string
  readonly time: Date // of the commit, whole seconds
  readonly shares: Readonly<Record<Metric, Share>>
}

export type Snapshot = SnapshotHead & { readonly files: ReadonlyMap<string, FileSnapshot> } // in order of paths

export type SnapshotMeta = Pick<SnapshotHead, 'commit' | 'time'>

/**
 * `coverage` by repository path; `blobs` as `Repository.blobIds` gives; `carried` is what `compareWithPast` carried
 * forward, so that the next run can do so again.
 */
export function snapshotOf(
  coverage: ReadonlyMap<string, FileCoverage>,
  blobs: ReadonlyMap<string, string>,
  { commit, time }: SnapshotMeta,
  carried: ReadonlyMap<string, FileSnapshot> = new Map(),
): Snapshot {
  const entries: [string, FileSnapshot][] = [...carried].map(([path, file]) => [
    path,
    { ...file, carried: true },
  ])
  for (const [path, file] of coverage) entries.push([path, fileSnapshot(file, blobs.get(path))])
  const files = new Map(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  const seconds = Math.floor(time.getTime() / 1000)
  return { commit, time: new Date(seconds * 1000), shares: totalsOf(files.values()), files }
}

const fileSnapshot = (file: FileCoverage, blob: string | undefined): FileSnapshot => ({
  blob,
  units: unitsOf(file),
  branch: branchesOf(file),
  function: functionsOf(file),
  carried: false,
})

/** The units that `ownUnitOf` counts. */
export function unitsOf(file: FileCoverage): Units {
  if (statementsOf(file).total > 0) return { kind: 'blocks', records: blockRecords(file) }
  return file.hasLines()
    ? { kind: 'lines', runs: lineRuns(file.packedLines()) }
    : { kind: 'total', share: linesOf(file) }
}

/** Blocks without a statement count for nothing and are left out. */
function blockRecords(file: FileCoverage): Uint32Array {
  const numbers: number[] = []
  for (const { startLine, startColumn, endLine, endColumn, statements, hits } of file.blocks()) {
    if (statements > 0) numbers.push(startLine, startColumn, endLine, endColumn, statements, hits > 0 ? 1 : 0)
  }
  return Uint32Array.from(numbers)
}

export function unitsShare(units: Units): Share {
  switch (units.kind) {
    case 'lines':
      return runsShare(units.runs)
    case 'total':
      return units.share
    case 'blocks': {
      let [covered, total] = [0, 0]
      for (let i = 0; i < units.records.length; i += 6) {
        total += units.records[i + 4]!
        if (units.records[i + 5] === 1) covered += units.records[i + 4]!
      }
      return { covered, total }
    }
  }
}

export const fileShare: Readonly<Record<Metric, (file: FileSnapshot) => Share>> = {
  line: ({ units }) => unitsShare(units),
  branch: ({ branch }) => branch,
  function: (file) => file.function,
}

/** Summed up, metric by metric; also for what was carried forward. */
export function totalsOf(files: Iterable<FileSnapshot>): Readonly<Record<Metric, Share>> {
  let shares = { line: nothing, branch: nothing, function: nothing }
  for (const file of files) {
    shares = {
      line: add(shares.line, fileShare.line(file)),
      branch: add(shares.branch, file.branch),
      function: add(shares.function, file.function),
    }
  }
  return shares
}
