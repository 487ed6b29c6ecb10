/** The first packet of an OpenPGP private key (RFC 9580, 4.2 and 5.5.3). */

import type { KeyFacts } from './private-key-der.ts'

type Algorithm = {
  readonly kind: string
  /** How many numbers with their bits in front make the public part. */
  readonly numbers: number
  /** The public part begins with the name of a curve. */
  readonly curve?: true
  /** The public part is so many bytes. */
  readonly bytes?: number
  /** Behind the numbers come parameters with their length in front. */
  readonly derivation?: true
}

const algorithms: Readonly<Record<number, Algorithm>> = {
  1: { kind: 'RSA', numbers: 2 },
  2: { kind: 'RSA', numbers: 2 },
  3: { kind: 'RSA', numbers: 2 },
  16: { kind: 'Elgamal', numbers: 3 },
  17: { kind: 'DSA', numbers: 4 },
  18: { kind: 'ECDH', numbers: 1, curve: true, derivation: true },
  19: { kind: 'ECDSA', numbers: 1, curve: true },
  22: { kind: 'EdDSA', numbers: 1, curve: true },
  25: { kind: 'X25519', numbers: 0, bytes: 32 },
  26: { kind: 'X448', numbers: 0, bytes: 56 },
  27: { kind: 'Ed25519', numbers: 0, bytes: 32 },
  28: { kind: 'Ed448', numbers: 0, bytes: 57 },
}

const secretKey = 5
const isVersion = (version: number | undefined): boolean =>
  version !== undefined && version >= 4 && version <= 6

/** Undefined where the bytes don't begin with the packet of a secret key of version 4 to 6 that is there in full. */
export function pgpKey(bytes: Buffer): KeyFacts | undefined {
  const body = firstPacket(bytes)
  const algorithm = body && algorithms[body[5]!]
  if (!body || !algorithm || !isVersion(body[0])) return undefined
  const start = body[0] === 4 ? 6 : 10 // versions 5 and 6 have the length of the public part there
  const end = publicEnd(body, start, algorithm)
  if (end === undefined || end >= body.length) return undefined
  const bits = algorithm.curve || algorithm.bytes ? undefined : String(body.readUInt16BE(start))
  return { kind: algorithm.kind, bits, encrypted: body[end] === 0 ? 'no' : 'yes' }
}

function publicEnd(body: Buffer, start: number, algorithm: Algorithm): number | undefined {
  let at = start + (algorithm.bytes ?? 0) + (algorithm.curve ? 1 + (body[start] ?? 0) : 0)
  for (let number = 0; number < algorithm.numbers; number++) {
    if (at + 2 > body.length) return undefined
    at += 2 + Math.ceil(body.readUInt16BE(at) / 8)
  }
  return algorithm.derivation ? at + 1 + (body[at] ?? 0) : at
}

/** The tag stands in the first byte, in 6 bits (new) or 4 (old); the length in 1, 2, 4 or 5 bytes behind. */
function firstPacket(bytes: Buffer): Buffer | undefined {
  const [first = 0, length = 0] = bytes
  const isNew = (first & 0xc0) === 0xc0
  const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f
  if ((first & 0x80) === 0 || tag !== secretKey || bytes.length < 24) return undefined
  if (!isNew) {
    const size = [1, 2, 4][first & 3]
    return size === undefined ? undefined : packet(bytes, 1 + size, bytes.readUIntBE(1, size))
  }
  if (length < 192) return packet(bytes, 2, length)
  if (length < 224) return packet(bytes, 3, ((length - 192) << 8) + bytes[2]! + 192)
  return length === 255 ? packet(bytes, 6, bytes.readUInt32BE(2)) : undefined
}

const packet = (bytes: Buffer, at: number, length: number): Buffer | undefined =>
  at + length <= bytes.length && length >= 16 ? bytes.subarray(at, at + length) : undefined
