/** Decodes a range of bytes, escape by escape, and finds the way back from any decoded byte. */

import type { DecodedPiece, Range } from './decoded-piece.ts'
import { lengthOf, type ReadEscape, sizeOf, writeEscape } from './escapes.ts'

export type Unescaping = {
  readonly marker: number // the byte that each escape begins with
  readonly read: ReadEscape
  readonly encoding: string
}

/**
 * A number for every byte would take four times the memory of the text, and few are ever asked for: one place in 4096
 * bytes is kept, and the way from there is gone again.
 */
const stride = 4096

type Places = { readonly decoded: number[]; readonly original: number[] }

export function unescaped(source: Buffer, { start, end }: Range, by: Unescaping): DecodedPiece {
  const bytes = Buffer.allocUnsafe(end - start) // escapes never grow: "&#233;" becomes two bytes
  const places: Places = { decoded: [0], original: [start] }
  let written = 0
  let mark = start + stride
  for (let at = start; at < end; ) {
    if (at >= mark) {
      places.decoded.push(written)
      places.original.push(at)
      mark = at + stride
    }
    const byte = source[at]!
    const found = byte === by.marker ? by.read(source, at) : 0
    if (found === 0 || at + lengthOf(found) > end) {
      bytes[written++] = byte
      at++
      continue
    }
    writeEscape(found, bytes, written)
    written += sizeOf(found)
    at += lengthOf(found)
  }
  const unitAt = (offset: number): Range => unit(source, end, by, places, offset)
  const originalRange = (from: number, to: number): Range => {
    const first = from < written ? unitAt(from).start : end
    return { start: first, end: to > from ? unitAt(to - 1).end : first }
  }
  return {
    bytes: bytes.subarray(0, written),
    encoding: by.encoding,
    start,
    end,
    originalOffset: (offset) => originalRange(offset, offset).start,
    originalRange,
    // Every escape is longer than what it stands for.
    changed: (from, to) => {
      const range = originalRange(from, to)
      return range.end - range.start !== to - from
    },
  }
}

/** The bytes that decoded byte `offset` was made of. */
function unit(source: Buffer, end: number, by: Unescaping, places: Places, offset: number): Range {
  const place = lastAtMost(places.decoded, offset)
  let decoded = places.decoded[place]!
  let at = places.original[place]!
  for (;;) {
    const found = source[at] === by.marker ? by.read(source, at) : 0
    const whole = found !== 0 && at + lengthOf(found) <= end
    const size = whole ? sizeOf(found) : 1
    const next = at + (whole ? lengthOf(found) : 1)
    if (offset < decoded + size || next >= end) return { start: at, end: next }
    decoded += size
    at = next
  }
}

/** The index of the last of the rising numbers that is at most `wanted`; the first is. */
function lastAtMost(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= wanted) low = middle
    else high = middle
  }
  return low
}
