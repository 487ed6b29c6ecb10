/** Base58 as Bitcoin writes it, and base58check: the payload and the first 4 bytes of its doubled SHA-256. */

import { createHash } from 'node:crypto'
import { alphabets } from '../rules/generator.ts'

/** The cost grows with the square of the length; the longest that is asked for, an extended key, has 111 characters. */
const longest = 256

/** Undefined where a character is none of base58, or the text is longer than 256 characters. */
export function decodeBase58(text: string): Buffer | undefined {
  if (text.length > longest) return undefined
  const bytes: number[] = [] // least significant first
  for (const letter of text) {
    let carry = alphabets.base58.indexOf(letter)
    if (carry < 0) return undefined
    for (let at = 0; at < bytes.length; at++) {
      carry += bytes[at]! * 58
      bytes[at] = carry & 0xff
      carry >>= 8
    }
    if (carry > 0) bytes.push(carry) // below 58, so one byte
  }
  const zeros = text.length - text.replace(/^1+/, '').length
  return Buffer.from([...Array<number>(zeros).fill(0), ...bytes.reverse()])
}

export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [] // least significant first
  for (const byte of bytes) {
    let carry = byte
    for (let at = 0; at < digits.length; at++) {
      carry += digits[at]! * 256
      digits[at] = carry % 58
      carry = Math.floor(carry / 58)
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58)
  }
  const first = bytes.findIndex((byte) => byte !== 0)
  const zeros = '1'.repeat(first < 0 ? bytes.length : first)
  return (
    zeros +
    digits
      .reverse()
      .map((digit) => alphabets.base58[digit])
      .join('')
  )
}

/** The payload with its version; undefined where the checksum is wrong. */
export function decodeBase58Check(text: string): Buffer | undefined {
  const bytes = decodeBase58(text)
  if (!bytes || bytes.length < 5) return undefined
  const payload = bytes.subarray(0, -4)
  return checksum(payload).equals(bytes.subarray(-4)) ? payload : undefined
}

export const encodeBase58Check = (payload: Uint8Array): string =>
  encodeBase58(Buffer.concat([payload, checksum(payload)]))

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const checksum = (payload: Uint8Array): Buffer => sha256(sha256(payload)).subarray(0, 4)
