/**
 * Identifiable keys of Azure. In the older form the base64 of a key ends with 4 characters that name the service and
 * 4 bytes of Marvin32 under a seed of the service; the newer one, "common annotated security keys", has fixed characters
 * in fixed places. https://github.com/microsoft/security-utilities describes both.
 */

import { alphabets, type Generator } from '../rules/generator.ts'
import { decodeBase64, inBase } from './digits.ts'
import { valid } from './grades.ts'
import { marvin32 } from './marvin32.ts'
import { type Proof, unproven } from './proof.ts'

/** Seeds are 8 letters and digits that say what the key is for, e.g. "Default0". */
type Service = { readonly name: string; readonly bytes: 32 | 39 | 40 | 64; readonly seeds: readonly string[] }

const services: Readonly<Record<string, Service>> = {
  '+ASt': { name: 'Storage', bytes: 64, seeds: ['Default0'] },
  '+ABa': { name: 'Batch', bytes: 64, seeds: ['AbAcct00'] },
  ACDb: {
    name: 'Cosmos DB',
    bytes: 64,
    seeds: ['SysAll00', 'Resour00', 'MastRO00', 'SystRO00', 'Encryp00', 'MastRW00', 'SystRW00'],
  },
  APIM: { name: 'API Management', bytes: 64, seeds: ['Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00'] },
  '+ASb': { name: 'Service Bus', bytes: 32, seeds: ['Send0000', 'Listen00', 'Manage00'] },
  '+AEh': { name: 'Event Hubs', bytes: 32, seeds: ['Send0000', 'Listen00', 'Manage00'] },
  '+ARm': { name: 'Relay', bytes: 32, seeds: ['Send0000', 'Listen00', 'Manage00'] },
  AIoT: { name: 'IoT', bytes: 32, seeds: ['IoTHub00', 'DpsKey00', 'Device00'] },
  AzCa: { name: 'Cache for Redis', bytes: 32, seeds: ['Access00'] },
  AZEG: { name: 'Event Grid', bytes: 32, seeds: ['SendRecv'] },
  AzSe: { name: 'AI Search', bytes: 39, seeds: ['Query000', 'PAdmin00'] },
  '+ACR': { name: 'Container Registry', bytes: 39, seeds: ['ACRDflt0'] },
  AzFu: { name: 'Functions', bytes: 40, seeds: ['Master00', 'System00', 'Functi00'] },
}

export type AzureSignature = '+ASt' | '+ABa' | 'ACDb' | '+ASb' | '+AEh' | 'AIoT' | 'AzSe' | '+ACR' | 'AzFu'

const seedOf = (name: string): bigint => BigInt(`0x${Buffer.from(name, 'latin1').toString('hex')}`)

const by = 'Marvin32 in its last 4 bytes'

/** Where the checksum is wrong nothing is said: a service may have seeds that nobody published. */
export function proveAzureKey(secret: string): Proof {
  if (!/^[\w+/-]{42,86}={0,2}$/.test(secret)) return unproven(by)
  const signature = secret.replace(/=+$/, '').slice(-10, -6)
  const service = Object.hasOwn(services, signature) ? services[signature] : undefined
  const bytes = decodeBase64(secret, /[-_]/.test(secret) ? 'base64url' : 'base64')
  if (!service || bytes?.length !== service.bytes) return unproven(by)
  const sum = bytes.readUInt32LE(bytes.length - 4)
  const proven = service.seeds.some((seed) => marvin32(bytes.subarray(0, -4), seedOf(seed)) === sum)
  return proven ? valid(by, { service: service.name }) : unproven(by)
}

export function makeAzureKey(make: Generator, signature: AzureSignature = '+ASt'): string {
  const { bytes: size, seeds } = services[signature]!
  const padding = '='.repeat((3 - (size % 3)) % 3)
  const random = make.bytes(size).toString('base64').replace(/=+$/, '')
  const bytes = Buffer.from(`${random.slice(0, -10)}${signature}${random.slice(-6)}${padding}`, 'base64')
  bytes.writeUInt32LE(marvin32(bytes.subarray(0, -4), seedOf(seeds[0]!)), size - 4)
  const text = bytes.toString('base64')
  return signature.startsWith('Az') ? text.replaceAll('+', '-').replaceAll('/', '_') : text
}

const annotatedBy = 'Marvin32 in its last 4 characters'
const annotated =
  /^[0-9A-Za-z]{52}JQQJ9(?<kind>[9DH])(?<year>[A-Za-z0-9])(?<month>[A-L])[0-9A-Za-z]{16}(?<service>[0-9A-Za-z]{4})(?<sum>[0-9A-Za-z+/]{4})(?:[0-9A-Za-z]{2}==)?$/
const keyKinds: Readonly<Record<string, string>> = { '9': 'key', D: 'derived key', H: 'hash' }

/**
 * The 52 random characters, "JQQJ99" (or D, H for what was derived from a key), a year since 2024 and a month, 16 for
 * platform and provider, 4 that name the service, the checksum. It stands there in base 62, or as base64 of 3 bytes.
 */
export function proveAnnotatedKey(secret: string): Proof {
  const groups = annotated.exec(secret)?.groups
  if (!groups) return unproven(annotatedBy)
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(marvin32(Buffer.from(secret.slice(0, 80), 'base64'), seedOf('Default0')))
  if (groups.sum !== base62Of(sum).slice(0, 4) && groups.sum !== sum.toString('base64').slice(0, 4)) {
    return unproven(annotatedBy)
  }
  const year = 2024 + alphabets.base64.indexOf(groups.year!)
  const month = String(1 + groups.month!.charCodeAt(0) - 65).padStart(2, '0')
  return valid(annotatedBy, {
    kind: keyKinds[groups.kind!],
    service: groups.service!.toUpperCase(),
    allocated: `${year}-${month}`,
  })
}

/** The bytes as one number, the first the most significant, each zero byte in front as a digit 0, filled up to the right. */
function base62Of(bytes: Buffer): string {
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return `${'0'.repeat(Math.max(zeros, 0))}${inBase(bytes.readUInt32BE(), alphabets.base62, 1)}`.padEnd(
    6,
    '0',
  )
}

export function makeAnnotatedKey(make: Generator): string {
  const date = `${'ABC'[make.below(3)]}${'ABCDEFGHIJKL'[make.below(12)]}`
  const body = `${make.text('base62', 52)}JQQJ99${date}${'A'.repeat(8)}${make.text('base62', 4)}AAAAACOG`
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(marvin32(Buffer.from(body, 'base64'), seedOf('Default0')))
  return body + base62Of(sum).slice(0, 4)
}
