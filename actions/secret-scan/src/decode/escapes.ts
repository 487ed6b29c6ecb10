/** One escape at a time: percent-encoding, backslashes, HTML entities, quoted-printable. */

import { hexDigits as sharedHexDigits, noHexDigit as sharedNoHexDigit } from './byte-classes.ts'

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const hexDigits = sharedHexDigits
const noHexDigit = sharedNoHexDigit

/**
 * What stands at a place, as one number, since there are millions of them: 0 when it is no escape, else its value × 64,
 * + 32 when the value is a byte and not a code point, + the length of the escape in bytes (at most 31).
 */
export type Escape = number

export type ReadEscape = (bytes: Buffer, at: number) => Escape

/** The value of an escape that stands for nothing: a soft line break. */
const empty = 0x1fffff

const codeEscape = (value: number, length: number): Escape =>
  value > 0x10ffff || (value >= 0xd800 && value < 0xe000) ? 0 : value * 64 + length
const byteEscape = (value: number, length: number): Escape => value * 64 + 32 + length

export const lengthOf = (found: Escape): number => found & 31
export const codeOf = (found: Escape): number => Math.floor(found / 64)

/** How many bytes it becomes. */
export function sizeOf(found: Escape): number {
  const value = codeOf(found)
  if (value === empty) return 0
  if ((found & 32) !== 0 || value < 0x80) return 1
  return value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
}

/** Writes what it stands for; `into` has room for `sizeOf` bytes at `at`. */
export function writeEscape(found: Escape, into: Buffer, at: number): void {
  const size = sizeOf(found)
  const value = codeOf(found)
  if (size === 1) into[at] = value
  else if (size > 1) into.write(String.fromCodePoint(value), at, 'utf8')
}

/** The number of `digits` hexadecimal digits, −1 when one of them is none. */
function hexNumber(bytes: Buffer, at: number, digits: number): number {
  if (at + digits > bytes.length) return -1
  let value = 0
  for (let i = at; i < at + digits; i++) {
    const digit = hexDigits[bytes[i]!]!
    if (digit === noHexDigit) return -1
    value = value * 16 + digit
  }
  return value
}

/** "%2D" (RFC 3986 §2.1). */
export const readPercent: ReadEscape = (bytes, at) => {
  const value = hexNumber(bytes, at + 1, 2)
  return value < 0 ? 0 : byteEscape(value, 3)
}

/** "=2D", and "=" at the end of a line that goes on (RFC 2045 §6.7). */
export const readQuotedPrintable: ReadEscape = (bytes, at) => {
  if (bytes[at + 1] === 0x0a) return byteEscape(empty, 2)
  if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return byteEscape(empty, 3)
  const value = hexNumber(bytes, at + 1, 2)
  return value < 0 ? 0 : byteEscape(value, 3)
}

/** What the byte behind a backslash stands for, where that is all: "\n", "\r", "\t", and punctuation for itself; else 0. */
const short = Uint8Array.from(
  { length: 256 },
  (_, letter) => controlOf(letter) || (isPunctuation(letter) ? letter : 0),
)

function controlOf(letter: number): number {
  if (letter === 0x6e) return 0x0a
  if (letter === 0x72) return 0x0d
  return letter === 0x74 ? 0x09 : 0
}

/**
 * What string literals of JSON, JavaScript, C, Python, Go, Java and shells have in common: "\n", "\"", "\\", "\/", "\x2d",
 * "\055", "\u002d", "\u{2d}", "\U0000002d"; a backslash before any other punctuation stands for that, as in Markdown.
 */
export const readBackslash: ReadEscape = (bytes, at) => {
  const letter = bytes[at + 1]
  if (letter === undefined) return 0
  if (letter === 0x75) return bytes[at + 2] === 0x7b ? readBraced(bytes, at) : readCode(bytes, at, 4)
  if (letter === 0x55) return readCode(bytes, at, 8)
  if (letter === 0x78) {
    const value = hexNumber(bytes, at + 2, 2)
    return value < 0 ? 0 : byteEscape(value, 4)
  }
  const stands = short[letter]!
  if (stands !== 0) return byteEscape(stands, 2)
  return letter >= 0x30 && letter <= 0x33 ? readOctal(bytes, at) : 0
}

function isPunctuation(byte: number): boolean {
  const isSign = (byte > 0x20 && byte < 0x30) || (byte > 0x39 && byte < 0x41)
  return isSign || (byte > 0x5a && byte < 0x61) || (byte > 0x7a && byte < 0x7f)
}

function readCode(bytes: Buffer, at: number, digits: number): Escape {
  const value = hexNumber(bytes, at + 2, digits)
  return value < 0 ? 0 : codeEscape(value, digits + 2)
}

/** "\u{1F600}" */
function readBraced(bytes: Buffer, at: number): Escape {
  let digits = 0
  while (digits < 7 && hexDigits[bytes[at + 3 + digits] ?? 0] !== noHexDigit) digits++
  if (digits === 0 || digits > 6 || bytes[at + 3 + digits] !== 0x7d) return 0
  return codeEscape(hexNumber(bytes, at + 3, digits), digits + 4)
}

/** "\055": three digits, since one or two mean something else in most languages. */
function readOctal(bytes: Buffer, at: number): Escape {
  let value = 0
  for (let i = at + 1; i < at + 4; i++) {
    const digit = (bytes[i] ?? 0) - 0x30
    if (digit < 0 || digit > 7) return 0
    value = value * 8 + digit
  }
  return byteEscape(value, 4)
}

/** The entities that stand for ASCII; the names are those of the HTML standard (§13.5). */
const entities: ReadonlyMap<string, number> = new Map(
  Object.entries({
    quot: '"',
    QUOT: '"',
    apos: "'",
    amp: '&',
    AMP: '&',
    lt: '<',
    LT: '<',
    gt: '>',
    GT: '>',
    nbsp: ' ',
    Tab: '\t',
    NewLine: '\n',
    excl: '!',
    num: '#',
    dollar: '$',
    percnt: '%',
    lpar: '(',
    rpar: ')',
    ast: '*',
    plus: '+',
    comma: ',',
    period: '.',
    sol: '/',
    colon: ':',
    semi: ';',
    equals: '=',
    quest: '?',
    commat: '@',
    lsqb: '[',
    lbrack: '[',
    bsol: '\\',
    rsqb: ']',
    rbrack: ']',
    Hat: '^',
    lowbar: '_',
    UnderBar: '_',
    grave: '`',
    lcub: '{',
    lbrace: '{',
    verbar: '|',
    vert: '|',
    rcub: '}',
    rbrace: '}',
    hyphen: '-',
    dash: '-',
  }).map(([name, letter]) => [name, letter.charCodeAt(0)]),
)
const longestName = 8

/** "&#45;", "&#x2d;", "&quot;" */
export const readEntity: ReadEscape = (bytes, at) => {
  const start = at + 1
  if (bytes[start] === 0x23) return readNumericEntity(bytes, at)
  let end = start
  while (end - start <= longestName && isLetter(bytes[end] ?? 0)) end++
  if (end === start || bytes[end] !== 0x3b) return 0
  const value = entities.get(bytes.toString('latin1', start, end))
  return value === undefined ? 0 : byteEscape(value, end + 1 - at)
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

/** At most 8 digits: leading zeros are allowed, and more of them nobody writes but to hide something. */
function readNumericEntity(bytes: Buffer, at: number): Escape {
  const hex = bytes[at + 2] === 0x78 || bytes[at + 2] === 0x58
  const start = at + (hex ? 3 : 2)
  let value = 0
  let end = start
  for (; end - start < 8; end++) {
    const digit = hexDigits[bytes[end] ?? 0]!
    if (digit >= (hex ? 16 : 10)) break
    value = value * (hex ? 16 : 10) + digit
  }
  return end === start || bytes[end] !== 0x3b ? 0 : codeEscape(value, end + 1 - at)
}
