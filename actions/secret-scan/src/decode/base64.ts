/** Text in base64, wherever in a run it begins: `name_` or a path in front of it may be of the same alphabet. */

import {
  noSextet,
  sextets as sharedSextets,
  textClasses as sharedTextClasses,
  zeroByte as sharedZeroByte,
} from './byte-classes.ts'
import type { Stretch } from './decoded-piece.ts'
import { originalPlace, type Run } from './runs.ts'

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const sextets = sharedSextets
const textClasses = sharedTextClasses
const zeroByte = sharedZeroByte

/** Groups of four characters that must hold text in a row: of random bytes, 1 group in 18 does, so 5 are 1 in 2 million. */
const fewestGroups = 5
/** Groups in a row that may hold something else, such as letters beyond ASCII, or the lengths in a binary format. */
const longestGap = 3
const padding = 0x3d

/** As far as one way of reading may by chance run into text that another way finds. */
const overlap = 8

/** The least that gzip comes to, with a few bytes in it. */
const shortestGzip = 40

/**
 * The text that a run holds, from the front. Groups may begin at any of the first four characters; all four are tried,
 * and what was decoded in one way isn't tried in another.
 */
export function* base64Of(run: Run, padded: boolean): Iterable<Stretch> {
  const { chars } = run
  const next = [0, 1, 2, 3].map((phase) => textFrom(chars, phase, chars.length, padded))
  for (;;) {
    const start = Math.min(...next)
    if (start === Number.POSITIVE_INFINITY) break
    const end = textEnd(chars, start)
    // A group at either end may hold the first or the last letters beside something else.
    yield stretch(run, start >= 4 ? start - 4 : start, lastChar(chars, end))
    for (let phase = 0; phase < 4; phase++) {
      const from = start % 4 === phase ? end : end - overlap
      const aligned = from + ((phase - from + 4 * chars.length) % 4)
      if (next[phase]! < from) next[phase] = textFrom(chars, aligned, chars.length, padded)
    }
  }
  const gzip = gzipIn(chars, 0, chars.length)
  if (gzip >= 0) yield stretch(run, gzip, chars.length)
}

/** Whether `base64Of` has something to say of these characters; makes nothing, since most runs are names and paths. */
export function holdsBase64(chars: Buffer, from: number, to: number, padded: boolean): boolean {
  for (let phase = 0; phase < 4; phase++) {
    if (textFrom(chars, from + phase, to, padded) < to) return true
  }
  return gzipIn(chars, from, to) >= 0
}

/** "H4sI" is how gzip begins in base64: 1f 8b 08. */
function gzipIn(chars: Buffer, from: number, to: number): number {
  for (let at = from; at + shortestGzip <= to; at++) {
    if (chars[at] === 0x48 && chars[at + 1] === 0x34 && chars[at + 2] === 0x73 && chars[at + 3] === 0x49)
      return at
  }
  return -1
}

export const isPadding = (byte: number | undefined): boolean => byte === padding

/** The place of the first group at or behind `from`, in steps of four, that begins `fewestGroups` of text; ∞ for none. */
function textFrom(chars: Buffer, from: number, to: number, padded: boolean): number {
  const groups = 4 * (fewestGroups - 1)
  let start = from
  while (start + groups < to) {
    let at = start + groups
    if (at + 4 > to) {
      // What is left at the end is a group as well where padding says so, or "QQ" for "QQ==" is meant.
      if (!padded || to - at < 2) return Number.POSITIVE_INFINITY
      at -= 4
    }
    while (at >= start && isTextGroup(chars, at)) at -= 4
    if (at < start) return start
    start = at + 4
  }
  return Number.POSITIVE_INFINITY
}

function textEnd(chars: Buffer, start: number): number {
  let end = start
  for (let at = start; at + 4 <= chars.length && at - end <= 4 * longestGap; at += 4) {
    if (isTextGroup(chars, at)) end = at + 4
  }
  return end
}

function lastChar(chars: Buffer, end: number): number {
  const left = chars.length - end
  return left >= 4 ? end + 4 : left === 1 ? end : chars.length
}

/** Zeros count as text one by one, not two in a row: "A\0B\0" is UTF-16, as in PowerShell's -EncodedCommand. */
function isTextGroup(chars: Buffer, at: number): boolean {
  const second = sextets[chars[at + 1]!]!
  const third = sextets[chars[at + 2]!]!
  const a = textClasses[((sextets[chars[at]!]! << 2) | (second >> 4)) & 0xff]!
  if (a === 0) return false
  const b = textClasses[((second << 4) | (third >> 2)) & 0xff]!
  if (b === 0 || (a & b & zeroByte) !== 0) return false
  const c = textClasses[((third << 6) | sextets[chars[at + 3]!]!) & 0xff]!
  return c !== 0 && (b & c & zeroByte) === 0
}

function stretch(run: Run, from: number, to: number): Stretch {
  const chars = run.chars.subarray(from, to)
  const decoded = Buffer.from(chars.toString('latin1'), 'base64')
  const place = (at: number): number => originalPlace(run, from + at)
  return {
    encoding: chars.includes(0x2d) || chars.includes(0x5f) ? 'base64url' : 'base64',
    start: place(0),
    end: place(chars.length - 1) + 1,
    decoded,
    origin: {
      startOf: (offset) => place(Math.floor((offset * 4) / 3)),
      endOf: (offset) => place(Math.ceil((offset * 4) / 3) - 1) + 1,
    },
  }
}

/** Whether the byte can't be part of base64, so that what stands in front of it is something else. */
export const endsRun = (byte: number | undefined): boolean => byte === undefined || sextets[byte] === noSextet
