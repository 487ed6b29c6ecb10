/** Where a range of bytes is, as people and editors count: lines and columns from 1, columns in UTF-16 code units. */

import type { Region } from '../../../../shared/model/finding.ts'
import type { Range } from '../decode/decoded-piece.ts'
import { lineStart, type Wide } from '../text/lines.ts'

/** A column of a line longer than this says nothing to anybody, and counting it for each finding would take for ever. */
const longestLine = 10_000

/** `wide` where the whole file is UTF-16, `bytes` those of the file, and the range one of them. */
export function regionOf(
  bytes: Buffer,
  { start, end }: Range,
  lineAt: (offset: number) => number,
  wide?: Wide,
): Region {
  const startLine = lineAt(start)
  // What ends with a line's end stands in that line, not in the next.
  const last = Math.max(start, end - 1)
  const startColumn = columnAt(bytes, start, start, wide)
  const endColumn = columnAt(bytes, last, end, wide)
  return {
    startLine,
    endLine: Math.max(startLine, lineAt(last)),
    ...(startColumn !== undefined && { startColumn }),
    ...(startColumn !== undefined && endColumn !== undefined && { endColumn }),
  }
}

/** The column of `offset` in the line of `place`, which may be a byte before it. */
function columnAt(bytes: Buffer, place: number, offset: number, wide: Wide | undefined): number | undefined {
  const found = lineStart(bytes, place, longestLine, wide)
  if (found === undefined) return undefined
  const from = found === 0 ? Math.min(markLength(bytes, wide), offset) : found
  // Half a letter at the end, where a match ends within one, counts as one.
  return 1 + (wide ? Math.ceil((offset - from) / 2) : bytes.toString('utf8', from, offset).length)
}

/** The mark of the encoding is no column: no editor shows it. */
function markLength(bytes: Buffer, wide: Wide | undefined): number {
  if (wide) return bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}
