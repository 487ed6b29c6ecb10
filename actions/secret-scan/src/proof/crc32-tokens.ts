/** Tokens that carry the CRC-32 of their own text, each in the way its provider writes it, and makers of such tokens. */

import type { Generator } from '../rules/generator.ts'
import { alphabets } from '../rules/generator.ts'
import { type Checksummed, checksummed } from './checksummed.ts'
import { crc32 } from './crc.ts'
import { inBase } from './digits.ts'

const crcOf = (text: string): number => crc32(Buffer.from(text, 'latin1'))
const base62Sum = (text: string): string => inBase(crcOf(text), alphabets.base62, 6)
const hexSum = (text: string): string => crcOf(text).toString(16).padStart(8, '0')
const upperHexSum = (text: string): string => hexSum(text).toUpperCase()

function littleEndianSum(text: string): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(crcOf(text))
  return bytes
}

/** https://github.blog/engineering/behind-githubs-new-authentication-token-formats: base 62, over the 30 characters. */
const lastSix = (pattern: RegExp): Checksummed => ({
  by: 'CRC-32 in its last 6 characters',
  pattern,
  sumOf: base62Sum,
})

const withLastSix = (prefix: string, body: string): string => `${prefix}${body}${base62Sum(body)}`

/** Personal (ghp_), OAuth (gho_), user-to-server (ghu_) and server-to-server (ghs_) tokens of the years since 2021. */
export const proveGithubClassic = checksummed(
  lastSix(/^gh[pous]_(?<body>[0-9A-Za-z]{30})(?<sum>[0-9A-Za-z]{6})$/),
)

export const makeGithubClassic = (make: Generator, kind: 'p' | 'o' | 'u' | 's' = 'p'): string =>
  withLastSix(`gh${kind}_`, make.text('base62', 30))

/** Refresh tokens are longer than the others: 70 characters and 6. */
export const proveGithubRefresh = checksummed(lastSix(/^ghr_(?<body>[0-9A-Za-z]{70})(?<sum>[0-9A-Za-z]{6})$/))

export const makeGithubRefresh = (make: Generator): string => withLastSix('ghr_', make.text('base62', 70))

/** https://github.blog/2021-09-23-announcing-npms-new-access-token-format: as GitHub's. */
export const proveNpm = checksummed(lastSix(/^npm_(?<body>[0-9A-Za-z]{30})(?<sum>[0-9A-Za-z]{6})$/))

export const makeNpm = (make: Generator): string => withLastSix('npm_', make.text('base62', 30))

/** Personal, integration, app, refresh and AI gateway tokens of Vercel: 50 characters and 6. */
export const proveVercel = checksummed(
  lastSix(/^vc[piark]_(?<body>[0-9A-Za-z_-]{50})(?<sum>[0-9A-Za-z]{6})$/),
)

export const makeVercel = (make: Generator, kind: 'p' | 'i' | 'a' | 'r' | 'k' = 'p'): string =>
  withLastSix(`vc${kind}_`, make.text('base62', 50))

const lastEight = 'CRC-32 in its last 8 characters'

/** API tokens of Atlassian's cloud, ATATT3…=1A2B3C4D: over everything in front, the equals sign too. */
export const proveAtlassian = checksummed({
  by: lastEight,
  pattern: /^(?<body>AT[A-Z]TT3[0-9A-Za-z_-]{50,400}=)(?<sum>[0-9A-F]{8})$/,
  sumOf: upperHexSum,
})

export function makeAtlassian(make: Generator): string {
  const body = `ATATT3${make.text('base64url', 178)}=`
  return body + upperHexSum(body)
}

/** App passwords of Bitbucket's cloud: ATBB, 24 characters, and the checksum of all 28. */
export const proveBitbucketAppPassword = checksummed({
  by: lastEight,
  pattern: /^(?<body>ATBB[0-9A-Za-z]{24})(?<sum>[0-9A-F]{8})$/,
  sumOf: upperHexSum,
})

export function makeBitbucketAppPassword(make: Generator): string {
  const body = `ATBB${make.text('base62', 24)}`
  return body + upperHexSum(body)
}

/** API keys of Zuplo, zpka_<32>_<8>: over the 32 characters alone. */
export const proveZuplo = checksummed({
  by: lastEight,
  pattern: /^zpka_(?<body>[0-9a-z]{32})_(?<sum>[0-9a-f]{8})$/,
  sumOf: hexSum,
})

export function makeZuplo(make: Generator): string {
  const body = make.text('hex', 32)
  return `zpka_${body}_${hexSum(body)}`
}

/** Service account tokens of Grafana (`pkg/components/satokengen`): over "glsa_<32>", the bytes little-endian. */
export const proveGrafanaServiceAccount = checksummed({
  by: lastEight,
  pattern: /^(?<body>glsa_[0-9A-Za-z]{32})_(?<sum>[0-9a-f]{8})$/,
  sumOf: (body) => littleEndianSum(body).toString('hex'),
})

export function makeGrafanaServiceAccount(make: Generator): string {
  const body = `glsa_${make.text('base62', 32)}`
  return `${body}_${littleEndianSum(body).toString('hex')}`
}

const confluentSum = (body: string): string => littleEndianSum(body).toString('base64').slice(0, 6)

/**
 * API secrets of Confluent's cloud: cflt, 54 characters, and in 6 the base64 of the checksum of these 54, little-endian,
 * without its padding. The order of the bytes was read off the example on the page that documents the format:
 * https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html
 */
export const proveConfluent = checksummed({
  by: 'CRC-32 in its last 6 characters',
  pattern: /^cflt(?<body>[0-9A-Za-z+/]{54})(?<sum>[0-9A-Za-z+/]{6})$/,
  sumOf: confluentSum,
})

export function makeConfluent(make: Generator): string {
  const body = make.text('base64', 54)
  return `cflt${body}${confluentSum(body)}`
}
