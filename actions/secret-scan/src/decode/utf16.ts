/**
 * UTF-16 in either order, with or without a mark: whole files (PowerShell's `>`), and the wide strings in programs. It
 * is read as Latin-1, which is what the rules are matched on, so a letter is a byte; all others become "?".
 */

import { latinClasses as sharedLatinClasses } from './byte-classes.ts'
import type { Stretch } from './decoded-piece.ts'

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const latinClasses = sharedLatinClasses

/** Letters in a row, each with its zero, that make a string. */
const fewestLetters = 16
/** Letters beyond Latin-1 in a row that a string may hold. */
const longestGap = 32

export function* utf16Of(bytes: Buffer): Iterable<Stretch> {
  const first = bytes.indexOf(0)
  if (first < 0) return
  // The mark of big-endian order, fe ff, would be taken for a letter in front of a zero.
  const mark = bytes[0] === 0xfe && bytes[1] === 0xff ? 2 : 0
  for (let start = nextLetters(bytes, Math.max(mark, first - 1)); start >= 0; ) {
    // "\0A\0B" seen from its first letter looks like "A\0B\0"; the zero in front of it tells them apart, or, behind a
    // letter such as "Ċ", the mark of the file.
    const bigEndian = start > 0 && (bytes[start - 1] === 0 || (mark > 0 && start % 2 === 1))
    const found = bigEndian ? stretch(bytes, start - 1, 1) : stretch(bytes, start, 0)
    yield found
    start = nextLetters(bytes, found.end)
  }
}

/**
 * Where `fewestLetters` letters begin, each with a zero behind it, at or behind `from`; −1 for none. Programs have zeros
 * everywhere, so few bytes are looked at: so many letters hold, wherever they begin, a letter and its zero around the
 * place where the first of them would end if they began at `from`.
 */
function nextLetters(bytes: Buffer, from: number): number {
  const { length } = bytes
  let at = from
  for (;;) {
    const probe = at + 2 * fewestLetters - 2
    if (probe + 1 >= length) return -1
    const here = bytes[probe]!
    const place =
      here === 0 ? probe - 1 : bytes[probe + 1] === 0 && latinClasses[here] === 1 ? probe : undefined
    if (place === undefined || latinClasses[bytes[place]!] === 0) {
      at = probe + 1
      continue
    }
    let start = place
    while (start - 2 >= at && isLetter(bytes, start - 2, 0)) start -= 2
    const end = lettersEnd(bytes, place, 0)
    if (end - start >= 2 * fewestLetters) return start
    at = end
  }
}

/** `low` is the place of a letter's byte in its unit: 0 in little-endian order, 1 in big-endian. */
function lettersEnd(bytes: Buffer, start: number, low: 0 | 1): number {
  let end = start
  while (isLetter(bytes, end, low)) end += 2
  return end
}

const isLetter = (bytes: Buffer, at: number, low: 0 | 1): boolean =>
  at + 1 < bytes.length && bytes[at + 1 - low] === 0 && latinClasses[bytes[at + low]!] === 1

function stretch(bytes: Buffer, start: number, low: 0 | 1): Stretch {
  let end = start
  for (let at = start; at + 1 < bytes.length && at - end <= 2 * longestGap; at += 2) {
    if (isLetter(bytes, at, low)) end = at + 2
  }
  const decoded = Buffer.allocUnsafe((end - start) >> 1)
  for (let i = 0; i < decoded.length; i++) {
    const at = start + 2 * i
    decoded[i] = isLetter(bytes, at, low) ? bytes[at + low]! : 0x3f
  }
  return {
    encoding: low === 0 ? 'utf-16le' : 'utf-16be',
    start,
    end,
    decoded,
    origin: { startOf: (offset) => start + 2 * offset, endOf: (offset) => start + 2 * offset },
  }
}
