/** Whether coverage stands on its floors, and whether the floors themselves were only raised. Pure. */

import type { Diff } from '../../../../shared/model/diff.ts'
import type { Metric, Share } from '../model/file-coverage.ts'
import { compareShares } from '../model/share-order.ts'
import type { Measured } from './measured.ts'
import { type Floors, type Lowering, metrics, type Ratchet, shareText } from './ratchet-file.ts'

export type RatchetInput = {
  readonly ratchet: Ratchet
  /** The file as it was at the base; undefined when it was not there, or there is no base. */
  readonly base: Ratchet | undefined
  readonly measured: Measured
  /** Paths of the tree that is judged. */
  readonly tracked: { has(path: string): boolean }
  /** From the base to what is judged; undefined without a base. */
  readonly diff: Diff | undefined
}

/** `path` is undefined for the total. */
export type BelowFloor = {
  readonly path: string | undefined
  readonly metric: Metric
  readonly floor: Share
  readonly found: Share
  /** How many more units of `found.total` must be covered to stand on the floor. */
  readonly missing: number
}

export type LoweredFloor = {
  readonly path: string | undefined // at head
  readonly metric: Metric
  readonly from: Share
  readonly to: Share | undefined // undefined when the floor is gone
  /** Of an entry of `lowered` that this change brings; undefined breaks the rule. */
  readonly reason: string | undefined
}

export type RatchetJudgement = {
  readonly below: readonly BelowFloor[]
  /** Floors of files that are there and that no report of this run knows: whether they hold can't be said. */
  readonly unmeasured: readonly { readonly path: string; readonly metrics: readonly Metric[] }[]
  readonly lowered: readonly LoweredFloor[]
  /** Floors of files that are not there any more; raising drops them. */
  readonly stale: readonly string[]
}

/** In order of paths, the total first. */
export function judgeRatchet(input: RatchetInput): RatchetJudgement {
  const { ratchet, measured, tracked, diff } = input
  const renamed = renamesOf(diff)
  const { paths, stale } = currentFloors(ratchet, renamed, tracked)
  const below = metrics.flatMap((metric) => belowFloor(undefined, metric, ratchet.total, measured.total))
  const unmeasured: { path: string; metrics: readonly Metric[] }[] = []
  for (const [path, floors] of paths) {
    const found = measured.paths.get(path)
    if (found) below.push(...metrics.flatMap((metric) => belowFloor(path, metric, floors, found)))
    else unmeasured.push({ path, metrics: metrics.filter((metric) => floors[metric]) })
  }
  return { below, unmeasured, lowered: loweredFloors(input, paths, renamed), stale }
}

/** Old path → new path. */
export const renamesOf = (diff: Diff | undefined): ReadonlyMap<string, string> =>
  new Map(
    (diff?.changes ?? []).flatMap(({ status, oldPath, newPath }) =>
      status === 'renamed' && oldPath !== undefined && newPath !== undefined ? [[oldPath, newPath]] : [],
    ),
  )

/** Floors by the paths that files have now: a renamed file keeps its floor, also while the file of floors does not know. */
export function currentFloors(
  { paths }: Ratchet,
  renamed: ReadonlyMap<string, string>,
  tracked: RatchetInput['tracked'],
) {
  const now = new Map<string, Floors>()
  const stale: string[] = []
  for (const [path, floors] of paths) {
    const target = tracked.has(path) ? path : renamed.get(path)
    if (target === undefined || !tracked.has(target)) stale.push(path)
    else if (target === path || !paths.has(target)) now.set(target, floors)
    else stale.push(path)
  }
  return {
    paths: new Map([...now].sort(([a], [b]) => (a < b ? -1 : 1))),
    stale: stale.sort() as readonly string[],
  }
}

/** A metric without anything to cover, 0/0, falls below nothing. */
function belowFloor(
  path: string | undefined,
  metric: Metric,
  floors: Floors,
  measured: Readonly<Record<Metric, Share>>,
): readonly BelowFloor[] {
  const floor = floors[metric]
  const found = measured[metric]
  if (!floor || compareShares(found, floor) >= 0) return []
  return [{ path, metric, floor, found, missing: missingTo(found, floor) }]
}

/** The least k with (covered + k) / total ≥ floor. */
function missingTo(found: Share, floor: Share): number {
  const product = BigInt(floor.covered) * BigInt(found.total)
  const per = BigInt(floor.total)
  return Number((product + per - 1n) / per) - found.covered
}

function loweredFloors(
  { ratchet, base, tracked }: RatchetInput,
  paths: ReadonlyMap<string, Floors>,
  renamed: ReadonlyMap<string, string>,
): readonly LoweredFloor[] {
  if (!base) return []
  const reasons = newLowerings(ratchet.lowered, base.lowered)
  const compared = (path: string | undefined, from: Floors, to: Floors): readonly LoweredFloor[] =>
    metrics.flatMap((metric) => {
      const [was, is] = [from[metric], to[metric]]
      if (!was || (is && compareShares(is, was) >= 0)) return []
      return [{ path, metric, from: was, to: is, reason: reasons.of({ path, metric, from: was, to: is }) }]
    })
  const before = currentFloors(base, renamed, tracked).paths
  return [
    ...compared(undefined, base.total, ratchet.total),
    ...[...before].flatMap(([path, floors]) => compared(path, floors, paths.get(path) ?? {})),
  ]
}

/**
 * The entries that the base does not have. One that stands there twice, and once at the base,
 * is new once: the same floor may go down again for the same reason.
 */
function newLowerings(now: readonly Lowering[], before: readonly Lowering[]) {
  const old = new Map<string, number>()
  for (const entry of before) old.set(wordsOf(entry), (old.get(wordsOf(entry)) ?? 0) + 1)
  const fresh = new Map<string, string>()
  for (const entry of now) {
    const left = old.get(wordsOf(entry)) ?? 0
    if (left > 0) old.set(wordsOf(entry), left - 1)
    else fresh.set(deedOf(entry), entry.reason)
  }
  return { of: (deed: Omit<Lowering, 'reason'>): string | undefined => fresh.get(deedOf(deed)) }
}

const deedOf = ({ path, metric, from, to }: Omit<Lowering, 'reason'>): string =>
  JSON.stringify([path ?? null, metric, shareText(from), to ? shareText(to) : null])

const wordsOf = (entry: Lowering): string => deedOf(entry) + JSON.stringify(entry.reason)
