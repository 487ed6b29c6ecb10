/** Shares in order of size, exactly: 2/3 is 4/6 and more than 0.6666666666666666. */

import type { Share } from './file-coverage.ts'

/** Negative when a is the smaller share, 0 when equal. A total of 0 is equal to everything: it has nothing to compare. */
export function compareShares(a: Share, b: Share): number {
  const difference = BigInt(a.covered) * BigInt(b.total) - BigInt(b.covered) * BigInt(a.total)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The smaller share; one with a total of 0 only when both have. */
export function lowerShare(a: Share, b: Share): Share {
  if (a.total === 0 || b.total === 0) return a.total === 0 ? b : a
  return compareShares(a, b) <= 0 ? a : b
}
