/**
 * Lets go of what is never read of a SARIF result and weighs most: code flows, stacks, graphs, snippets. In place, since
 * a copy of millions of results would cost as much as parsing them.
 */

import { isObject, type Json } from './json-members.ts'

const read: ReadonlySet<string> = new Set([
  'ruleId',
  'ruleIndex',
  'rule',
  'kind',
  'level',
  'message',
  'baselineState',
  'suppressions',
  'fixes',
  'fingerprints',
  'partialFingerprints',
  'locations',
  'relatedLocations',
  'properties',
])
const readProperties: ReadonlySet<string> = new Set(['tags', 'portcullis'])
const readPhysical: ReadonlySet<string> = new Set(['artifactLocation', 'region'])
const dropped = ['properties', 'annotations', 'relationships'] as const

export function slimResult(result: Json): void {
  keepOnly(result, read)
  if (isObject(result.properties)) keepOnly(result.properties, readProperties)
  slimLocations(result.locations)
  slimLocations(result.relatedLocations)
}

function slimLocations(list: unknown): void {
  if (!Array.isArray(list)) return
  for (const location of list) {
    if (!isObject(location)) continue
    dropFrom(location)
    const { physicalLocation: physical, logicalLocations: logical } = location
    if (isObject(physical)) {
      keepOnly(physical, readPhysical)
      const { region } = physical
      if (isObject(region) && region.snippet !== undefined) (region as Writable).snippet = undefined
    }
    if (Array.isArray(logical)) for (const one of logical) if (isObject(one)) dropFrom(one)
  }
}

type Writable = Record<string, unknown>

function keepOnly(object: Json, wanted: ReadonlySet<string>): void {
  for (const key in object) if (!wanted.has(key)) (object as Writable)[key] = undefined
}

function dropFrom(object: Json): void {
  for (const key of dropped) if (object[key] !== undefined) (object as Writable)[key] = undefined
}
