/** Numbers and bytes as text of an alphabet, and back. What is not exactly what the encoder writes is refused. */

import { alphabets } from '../rules/generator.ts'

/** A number ≥ 0 in the alphabet's base, filled up on the left to `width` characters: 61 in base 62 is "00000z". */
export function inBase(value: number, alphabet: string, width: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length)) {
    text = alphabet[rest % alphabet.length]! + text
  }
  return text.padStart(width, alphabet[0]!)
}

/** RFC 4648 base32, without padding: "foobar" is "MZXW6YTBOI". */
export function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += alphabets.base32[(held >>> (bits - 5)) & 31]
    held &= 31
  }
  return bits > 0 ? text + alphabets.base32[(held << (5 - bits)) & 31] : text
}

/** Undefined where a character is none of base32, or the bits that are left over are not 0. */
export function decodeBase32(text: string): Buffer | undefined {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const letter of text) {
    const digit = alphabets.base32.indexOf(letter)
    if (digit < 0) return undefined
    held = (held << 5) | digit
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push(held >>> bits)
    held &= (1 << bits) - 1
  }
  return bits < 5 && held === 0 ? Buffer.from(bytes) : undefined
}

/**
 * Base64 in either alphabet, with or without padding; undefined for anything that encoding the bytes again would not
 * give, so that "YQ" is "a" and "YR" is refused (RFC 4648, 3.5).
 */
export function decodeBase64(text: string, alphabet: 'base64' | 'base64url' = 'base64'): Buffer | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  if (padding > 0 && text.length % 4 !== 0) return undefined
  const bytes = Buffer.from(text, alphabet)
  const bare = text.slice(0, text.length - padding)
  return bytes.toString(alphabet).replace(/={1,2}$/, '') === bare ? bytes : undefined
}
