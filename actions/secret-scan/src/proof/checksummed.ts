/** Formats of one shape: characters, and behind them a checksum of these. */

import type { Prove } from './grades.ts'
import { invalid, valid } from './grades.ts'
import { unproven } from './proof.ts'

export type Checksummed = {
  /** "CRC-32 in its last 6 characters". */
  readonly by: string
  /** Over the whole secret; the group `body` is what the checksum is of, `sum` the checksum. */
  readonly pattern: RegExp
  readonly sumOf: (body: string) => string
}

/** Of another length or alphabet it may be an older token of that provider, so nothing is said of it. */
export const checksummed =
  ({ by, pattern, sumOf }: Checksummed): Prove =>
  (secret) => {
    const groups = pattern.exec(secret)?.groups
    if (!groups) return unproven(by)
    return groups.sum === sumOf(groups.body!) ? valid(by) : invalid(by)
  }
