/** Private keys in DER: PKCS#1 (RFC 8017), SEC 1 (RFC 5915), OpenSSL's DSA, PKCS#8 (RFC 5208 and 5958). */

import { bitsOf, type Element, elementsOf, integerOf, sequenceIn, tags } from './der.ts'

/** `bits` is undefined where the curve is unknown. */
export type KeyFacts = {
  readonly kind: string // "RSA"
  readonly bits?: string | undefined
  readonly encrypted: 'yes' | 'no'
}

/** Object identifiers as the hexadecimal of their content. */
const algorithms: Readonly<Record<string, string>> = {
  '2a864886f70d010101': 'RSA',
  '2a864886f70d01010a': 'RSA',
  '2a8648ce380401': 'DSA',
  '2a8648ce3d0201': 'EC',
  '2b656e': 'X25519',
  '2b656f': 'X448',
  '2b6570': 'Ed25519',
  '2b6571': 'Ed448',
  '2a864886f70d010301': 'DH',
}

const curves: Readonly<Record<string, string>> = {
  '2a8648ce3d030101': '192',
  '2b81040021': '224',
  '2a8648ce3d030107': '256',
  '2b8104000a': '256', // secp256k1
  '2b81040022': '384',
  '2b81040023': '521',
}

const hasTags = (elements: readonly Element[], ...wanted: readonly number[]): boolean =>
  wanted.every((tag, index) => elements[index]?.tag === tag)

const oidOf = (element: Element | undefined): string =>
  element?.tag === tags.oid ? element.content.toString('hex') : ''

/** The larger key is in nobody's use, and a product of such numbers would take long. */
const longestModulus = 2048

/** Version, n, e, d, p, q and three more; n must be p times q. */
export function rsaKey(bytes: Buffer): KeyFacts | undefined {
  const parts = sequenceIn(bytes)
  if (!parts || parts.length < 9 || !hasTags(parts, ...Array<number>(9).fill(tags.integer))) return undefined
  const [, modulus, , , p, q] = parts.map(integerOf)
  if (modulus!.length > longestModulus || p!.length > longestModulus || q!.length > longestModulus) {
    return undefined
  }
  const isProduct = numberOf(p!) * numberOf(q!) === numberOf(modulus!)
  return isProduct ? { kind: 'RSA', bits: String(bitsOf(modulus!)), encrypted: 'no' } : undefined
}

const numberOf = (bytes: Buffer): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`))

/** Version 1, the key, and mostly the curve [0] and the public key [1]; in PKCS#8 the curve stands outside. */
export function ecKey(bytes: Buffer, outerCurve = ''): KeyFacts | undefined {
  const parts = sequenceIn(bytes)
  if (!parts || !hasTags(parts, tags.integer, tags.octets) || parts[0]!.content[0] !== 1) return undefined
  const inner = parts.find(({ tag }) => tag === 0xa0)
  const curve = inner ? oidOf(elementsOf(inner.content)?.[0]) : outerCurve
  const size = parts[1]!.content.length
  return size >= 14 && size <= 72 ? { kind: 'EC', bits: curves[curve], encrypted: 'no' } : undefined
}

/** Version 0, p, q, g, and the public and the private number. */
export function dsaKey(bytes: Buffer): KeyFacts | undefined {
  const parts = sequenceIn(bytes)
  if (parts?.length !== 6 || !hasTags(parts, ...Array<number>(6).fill(tags.integer))) return undefined
  return { kind: 'DSA', bits: String(bitsOf(integerOf(parts[1]!))), encrypted: 'no' }
}

/** Version, algorithm, and in a string of bytes the key as the algorithm writes it. */
export function pkcs8Key(bytes: Buffer): KeyFacts | undefined {
  const parts = sequenceIn(bytes)
  if (!parts || !hasTags(parts, tags.integer, tags.sequence, tags.octets)) return undefined
  const algorithm = elementsOf(parts[1]!.content)
  const kind = algorithms[oidOf(algorithm?.[0])]
  const key = parts[2]!.content
  if (kind === 'RSA') return rsaKey(key)
  if (kind === 'EC') return ecKey(key, oidOf(algorithm?.[1]))
  const inner = elementsOf(key)
  if (kind === undefined || inner?.length !== 1) return undefined
  if (kind === 'DSA' || kind === 'DH') {
    return inner[0]!.tag === tags.integer ? { kind, encrypted: 'no' } : undefined
  }
  const bits = String(kind === 'Ed448' ? 456 : kind === 'X448' ? 448 : 256)
  return inner[0]!.tag === tags.octets ? { kind, bits, encrypted: 'no' } : undefined
}

/** The algorithm of the encryption and what it made; the kind of key can't be seen. */
export function encryptedPkcs8Key(bytes: Buffer): KeyFacts | undefined {
  const parts = sequenceIn(bytes)
  if (parts?.length !== 2 || !hasTags(parts, tags.sequence, tags.octets)) return undefined
  const isNamed = oidOf(elementsOf(parts[0]!.content)?.[0]).startsWith('2a864886f70d01') // PKCS#5 and PKCS#12
  return isNamed ? { kind: 'PKCS#8', encrypted: 'yes' } : undefined
}
