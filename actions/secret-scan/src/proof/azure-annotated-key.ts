/**
 * Common annotated security keys of Azure, 84 characters or 88: 52 random ones, "JQQJ99", a year and a month, 12 of the
 * platform, 4 of the provider, 4 that name the service, and Marvin32 over the 60 bytes that these 80 are in base64.
 * https://github.com/microsoft/security-utilities, `LegacyCommonAnnotatedSecurityKey.cs`. Of this only Marvin32 was
 * checked against the Rust code there; the layout was read off the source.
 */

import { alphabets, type Generator } from '../rules/generator.ts'
import { seedOf } from './azure.ts'
import { inBase } from './digits.ts'
import { isVaried, valid } from './grades.ts'
import { marvin32 } from './marvin32.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'Marvin32 in its last 4 characters'
const longBy = 'Marvin32 in its last 6 characters'

/** The name is in capitals where customers keep the key, in small letters where Microsoft does. */
const layout =
  /^[0-9A-Za-z]{52}JQQJ9(?<kind>[9DH])(?<year>[A-Za-z0-9])(?<month>[A-L])[0-9A-Za-z]{12}(?<data>[0-9A-Za-z]{4})(?<service>[A-Z][0-9A-Z]{3}|[a-z][0-9a-z]{3})(?<sum>[0-9A-Za-z+/]{4}(?:[0-9A-Za-z+/][AQgw]==)?)$/
const kinds: Readonly<Record<string, string>> = { '9': 'key', D: 'derived key', H: 'hash' }
/** Characters that the checksum is of. */
const body = 80

const services: Readonly<Record<string, string>> = {
  MSQL: 'SQL Server',
  AZAC: 'App Configuration',
  AZFR: 'Fluid Relay',
  AZEG: 'Event Grid',
  AZDO: 'Azure DevOps',
  AZMR: 'Mixed Reality',
  AZMP: 'Maps',
  AZCS: 'Communication Services',
  ACOG: 'AI services',
}

/** Of the AI services those that are in wide use, by what the provider writes: "AAAB" is the number 1. */
const aiServices: Readonly<Record<string, string>> = {
  AAAB: 'Azure OpenAI',
  AAAF: 'Computer Vision',
  AAAG: 'Content Moderator',
  AAAH: 'Content Safety',
  AAAI: 'Custom Vision prediction',
  AAAJ: 'Custom Vision training',
  AAAK: 'Face',
  AAAL: 'Document Intelligence',
  AAAY: 'Speech',
  AAAa: 'Language',
  AAAb: 'Translator',
}

/** Where the checksum is wrong nothing is said: Microsoft's own scanner takes the layout alone. */
export function proveAnnotatedKey(secret: string): Proof {
  const groups = layout.exec(secret)?.groups
  const told = groups?.sum?.length === 8 ? longBy : by
  if (!groups || !isVaried(secret.slice(0, 52))) return unproven(told)
  if (!sumsOf(secret).some((sum) => groups.sum === sum.slice(0, groups.sum!.length))) return unproven(told)
  const name = groups.service!.toUpperCase()
  const month = String(1 + groups.month!.charCodeAt(0) - 65).padStart(2, '0')
  return valid(told, {
    kind: kinds[groups.kind!],
    service: (name === 'ACOG' ? aiServices[groups.data!] : undefined) ?? services[name] ?? name,
    allocated: `${2024 + alphabets.base64.indexOf(groups.year!)}-${month}`,
  })
}

/**
 * The checksum may stand there in base 62 or in base64, as 8 characters like "4fRWBQ==". What base 62 gives is read as
 * base64 once more, which leaves of its sixth character the upper 2 bits.
 */
function sumsOf(secret: string): readonly string[] {
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(marvin32(Buffer.from(secret.slice(0, body), 'base64'), seedOf('Default0')))
  return [Buffer.from(`${base62Of(sum)}==`, 'base64').toString('base64'), sum.toString('base64')]
}

/** The bytes as one number, the first the most significant, each zero byte in front as a digit 0, filled up to the right. */
function base62Of(bytes: Buffer): string {
  const zeros = Math.max(
    bytes.findIndex((byte) => byte !== 0),
    0,
  )
  return `${'0'.repeat(zeros)}${inBase(bytes.readUInt32BE(), alphabets.base62, 1)}`.padEnd(6, '0')
}

type Made = { readonly data?: string; readonly service?: string; readonly long?: boolean }

/** A key of Azure OpenAI with 84 characters where nothing else is said; `service` and `data` are 4 characters each. */
export function makeAnnotatedKey(
  make: Generator,
  { data = 'AAAB', service = 'ACOG', long = false }: Made = {},
): string {
  const date = `${'ABC'[make.below(3)]}${'ABCDEFGHIJKL'[make.below(12)]}`
  const key = `${make.text('base62', 52)}JQQJ99${date}${make.text('base62', 12)}${data}${service}`
  return key + sumsOf(key)[0]!.slice(0, long ? 8 : 4)
}
