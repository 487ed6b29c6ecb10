/** Text in hexadecimal: at least 16 bytes in a row that are printable; digests are not, in all likelihood. */

import { hexDigits, isText, noHexDigit } from './byte-classes.ts'
import type { Stretch } from './decoded-piece.ts'
import { originalPlace, type Run } from './runs.ts'

export const fewestHexBytes = 16

/** The texts that a run holds, from the front; pairs may begin at the first digit or the second. */
export function* hexOf(run: Run): Iterable<Stretch> {
  const { chars } = run
  let from = 0
  let [even, odd] = [textFrom(chars, 0), textFrom(chars, 1)]
  for (;;) {
    if (even < from) even = textFrom(chars, from + (from % 2))
    if (odd < from) odd = textFrom(chars, from + 1 - (from % 2))
    const start = Math.min(even, odd)
    if (start === Number.POSITIVE_INFINITY) return
    let end = start + 2 * fewestHexBytes
    while (end + 2 <= chars.length && isTextPair(chars, end)) end += 2
    yield stretch(run, start, end)
    from = end
  }
}

export const holdsHex = (chars: Buffer): boolean =>
  textFrom(chars, 0) !== Number.POSITIVE_INFINITY || textFrom(chars, 1) !== Number.POSITIVE_INFINITY

function textFrom(chars: Buffer, from: number): number {
  const pairs = 2 * (fewestHexBytes - 1)
  let start = from
  while (start + pairs + 2 <= chars.length) {
    let at = start + pairs
    while (at >= start && isTextPair(chars, at)) at -= 2
    if (at < start) return start
    start = at + 2
  }
  return Number.POSITIVE_INFINITY
}

function isTextPair(chars: Buffer, at: number): boolean {
  const high = hexDigits[chars[at]!]!
  const low = hexDigits[chars[at + 1]!]!
  return high !== noHexDigit && low !== noHexDigit && isText((high << 4) | low)
}

function stretch(run: Run, from: number, to: number): Stretch {
  const place = (at: number): number => originalPlace(run, from + at)
  return {
    encoding: 'hex',
    start: place(0),
    end: place(to - from - 1) + 1,
    decoded: Buffer.from(run.chars.toString('latin1', from, to), 'hex'),
    origin: { startOf: (offset) => place(2 * offset), endOf: (offset) => place(2 * offset - 1) + 1 },
  }
}
