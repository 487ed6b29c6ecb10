/**
 * Git's paths are bytes; ours are strings. A byte that is not part of valid UTF-8 becomes the lone surrogate
 * U+DC00 + byte (U+DC80…U+DCFF) and back, as Python's `surrogateescape` (PEP 383) does: nothing is lost, and two
 * different paths never become the same string.
 */

import { isUtf8 } from 'node:buffer'

export const pathFromBytes = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString('utf8') : escaped(bytes)

function escaped(bytes: Buffer): string {
  let text = ''
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    text += length === 0 ? String.fromCharCode(0xdc00 + bytes[at]!) : bytes.toString('utf8', at, at + length)
    at += length || 1
  }
  return text
}

/** Bytes of the well-formed sequence at `at`, 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at]!
  const length =
    first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

/** A lone surrogate that stands for no byte can come from a report only; it becomes U+FFFD and so names no file. */
export function pathToBytes(path: string): Buffer {
  if (!/[\ud800-\udfff]/.test(path)) return Buffer.from(path, 'utf8')
  const parts = path.split(/(?<![\ud800-\udbff])([\udc80-\udcff])/)
  return Buffer.concat(
    parts.map((part, i) =>
      i % 2 === 1 ? Buffer.of(part.charCodeAt(0) - 0xdc00) : Buffer.from(part, 'utf8'),
    ),
  )
}

const letters: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
}

/**
 * The bytes of a name that git wrote between double quotes, e.g. `"tab\there \303\274"`, and what follows it.
 * Undefined when `text` (Latin-1, so that a character is a byte) is not quoted properly.
 */
export function unquote(text: string): { readonly name: Buffer; readonly rest: string } | undefined {
  if (text[0] !== '"') return undefined
  const bytes: number[] = []
  let at = 1
  while (at < text.length && text[at] !== '"') {
    if (text[at] !== '\\') {
      bytes.push(text.charCodeAt(at++))
      continue
    }
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0]
    const value = octal === undefined ? letters[text[at + 1] ?? ''] : Number.parseInt(octal, 8)
    if (value === undefined) return undefined
    bytes.push(value)
    at += octal === undefined ? 2 : 4
  }
  return at < text.length ? { name: Buffer.from(bytes), rest: text.slice(at + 1) } : undefined
}
