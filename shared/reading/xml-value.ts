/** Attribute values in the bytes they were written in. Pure. */

import { attributeText, type EntityFault } from './xml-text.ts'

const space = 0x20
const ampersand = 0x26

/** 1 for what means no more than itself in a value: not quotes, "&", "<" and control characters. */
export const plainInValue = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= space && !'"\'&<'.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** Whether entities or white space are to be resolved in a value; else why that is impossible. */
export function mustResolve(bytes: Buffer, start: number, end: number): boolean | EntityFault {
  let at = start
  while (at < end && bytes[at]! >= space && bytes[at] !== ampersand) at++
  if (at === end) return false
  const value = attributeText(bytes.toString('utf8', start, end))
  return typeof value === 'string' || value
}

/** Decimal digits up to 2⁵³ − 1, at most 16 of them; -1 for anything else. */
export function wholeIn(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 16) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value <= Number.MAX_SAFE_INTEGER ? value : -1
}
