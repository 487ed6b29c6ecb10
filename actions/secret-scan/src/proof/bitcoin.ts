/** Private keys of Bitcoin in base58check: single keys in the wallet import format (WIF), extended keys of BIP-32. */

import type { Generator } from '../rules/generator.ts'
import { decodeBase58Check, encodeBase58Check } from './base58.ts'
import { invalid, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'base58check checksum'
const versions: Readonly<Record<number, string>> = { 128: 'mainnet', 239: 'testnet' }

/** 51 or 52 characters: a version, 32 bytes, and 01 where the public key is compressed. */
export function proveWif(secret: string): Proof {
  if (!/^(?:[59][1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})$/.test(secret)) return unproven(by)
  const bytes = decodeBase58Check(secret)
  const network = bytes && versions[bytes[0]!]
  const fits = bytes?.length === 33 || (bytes?.length === 34 && bytes[33] === 1)
  return network && fits ? valid(by, { network }) : invalid(by)
}

export const makeWif = (make: Generator): string =>
  encodeBase58Check(Buffer.concat([Buffer.from([128]), make.bytes(32), Buffer.from([1])]))

/** "xprv…", "yprv…", "zprv…" and "tprv…", 111 characters: 78 bytes, a zero in front of the 32 of the key. */
export function proveExtendedKey(secret: string): Proof {
  if (!/^[xyzt]prv[1-9A-HJ-NP-Za-km-z]{107}$/.test(secret)) return unproven(by)
  const bytes = decodeBase58Check(secret)
  if (bytes?.length !== 78 || bytes[45] !== 0) return invalid(by)
  return valid(by, { depth: String(bytes[4]), network: secret.startsWith('t') ? 'testnet' : 'mainnet' })
}

export function makeExtendedKey(make: Generator): string {
  const head = Buffer.from('0488ade4000000000000000000', 'hex') // a master key: no depth, no parent, no index
  return encodeBase58Check(Buffer.concat([head, make.bytes(32), Buffer.from([0]), make.bytes(32)]))
}
