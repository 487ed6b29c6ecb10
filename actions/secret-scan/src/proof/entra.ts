/**
 * Client secrets of Microsoft Entra: 3 characters, a digit, "Q~", and 31 or 34 more. Those of version 8 end with 3
 * characters of a Marvin32 checksum, most significant first, in an alphabet of their own.
 */

import type { Generator } from '../rules/generator.ts'
import { inBase } from './digits.ts'
import { isVaried, valid } from './grades.ts'
import { marvin32 } from './marvin32.ts'
import { type Proof, unproven } from './proof.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~'
const seed = 0x4161645077643030n // "AadPwd00"

const sumOf = (text: string): string =>
  inBase(marvin32(Buffer.from(text, 'latin1'), seed), alphabet, 6).slice(0, 3)

/** A wrong checksum is no disproof: nothing promises that every issuer writes it. */
export function proveEntraClientSecret(secret: string): Proof {
  if (/^[\w.~-]{3}8Q~[\w.~-]{34}$/.test(secret)) {
    const by = 'Marvin32 in its last 3 characters'
    return secret.endsWith(sumOf(secret.slice(0, -3))) ? valid(by) : unproven(by)
  }
  const by = '"Q~" behind the fourth character'
  return /^[\w.~-]{3}7Q~[\w.~-]{31}$/.test(secret) && isVaried(secret.slice(6)) ? valid(by) : unproven(by)
}

export function makeEntraClientSecret(make: Generator): string {
  const body = `${make.text('base62', 3)}8Q~${make.text('base62', 31)}`
  return body + sumOf(body)
}
