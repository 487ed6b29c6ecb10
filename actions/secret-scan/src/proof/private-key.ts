/** Private keys between "-----BEGIN … PRIVATE KEY-----" and its end, as they stand in files, strings and variables. */

import type { Generator } from '../rules/generator.ts'
import { crc24OpenPgp } from './crc.ts'
import { encodeElement, encodeInteger, tags } from './der.ts'
import { decodeBase64 } from './digits.ts'
import { invalid, longestSecret, valid } from './grades.ts'
import { opensshKey } from './openssh-key.ts'
import { pgpKey } from './pgp-key.ts'
import { dsaKey, ecKey, encryptedPkcs8Key, type KeyFacts, pkcs8Key, rsaKey } from './private-key-der.ts'
import { type Proof, unproven } from './proof.ts'

const readers: Readonly<Record<string, (bytes: Buffer) => KeyFacts | undefined>> = {
  'RSA PRIVATE KEY': rsaKey,
  'EC PRIVATE KEY': ecKey,
  'DSA PRIVATE KEY': dsaKey,
  'PRIVATE KEY': pkcs8Key,
  'ENCRYPTED PRIVATE KEY': encryptedPkcs8Key,
  'OPENSSH PRIVATE KEY': opensshKey,
  'PGP PRIVATE KEY BLOCK': pgpKey,
}

const by = 'the structure of its bytes'

/**
 * Tells the kind of key, its bits, and whether a passphrase guards it. Invalid only where there is the whole block, all
 * of base64, and these bytes are no key.
 */
export function provePrivateKey(secret: string): Proof {
  if (secret.length > longestSecret) return unproven(by)
  const label = /-----BEGIN ([A-Z ]{3,30})-----/.exec(secret)
  const read = label && Object.hasOwn(readers, label[1]!) ? readers[label[1]!] : undefined
  const end = label ? secret.indexOf(`-----END ${label[1]}-----`) : -1
  if (!label || !read || end < 0) return unproven(by)
  const { headers, body, sum } = partsOf(secret.slice(label.index + label[0].length, end))
  const bytes = decodeBase64(body)
  if (!bytes || bytes.length === 0) return unproven(by)
  if (/\bENCRYPTED\b/.test(headers)) return encryptedByOpenssl(label[1]!, headers, bytes)
  const facts = read(bytes)
  if (!facts) return invalid(by)
  if (sum !== undefined && sum !== crc24OpenPgp(bytes)) return unproven('the checksum of its armor') // readers differ
  return valid(by, facts)
}

/** "DEK-Info: AES-128-CBC,<initial value>": what is encrypted fills whole blocks, and the kind is in the label. */
function encryptedByOpenssl(label: string, headers: string, bytes: Buffer): Proof {
  const block = /DEK-Info: ?(?:AES|DES|CAMELLIA|SEED|ARIA)[\w-]{3,20},([0-9A-F]{16,32})\b/.exec(headers)
  if (!block || bytes.length % (block[1]!.length / 2) !== 0) return unproven(by)
  return valid(by, { kind: label.split(' ')[0]!, encrypted: 'yes' })
}

/**
 * Lines end at line feeds, or at "\n" in a string. Those with a colon are headers, one that begins with "=" is a PGP
 * checksum, and the others lose what a string, a list or a comment put around them.
 */
function partsOf(text: string) {
  const headers: string[] = []
  const body: string[] = []
  let sum: number | undefined
  for (const line of text.split(/\\r\\n|\\n|\\r|\r\n|[\r\n]/)) {
    const bare = trimmed(line)
    if (bare.includes(':')) headers.push(bare)
    else if (/^=[\w+/]{4}$/.test(bare)) sum = Buffer.from(bare.slice(1), 'base64').readUIntBE(0, 3)
    else body.push(bare)
  }
  return { headers: headers.join('\n'), body: body.join(''), sum }
}

/** What joins two strings, at the beginning of a line: `" + "`, or `" +` where the other string is on the next. */
const join = /^[ \t]{0,80}["'`][ \t]{0,8}[+.][ \t]{0,8}(?:["'`]|$)/

/** `  "MIIE…" +` → `MIIE…`; a plus sign alone may belong to the text, so it goes only behind a quote. */
function trimmed(whole: string): string {
  const line = whole.replace(join, '')
  let start = 0
  let end = line.length
  while (start < end && ' \t"\'`#*|>'.includes(line[start]!)) start++
  while (end > start && ' \t"\'`,;\\'.includes(line[end - 1]!)) end--
  const quoted = /["'`] ?[+.]$/.exec(line.slice(Math.max(start, end - 3), end))
  return quoted ? line.slice(start, end - quoted[0].length) : line.slice(start, end)
}

/** Of 64 characters a line, as all tools write it. */
export const inPem = (label: string, bytes: Buffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(bytes.toString('base64').match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n')

/** Looks like a key of RSA, but its factors are random numbers and no primes: it opens nothing. */
export function makeRsaKey(make: Generator): Buffer {
  const odd = (size: number): Buffer => {
    const bytes = make.bytes(size)
    bytes[0]! |= 0xc0
    bytes[size - 1]! |= 1
    return bytes
  }
  const [p, q] = [odd(128), odd(128)]
  const product = BigInt(`0x${p.toString('hex')}`) * BigInt(`0x${q.toString('hex')}`)
  const modulus = Buffer.from(product.toString(16), 'hex')
  const others = [odd(256), p, q, odd(128), odd(128), odd(128)]
  const numbers = [Buffer.from([0]), modulus, Buffer.from([1, 0, 1]), ...others]
  return encodeElement(tags.sequence, ...numbers.map(encodeInteger))
}

export const makeRsaPrivateKey = (make: Generator): string => inPem('RSA PRIVATE KEY', makeRsaKey(make))

/** PKCS#8, the key of RSA. */
export function makePrivateKey(make: Generator): string {
  const rsa = Buffer.from('06092a864886f70d0101010500', 'hex') // its identifier and NULL
  const key = encodeElement(
    tags.sequence,
    encodeInteger(Buffer.from([0])),
    encodeElement(tags.sequence, rsa),
    encodeElement(tags.octets, makeRsaKey(make)),
  )
  return inPem('PRIVATE KEY', key)
}

/** SEC 1 with the curve P-256. */
export function makeEcPrivateKey(make: Generator): string {
  const curve = encodeElement(0xa0, Buffer.from('06082a8648ce3d030107', 'hex'))
  const key = encodeElement(
    tags.sequence,
    encodeInteger(Buffer.from([1])),
    encodeElement(tags.octets, make.bytes(32)),
    curve,
  )
  return inPem('EC PRIVATE KEY', key)
}
