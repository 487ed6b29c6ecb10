/** Identities of age: bech32 in capitals over the 32 bytes of an X25519 key. https://age-encryption.org/v1 */

import type { Generator } from '../rules/generator.ts'
import { encodeBech32, fiveBitGroups, isBech32 } from './bech32.ts'
import { invalid, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'bech32 checksum'

export function proveAge(secret: string): Proof {
  if (!/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(secret)) return unproven(by)
  return isBech32(secret) ? valid(by) : invalid(by)
}

export const makeAge = (make: Generator): string =>
  encodeBech32('age-secret-key-', fiveBitGroups(make.bytes(32))).toUpperCase()
