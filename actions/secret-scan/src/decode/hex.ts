/** Text in hexadecimal: at least 16 bytes in a row that are printable; digests are not, in all likelihood. */

import { isText, hexDigits as sharedHexDigits, noHexDigit as sharedNoHexDigit } from './byte-classes.ts'
import type { Stretch } from './decoded-piece.ts'
import { originalPlace, type Run } from './runs.ts'

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const hexDigits = sharedHexDigits
const noHexDigit = sharedNoHexDigit

export const fewestHexBytes = 16

/** The texts that a run holds, from the front; pairs may begin at the first digit or the second. */
export function* hexOf(run: Run): Iterable<Stretch> {
  const { chars } = run
  let from = 0
  let [even, odd] = [textFrom(chars, 0, chars.length), textFrom(chars, 1, chars.length)]
  for (;;) {
    if (even < from) even = textFrom(chars, from + (from % 2), chars.length)
    if (odd < from) odd = textFrom(chars, from + 1 - (from % 2), chars.length)
    const start = Math.min(even, odd)
    if (start === Number.POSITIVE_INFINITY) return
    let end = start + 2 * fewestHexBytes
    while (end + 2 <= chars.length && isTextPair(chars, end)) end += 2
    yield stretch(run, start, end)
    from = end
  }
}

export const holdsHex = (chars: Buffer, from: number, to: number): boolean =>
  textFrom(chars, from, to) < to || textFrom(chars, from + 1, to) < to

function textFrom(chars: Buffer, from: number, to: number): number {
  const pairs = 2 * (fewestHexBytes - 1)
  let start = from
  while (start + pairs + 2 <= to) {
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
