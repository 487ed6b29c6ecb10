/**
 * Identities of age: bech32 in capitals over 32 bytes, the key of X25519 or, behind "AGE-SECRET-KEY-PQ-", the seed of a
 * post-quantum one. https://age-encryption.org/v1; checked both ways with filippo.io/age.
 */

import type { Generator } from '../rules/generator.ts'
import { encodeBech32, fiveBitGroups, isBech32 } from './bech32.ts'
import { invalid, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'bech32 checksum'

export function proveAge(secret: string): Proof {
  if (!/^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{58}$/.test(secret)) return unproven(by)
  return isBech32(secret) ? valid(by) : invalid(by)
}

export const makeAge = (make: Generator, prefix = 'age-secret-key-'): string =>
  encodeBech32(prefix, fiveBitGroups(make.bytes(32))).toUpperCase()
