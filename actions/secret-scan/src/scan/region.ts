/** Where a range of bytes is, as people and editors count: lines and columns from 1, columns in UTF-16 code units. */

import type { Region } from '../../../../shared/model/finding.ts'
import type { Range } from '../decode/decoded-piece.ts'

/** A column of a line longer than this says nothing to anybody, and counting it for each finding would take for ever. */
const longestLine = 100_000

export function regionOf(bytes: Buffer, { start, end }: Range, lineAt: (offset: number) => number): Region {
  const startLine = lineAt(start)
  const last = Math.max(start, end - 1)
  const endLine = Math.max(startLine, lineAt(last))
  const startColumn = columnAt(bytes, start)
  const endColumn = columnAt(bytes, last + 1)
  return {
    startLine,
    endLine,
    ...(startColumn !== undefined && { startColumn }),
    ...(startColumn !== undefined && endColumn !== undefined && { endColumn }),
  }
}

function columnAt(bytes: Buffer, offset: number): number | undefined {
  const from = offset === 0 ? 0 : bytes.lastIndexOf(0x0a, offset - 1) + 1
  if (offset - from > longestLine) return undefined
  return bytes.toString('utf8', from, offset).length + 1
}
