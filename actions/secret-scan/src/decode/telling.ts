/**
 * Which escapes make it worth while to decode what is around them. `"done\n"` stands in every program, and decoding it
 * finds nothing; an escape tells when it is, or touches, what could be part of a credential or of its assignment.
 */

import { noSextet as sharedNoSextet, sextets as sharedSextets } from './byte-classes.ts'
import { codeOf, type Escape, lengthOf, readBackslash } from './escapes.ts'

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const sextets = sharedSextets
const noSextet = sharedNoSextet

/** Letters in a row that may be a credential. */
const shortestCredential = 16

export type IsTelling = (bytes: Buffer, at: number, found: Escape) => boolean

const isVisible = (value: number): boolean => value > 0x20 && value < 0x7f
const isLineEnd = (value: number): boolean => value === 0x0a || value === 0x0d || value === 0x09

/** Nobody writes "%41" or "&#65;" for a visible letter but as part of a value. */
export const tellsOfCode: IsTelling = (bytes, at, found) => {
  const value = codeOf(found)
  return isVisible(value) || (isLineEnd(value) && letters(bytes, at + lengthOf(found)) >= shortestCredential)
}

/** As above, but for those that every page of HTML has: "&lt;", "&gt;", "&nbsp;". */
export const tellsOfEntity: IsTelling = (bytes, at, found) => {
  const named = bytes[at + 1] !== 0x23
  const value = codeOf(found)
  return named && (value === 0x3c || value === 0x3e) ? false : tellsOfCode(bytes, at, found)
}

/** In a mail, "=" at a line's end may part a credential. */
export const tellsOfQuotedPrintable: IsTelling = (bytes, at, found) =>
  codeOf(found) > 0xff ? isCredentialLetter(bytes[at - 1]) : tellsOfCode(bytes, at, found)

/** "\u0041" as above; "\n" in front of a long word, as in a PEM key on one line; `\"` where something is assigned. */
export const tellsOfBackslash: IsTelling = (bytes, at, found) => {
  const length = lengthOf(found)
  if (length > 2) return tellsOfCode(bytes, at, found)
  const value = codeOf(found)
  const next = at + length
  if (value === 0x5c) return tellsBehindBackslashes(bytes, at)
  if (isLineEnd(value)) return letters(bytes, next) >= shortestCredential
  if (value === 0x22 || value === 0x27) return assigns(bytes[next]) || assigns(bytes[at - 1])
  return lettersBefore(bytes, at) + letters(bytes, next) >= shortestCredential
}

/** Text that was escaped twice: "\\n" or `\\\"`; the last backslash of a few begins the escape that counts. */
function tellsBehindBackslashes(bytes: Buffer, at: number): boolean {
  let last = at + 1
  while (last - at < 8 && bytes[last + 1] === 0x5c) last++
  const found = readBackslash(bytes, last)
  return found !== 0 && codeOf(found) !== 0x5c && tellsOfBackslash(bytes, last, found)
}

const assigns = (byte: number | undefined): boolean => byte === 0x3a || byte === 0x3d

const isCredentialLetter = (byte: number | undefined): boolean =>
  byte !== undefined && sextets[byte] !== noSextet

function letters(bytes: Buffer, from: number): number {
  let end = from
  while (end - from < shortestCredential && isCredentialLetter(bytes[end])) end++
  return end - from
}

function lettersBefore(bytes: Buffer, to: number): number {
  let start = to
  while (to - start < shortestCredential && isCredentialLetter(bytes[start - 1])) start--
  return to - start
}
