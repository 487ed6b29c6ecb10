/** What a run found, metric by metric, in the form that floors are held against. */

import type { FileSnapshot } from '../history/snapshot.ts'
import { fileShare } from '../history/snapshot.ts'
import type { FileCoverage, Metric, Share } from '../model/file-coverage.ts'
import { add, nothing, shareOf } from '../model/totals.ts'

export type Shares = Readonly<Record<Metric, Share>>

export type Measured = { readonly total: Shares; readonly paths: ReadonlyMap<string, Shares> }

/** `coverage` by repository path; `carried` is what `compareWithPast` carried forward. */
export function measuredOf(
  coverage: ReadonlyMap<string, FileCoverage>,
  carried: ReadonlyMap<string, FileSnapshot> = new Map(),
): Measured {
  const paths = new Map<string, Shares>()
  for (const [path, file] of carried)
    paths.set(
      path,
      each((metric) => fileShare[metric](file)),
    )
  for (const [path, file] of coverage)
    paths.set(
      path,
      each((metric) => shareOf[metric](file)),
    )
  let total = each(() => nothing)
  for (const shares of paths.values()) {
    const before = total
    total = each((metric) => add(before[metric], shares[metric]))
  }
  return { total, paths }
}

const each = (share: (metric: Metric) => Share): Shares => ({
  line: share('line'),
  branch: share('branch'),
  function: share('function'),
})
