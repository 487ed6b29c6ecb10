/** One SARIF result (§3.27) to a finding, or to the reason why it is none. */

import type { Finding, Fix, Place, Region, Suppression } from '../../../../shared/model/finding.ts'
import { cutRule, type Mutable } from './build-finding.ts'
import {
  below,
  indexIn,
  isObject,
  type Json,
  objectIn,
  objectsIn,
  refuse,
  textIn,
  textsIn,
  type Where,
  wordIn,
} from './json-members.ts'
import { messageIn, withoutLinks } from './sarif-message.ts'
import { ownFinding } from './sarif-own.ts'
import type { Places } from './sarif-places.ts'
import { levels, type Rule, type Rules } from './sarif-rules.ts'

/** What results of one run share. */
export type Run = {
  readonly tool: string
  readonly toolVersion: string | undefined
  /** Written by this project: its results keep what SARIF has no place for. */
  readonly own: boolean
  readonly rules: Rules
  readonly places: Places
  readonly logicalLocations: readonly Json[]
}

/** What could be read only in part; counted over all results. */
export type Shortfall = { unplaced: number; fixes: number }

const states = ['new', 'unchanged', 'updated', 'absent'] as const
const noRecord: Readonly<Record<string, string>> = {}
const none: readonly never[] = []

/** A finding, or why the result is none. */
export function readResult(
  result: Json,
  run: Run,
  shortfall: Shortfall,
  where: Where,
): Finding | 'level none' | 'baselineState absent' {
  const reportedState = wordIn(result, 'baselineState', states, where)
  if (reportedState === 'absent') return 'baselineState absent'
  const { rule, id } = run.rules.find(result, where)
  const level = wordIn(result, 'level', levels, where) ?? run.rules.level(rule) ?? 'warning'
  if (level === 'none') return 'level none'
  const related = objectsIn(result, 'relatedLocations', where)
  const text =
    messageIn(result, 'message', run.rules, rule, where) ?? refuse(where, '.message', result.message, 'there')
  const finding: Mutable<Finding> = {
    tool: run.tool,
    rule: cutRule(id?.trim() || run.tool),
    severity: level,
    message: withoutLinks(text, related).trim() || cutRule(id?.trim() || run.tool),
    path: '',
  }
  if (run.toolVersion !== undefined) finding.toolVersion = run.toolVersion
  if (rule?.name !== undefined) finding.ruleName = rule.name
  if (rule?.helpUri !== undefined) finding.helpUri = rule.helpUri
  place(finding, result, related, run, rule, shortfall, where)
  const fixes = fixesOf(result, run, rule, shortfall, where)
  if (fixes.length > 0) finding.fixes = fixes
  const suppressions = suppressionsOf(result, where)
  const suppression = inForce(suppressions)
  if (suppression) finding.suppression = suppression
  if (reportedState) finding.reportedState = reportedState
  const fingerprints = fingerprintsOf(result, where)
  if (fingerprints !== noRecord) finding.fingerprints = fingerprints
  const tags = tagsOf(result, rule, where)
  if (tags.length > 0) finding.tags = tags
  return run.own
    ? ownFinding(finding, result, { message: text, suppression: suppressions[0] }, where)
    : finding
}

/** The first location is the finding's own, the others are related: "found in several places" (§3.27.12). */
function place(
  finding: Mutable<Finding>,
  result: Json,
  related: readonly Json[],
  run: Run,
  rule: Rule | undefined,
  shortfall: Shortfall,
  where: Where,
): void {
  const locations = objectsIn(result, 'locations', where)
  const others: Place[] = []
  for (let i = 0; i < locations.length; i++) {
    const at = below(where, '.locations', i)
    if (i > 0) pushPlace(others, locations[i]!, run, rule, at)
    else {
      const { path, region, unplaced } = physicalOf(locations[i]!, run, at)
      const symbol = symbolOf(locations[i]!, run, at)
      finding.path = path
      if (region) finding.region = region
      if (symbol) finding.symbol = symbol
      if (unplaced) shortfall.unplaced++
    }
  }
  for (let i = 0; i < related.length; i++)
    pushPlace(others, related[i]!, run, rule, below(where, '.relatedLocations', i))
  if (others.length > 0) finding.related = others
}

function pushPlace(places: Place[], location: Json, run: Run, rule: Rule | undefined, at: Where): void {
  const { path, region } = physicalOf(location, run, at)
  const message = messageIn(location, 'message', run.rules, rule, at)
  if (path === '' && message === undefined) return
  const found: Mutable<Place> = { path }
  if (region) found.region = region
  if (message !== undefined) found.message = message
  places.push(found)
}

type Physical = {
  readonly path: string
  readonly region: Region | undefined
  readonly unplaced: boolean
}

const nowhere: Physical = { path: '', region: undefined, unplaced: false }

function physicalOf(location: Json, run: Run, where: Where): Physical {
  const physical = objectIn(location, 'physicalLocation', where)
  if (!physical) return nowhere
  const at = below(where, '.physicalLocation')
  const artifact = objectIn(physical, 'artifactLocation', at)
  const written = objectIn(physical, 'region', at)
  const path = artifact ? run.places.pathOf(artifact, below(at, '.artifactLocation')) : ''
  if (!written) return { path, region: undefined, unplaced: false }
  const region = run.places.regionOf(written, artifact, below(at, '.region'))
  // A region without a line of its own needs the text of the file, e.g. {"byteOffset": 120}.
  const unplaced = !region && (written.charOffset !== undefined || written.byteOffset !== undefined)
  return { path, region, unplaced }
}

function symbolOf(location: Json, run: Run, where: Where): string | undefined {
  const logical = objectsIn(location, 'logicalLocations', where)[0]
  if (!logical) return undefined
  const at = below(where, '.logicalLocations', 0)
  const index = indexIn(logical, 'index', at)
  const whole = index === undefined ? logical : { ...run.logicalLocations[index], ...logical }
  return textIn(whole, 'fullyQualifiedName', at) ?? textIn(whole, 'name', at)
}

function suppressionsOf(result: Json, where: Where): readonly Suppression[] {
  if (result.suppressions === undefined) return none
  return objectsIn(result, 'suppressions', where).map((suppression, i): Suppression => {
    const at = below(where, '.suppressions', i)
    const status = wordIn(suppression, 'status', ['accepted', 'underReview', 'rejected'], at)
    const justification = textIn(suppression, 'justification', at)
    return {
      kind: wordIn(suppression, 'kind', ['inSource', 'external'], at) ?? 'external',
      ...(status && { status }),
      ...(justification !== undefined && { justification }),
    }
  })
}

/** Suppressed when no suppression is rejected or under review (§3.27.23). */
const inForce = (all: readonly Suppression[]): Suppression | undefined =>
  all.every(({ status }) => status === undefined || status === 'accepted') ? all[0] : undefined

/** A fix of which one edit can't be told in lines and text is left out whole: half a fix breaks code. */
function fixesOf(
  result: Json,
  run: Run,
  rule: Rule | undefined,
  shortfall: Shortfall,
  where: Where,
): readonly Fix[] {
  if (result.fixes === undefined) return none
  const fixes: Fix[] = []
  for (const [i, fix] of objectsIn(result, 'fixes', where).entries()) {
    const at = below(where, '.fixes', i)
    const edits = objectsIn(fix, 'artifactChanges', at).flatMap((change, k) =>
      editsOf(change, run, below(at, '.artifactChanges', k)),
    )
    const whole = edits.filter((edit) => edit !== undefined)
    if (edits.length === 0 || whole.length < edits.length) shortfall.fixes++
    else fixes.push({ description: messageIn(fix, 'description', run.rules, rule, at) ?? '', edits: whole })
  }
  return fixes
}

function editsOf(change: Json, run: Run, where: Where): readonly (Fix['edits'][number] | undefined)[] {
  const artifact = objectIn(change, 'artifactLocation', where)
  const path = artifact ? run.places.pathOf(artifact, below(where, '.artifactLocation')) : ''
  return objectsIn(change, 'replacements', where).map((replacement, i) => {
    const at = below(where, '.replacements', i)
    const deleted = objectIn(replacement, 'deletedRegion', at)
    const region = deleted && run.places.regionOf(deleted, artifact, below(at, '.deletedRegion'))
    const inserted = objectIn(replacement, 'insertedContent', at)
    const text = inserted && textIn(inserted, 'text', below(at, '.insertedContent'))
    return region && path !== '' && (!inserted || text !== undefined)
      ? { path, region, text: text ?? '' }
      : undefined
  })
}

function fingerprintsOf(result: Json, where: Where): Readonly<Record<string, string>> {
  const whole = textMap(result, 'fingerprints', where)
  const partial = textMap(result, 'partialFingerprints', where)
  return whole === noRecord ? partial : partial === noRecord ? whole : { ...whole, ...partial }
}

/** The map itself, when it holds texts only. */
function textMap(result: Json, key: string, where: Where): Readonly<Record<string, string>> {
  const map = objectIn(result, key, where)
  if (!map) return noRecord
  let any = false
  for (const name in map) {
    if (typeof map[name] !== 'string') refuse(where, `.${key}.${name}`, map[name], 'a string')
    any = true
  }
  return any ? (map as Readonly<Record<string, string>>) : noRecord
}

function tagsOf(result: Json, rule: Rule | undefined, where: Where): readonly string[] {
  const properties = result.properties
  const own = isObject(properties) ? textsIn(properties, 'tags', below(where, '.properties')) : []
  if (own.length === 0) return rule?.tags ?? []
  return [...new Set([...(rule?.tags ?? []), ...own])]
}
