/**
 * Reads back what `shared/report/sarif-result.ts` keeps in the property bag of a result: what SARIF has no place for, and
 * the tool's own rule beside `eslint/no-var`. Checked as any report is, for anyone can write such a file.
 */

import type {
  Dependency,
  FailedTest,
  Finding,
  Region,
  Suppression,
} from '../../../../shared/model/finding.ts'
import type { Mutable } from './build-finding.ts'
import {
  below,
  indexIn,
  isObject,
  type Json,
  objectIn,
  objectsIn,
  refuse,
  requiredText,
  textIn,
  textsIn,
  type Where,
  wordIn,
} from './json-members.ts'
import { checked, regionByLines } from './sarif-places.ts'

/** Its driver is named after the gate: "Portcullis Quality gate". */
export const isOwnDriver = (name: string): boolean => name.startsWith('Portcullis ')

const copied = ['toolVersion', 'ruleName', 'helpUri', 'source'] as const

/** What the result says to the letter: a message untrimmed, a suppression even when it was rejected. */
export type Literal = { readonly message: string; readonly suppression: Suppression | undefined }

/** `read` is the result as SARIF alone tells it. */
export function ownFinding(read: Finding, result: Json, literal: Literal, where: Where): Finding {
  const properties = isObject(result.properties) ? result.properties : {}
  const place = below(where, '.properties')
  const kept = objectIn(properties, 'portcullis', place)
  if (!kept) return read
  const at = below(place, '.portcullis')
  const path = checked(requiredText(kept, 'path', at), at, '.path')
  const finding: Mutable<Finding> = {
    tool: named(kept, 'tool', at),
    rule: named(kept, 'rule', at),
    severity: read.severity,
    message: literal.message,
    path,
  }
  for (const key of copied) {
    const value = textIn(kept, key, at)
    if (value !== undefined) finding[key] = value
  }
  const region = path === '' ? regionOf(kept, at) : read.region
  if (region) finding.region = region
  const symbol = symbolOf(result, where)
  if (symbol !== undefined) finding.symbol = symbol
  if (read.related) finding.related = read.related
  if (read.fixes) finding.fixes = read.fixes
  if (literal.suppression) finding.suppression = literal.suppression
  const dependency = objectIn(kept, 'dependency', at)
  if (dependency) finding.dependency = dependencyOf(dependency, below(at, '.dependency'))
  const test = objectIn(kept, 'test', at)
  if (test) finding.test = testOf(test, below(at, '.test'))
  if (read.reportedState) finding.reportedState = read.reportedState
  const { 'portcullis/v1': _, ...fingerprints } = read.fingerprints ?? {}
  if (Object.keys(fingerprints).length > 0) finding.fingerprints = fingerprints
  const tags = textsIn(properties, 'tags', place)
  if (tags.length > 0) finding.tags = tags
  return finding
}

/** Only a finding without a file has its lines in the bag: the place that the result needs is then another's. */
function regionOf(kept: Json, where: Where): Region | undefined {
  const region = objectIn(kept, 'region', where)
  const at = below(where, '.region')
  const line = region && indexIn(region, 'startLine', at)
  return region && line ? regionByLines(region, line, at) : undefined
}

/** A name in `logicalLocations` that is not fully qualified is the test's, which stands in the bag. */
function symbolOf(result: Json, where: Where): string | undefined {
  const location = objectsIn(result, 'locations', where)[0] ?? {}
  const at = below(where, '.locations', 0)
  const logical = objectsIn(location, 'logicalLocations', at)[0]
  return logical && textIn(logical, 'fullyQualifiedName', below(at, '.logicalLocations', 0))
}

function dependencyOf(json: Json, at: Where): Dependency {
  const dependency: Mutable<Dependency> = {
    ecosystem: requiredText(json, 'ecosystem', at),
    package: requiredText(json, 'package', at),
    advisory: requiredText(json, 'advisory', at),
    manifest: requiredText(json, 'manifest', at),
  }
  const version = textIn(json, 'version', at)
  if (version !== undefined) dependency.version = version
  for (const key of ['aliases', 'fixedIn'] as const)
    if (json[key] !== undefined) dependency[key] = textsIn(json, key, at)
  return dependency
}

function testOf(json: Json, at: Where): FailedTest {
  const test: Mutable<FailedTest> = {
    suite: requiredText(json, 'suite', at),
    name: requiredText(json, 'name', at),
    outcome: wordIn(json, 'outcome', ['failed', 'errored'], at) ?? refuse(at, '.outcome', undefined, 'there'),
  }
  for (const key of ['className', 'parameters'] as const) {
    const value = textIn(json, key, at)
    if (value !== undefined) test[key] = value
  }
  return test
}

function named(json: Json, key: string, at: Where): string {
  const name = requiredText(json, key, at)
  return name.trim() === '' ? refuse(at, `.${key}`, name, 'a name') : name
}
