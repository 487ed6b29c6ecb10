/** A run against the past, unit by unit (lines; statements where a tool counts those). Pure: data in, data out. */

import { changeIndex } from '../../../../shared/baseline/change-index.ts'
import type { Diff, Hunk } from '../../../../shared/model/diff.ts'
import type { FileCoverage, Share } from '../model/file-coverage.ts'
import { lowerShare } from '../model/share-order.ts'
import { add, nothing, ownUnitOf, sum } from '../model/totals.ts'
import { FlipCount, type Flips, untouchedShare } from './flips.ts'
import { type FileSnapshot, type Snapshot, unitsShare } from './snapshot.ts'

export type PastInput = {
  readonly snapshot: Snapshot
  /** Of this run, by repository path: only what counts. */
  readonly coverage: ReadonlyMap<string, FileCoverage>
  /** From the snapshot's commit to what is judged. */
  readonly diff: Diff
  /** Ids of the contents at head, as `Repository.blobIds` gives. */
  readonly blobs: ReadonlyMap<string, string>
  /** Whether files that no report of this run knows keep their numbers while their content is the same. */
  readonly carryForward: boolean
  /** Whether a path of the head counts; what is excluded now is left out of the past, too. Default: all do. */
  readonly counts?: (path: string) => boolean
}

export type PastComparison = {
  /** As recorded. */
  readonly base: Share
  /** The base without lines that the change took away or touched. */
  readonly adjusted: Share
  /** What the head is to be compared with: the lower of both, so that deleting code is never punished. */
  readonly reference: Share
  /** This run, with what is carried. */
  readonly head: Share
  /** The head with lost flips set back, as far as the cap allows. */
  readonly judgedHead: Share
  readonly flips: Flips
  /** By path at head; `totalsOf` gives their shares of every metric. */
  readonly carried: ReadonlyMap<string, FileSnapshot>
  /** Files that are still there, had coverage, are in no report of this run, and are not carried. */
  readonly unmeasured: readonly Unmeasured[]
}

export type Unmeasured = {
  readonly path: string // at head
  readonly why: 'changed' | 'not-carried' // its content differs; or carrying was not asked for
  readonly share: Share // as recorded
}

export function compareWithPast(input: PastInput): PastComparison {
  const { snapshot, coverage, blobs, carryForward, counts = () => true } = input
  const whereabouts = hunksByPath(input)
  const flips = new FlipCount()
  const carried = new Map<string, FileSnapshot>()
  const unmeasured: Unmeasured[] = []
  let adjusted = nothing
  for (const [oldPath, old] of snapshot.files) {
    const { path, hunks } = whereabouts(oldPath, old)
    if (path === undefined || !counts(path)) continue
    const file = coverage.get(path)
    if (hunks) adjusted = add(adjusted, untouchedShare(old.units, hunks, { path, file, flips }))
    if (file) continue
    const same = old.blob === blobs.get(path) // tracked, so there is one
    if (same && carryForward) carried.set(path, { ...old, carried: true })
    else if (unitsShare(old.units).total > 0)
      unmeasured.push({ path, why: same ? 'not-carried' : 'changed', share: unitsShare(old.units) })
  }
  const measured = sum([...coverage.values()].map(ownUnitOf))
  const head = add(measured, sum([...carried.values()].map(({ units }) => unitsShare(units))))
  const found = flips.result(head.total)
  return {
    base: snapshot.shares.line,
    adjusted,
    reference: lowerShare(snapshot.shares.line, adjusted),
    head,
    judgedHead: found.setBack ? { ...head, covered: head.covered + found.lost } : head,
    flips: found,
    carried: inOrder(carried),
    unmeasured: unmeasured.sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

const inOrder = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * For a file of the snapshot: its path at head (undefined when it is gone, or not git's any more) and what changed in it (undefined when that
 * is not known line by line: a binary file, one that git did not have, one in a submodule).
 */
function hunksByPath({ snapshot, diff, blobs }: PastInput) {
  if (diff.base !== snapshot.commit)
    throw new Error(`the diff begins at ${diff.base}, the snapshot is of ${snapshot.commit}`)
  const changes = changeIndex(diff)
  return (
    oldPath: string,
    { blob }: FileSnapshot,
  ): { readonly path: string | undefined; readonly hunks?: readonly Hunk[] } => {
    const change = changes.baseChange(oldPath)
    const path = change ? change.newPath : oldPath
    if (path === undefined || !blobs.has(path)) return { path: undefined }
    if (blob === undefined) return { path }
    if (blob === blobs.get(path)) return { path, hunks: [] }
    return change && !change.binary && change.hunks.length > 0 ? { path, hunks: change.hunks } : { path }
  }
}
