/** Lengths and cuts in UTF-8 bytes, which is what GitHub's limits count. */

import { TextEncoder } from 'node:util'

const encoder = new TextEncoder()

/** Bytes of the text in UTF-8; a lone surrogate counts 3, as the replacement character it is written as. */
export const utf8Length = (text: string): number => Buffer.byteLength(text, 'utf8')

/** The longest beginning of the text that has at most `bytes` bytes and ends between two characters. */
export function cutUtf8(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text
  const { read } = encoder.encodeInto(text, new Uint8Array(Math.max(0, Math.floor(bytes))))
  return text.slice(0, read)
}

/** The longest beginning of at most `units` UTF-16 units that does not end inside a surrogate pair. */
export function cutUnits(text: string, units: number): string {
  if (text.length <= units) return text
  const code = text.charCodeAt(units - 1)
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? units - 1 : units)
}

/** As `cutUnits`, with an ellipsis in the place of what was cut; the result has at most `units` units. */
export const clip = (text: string, units: number): string =>
  text.length <= units ? text : `${cutUnits(text, units - 1)}…`
