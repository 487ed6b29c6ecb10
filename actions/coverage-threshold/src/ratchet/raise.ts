/** The file of floors after a run: higher where coverage is, never lower. */

import type { Diff } from '../../../../shared/model/diff.ts'
import type { Share } from '../model/file-coverage.ts'
import { compareShares } from '../model/share-order.ts'
import { currentFloors, renamesOf } from './judge-ratchet.ts'
import type { Measured, Shares } from './measured.ts'
import { type Floors, metrics, type Ratchet, ratchetText } from './ratchet-file.ts'

export type RaiseInput = {
  readonly ratchet: Ratchet // `emptyRatchet` for a file that is not there yet
  readonly measured: Measured
  readonly tracked: { has(path: string): boolean }
  /** For renames, from the base to what is judged. */
  readonly diff: Diff | undefined
}

/**
 * The text with floors raised to what was measured, files added that have none, those dropped that are gone, renamed ones
 * under their new path. A floor of the same size keeps its form, so that nothing changes when nothing rose; doing it
 * twice is doing it once. The total is not raised by a run that does not know all files with floors: what it leaves out
 * may be what was covered least.
 */
export function raised({ ratchet, measured, tracked, diff }: RaiseInput): string {
  const { paths } = currentFloors(ratchet, renamesOf(diff), tracked)
  const next = new Map(paths)
  for (const [path, shares] of measured.paths) {
    const floors = tracked.has(path) ? higher(paths.get(path) ?? {}, shares) : {}
    if (Object.keys(floors).length > 0) next.set(path, floors)
  }
  const complete = [...paths.keys()].every((path) => measured.paths.has(path))
  const total = complete ? higher(ratchet.total, measured.total) : ratchet.total
  return ratchetText({ ...ratchet, total, paths: next })
}

/** What has nothing to cover, 0/0, gives no floor and keeps the one there is. */
const higher = (floors: Floors, shares: Shares): Floors =>
  Object.fromEntries(
    metrics.flatMap((metric) => {
      const floor = higherOf(floors[metric], shares[metric])
      return floor ? [[metric, floor] as const] : []
    }),
  )

function higherOf(floor: Share | undefined, found: Share): Share | undefined {
  if (found.total === 0) return floor
  return floor && compareShares(found, floor) <= 0 ? floor : found
}
