/**
 * Identifiable keys of Azure: the base64 of a key ends with 4 characters that name the service and 4 bytes of Marvin32
 * under a seed of the service. https://github.com/microsoft/security-utilities; the keys that `makeAzureKey` makes were
 * checked with the Rust code there. The newer form is in `azure-annotated-key.ts`.
 */

import type { Generator } from '../rules/generator.ts'
import { decodeBase64 } from './digits.ts'
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

export const seedOf = (name: string): bigint => BigInt(`0x${Buffer.from(name, 'latin1').toString('hex')}`)

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
