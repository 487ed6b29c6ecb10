/**
 * Seeds of NATS ("nkeys"): base32 of two bytes of kind, 32 random bytes, and the CRC-16/XMODEM of these 34, little-endian.
 * https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth
 * Checked both ways with github.com/nats-io/nkeys.
 */

import { alphabets, type Generator } from '../rules/generator.ts'
import { crc16Xmodem } from './crc.ts'
import { decodeBase32, encodeBase32 } from './digits.ts'
import { invalid, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'CRC-16 in its last bytes'

/** What comes before the second character: 18 is S in base32, kinds are the five bits of the letter. */
const kinds: Readonly<Record<string, string>> = {
  U: 'user',
  A: 'account',
  O: 'operator',
  C: 'cluster',
  N: 'server',
  X: 'curve',
}

export function proveNatsSeed(secret: string): Proof {
  if (!/^S[UAOCNX][A-Z2-7]{56}$/.test(secret)) return unproven(by)
  const bytes = decodeBase32(withoutSpareBits(secret))
  if (bytes?.length !== 36 || bytes.readUInt16LE(34) !== crc16Xmodem(bytes.subarray(0, 34)))
    return invalid(by)
  return valid(by, { kind: kinds[secret[1]!] })
}

/** 58 letters have 2 bits more than 36 bytes; what they are, the servers don't look at. */
const withoutSpareBits = (seed: string): string =>
  seed.slice(0, -1) + alphabets.base32[alphabets.base32.indexOf(seed.at(-1)!) & 0b11100]

export function makeNatsSeed(make: Generator): string {
  const letter = 'UAOCNX'[make.below(6)]!
  const first = decodeBase32(`S${letter}AA`)!
  const bytes = Buffer.alloc(36)
  bytes.set(first)
  bytes.set(make.bytes(32), 2)
  bytes.writeUInt16LE(crc16Xmodem(bytes.subarray(0, 34)), 34)
  return encodeBase32(bytes)
}
