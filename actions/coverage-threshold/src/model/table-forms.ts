/** How records of lines, branches and blocks unite: what is the same in both stays, of counts the larger is kept. */

import type { TableForm } from './packed-table.ts'

/** Added to the hits of a line that ran only in part. */
export const partlyBit = 2 ** 31

/** Of two readings of a line that ran in both, all of it ran when it did in either. */
export const lines: TableForm = {
  fields: 2,
  keys: 1,
  combine(into, i, from, j) {
    const [a, b] = [into[i + 1]!, from[j + 1]!]
    if (a === 0 || b === 0) into[i + 1] = Math.max(a, b)
    else into[i + 1] = Math.max(a % partlyBit, b % partlyBit) + (Math.min(a, b) >= partlyBit ? partlyBit : 0)
  },
}

/** Line, key, state. Key 0 is for reports that only count: its state is taken and total, which unite each by itself. */
export const branches: TableForm = {
  fields: 3,
  keys: 2,
  combine(into, i, from, j) {
    const [a, b] = [into[i + 2]!, from[j + 2]!]
    into[i + 2] =
      into[i + 1] === 0
        ? Math.max(a >>> 16, b >>> 16) * 65_536 + Math.max(a & 65_535, b & 65_535)
        : Math.max(a, b)
  },
}

/** Start, end, statements, hits. */
export const blocks: TableForm = {
  fields: 6,
  keys: 4,
  combine(into, i, from, j) {
    for (const field of [4, 5]) into[i + field] = Math.max(into[i + field]!, from[j + field]!)
  },
}
