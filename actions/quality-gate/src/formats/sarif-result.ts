/** One SARIF result (§3.27) to a finding, or to the reason why it is none. */

import type { Finding, Fix, Place, Region, Suppression } from '../../../../shared/model/finding.ts'
import { cutMessage } from './build-finding.ts'
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
} from './sarif-members.ts'
import type { Artifacts } from './sarif-places.ts'
import { levels, type Rule, type Rules } from './sarif-rules.ts'

/** What results of one run share. */
export type Run = {
  readonly tool: string
  readonly toolVersion: string | undefined
  readonly rules: Rules
  readonly artifacts: Artifacts
  readonly logicalLocations: readonly Json[]
}

export const kinds = ['fail', 'pass', 'open', 'informational', 'notApplicable', 'review'] as const

/** A finding, or why the result is none: its kind, its level, or that it is gone. */
export type Reading =
  | { readonly finding: Finding; readonly unplaced: boolean }
  | { readonly skipped: 'level none' | 'baselineState absent' }

const states = ['new', 'unchanged', 'updated', 'absent'] as const

export function readResult(result: Json, run: Run, where: Where): Reading {
  const reportedState = wordIn(result, 'baselineState', states, where)
  if (reportedState === 'absent') return { skipped: 'baselineState absent' }
  const { rule, id } = run.rules.find(result, where)
  const level = wordIn(result, 'level', levels, where) ?? run.rules.level(rule) ?? 'warning'
  if (level === 'none') return { skipped: 'level none' }
  const locations = objectsIn(result, 'locations', where)
  const places = locations.map((location, i) => placeOf(location, run, below(where, `.locations[${i}]`)))
  const first = places[0]
  const related = [
    ...places.slice(1),
    ...objectsIn(result, 'relatedLocations', where).map((location, i) =>
      placeOf(location, run, below(where, `.relatedLocations[${i}]`)),
    ),
  ].filter(({ path, message }) => path !== '' || message !== undefined)
  const fixes = objectsIn(result, 'fixes', where).map((fix, i) =>
    fixOf(fix, run, below(where, `.fixes[${i}]`)),
  )
  const fingerprints = {
    ...textMap(result, 'fingerprints', where),
    ...textMap(result, 'partialFingerprints', where),
  }
  const tags = tagsOf(result, rule, where)
  const suppression = suppressionOf(result, where)
  const symbol = first?.symbol
  const finding: Finding = {
    tool: run.tool,
    ...(run.toolVersion !== undefined && { toolVersion: run.toolVersion }),
    rule: id || run.tool,
    ...(rule?.name !== undefined && { ruleName: rule.name }),
    ...(rule?.helpUri !== undefined && { helpUri: rule.helpUri }),
    severity: level,
    message: messageOf(result, rule, run, where),
    path: first?.path ?? '',
    ...(first?.region && { region: first.region }),
    ...(symbol !== undefined && { symbol }),
    ...(related.length > 0 && { related: related.map(({ symbol: _, unplaced: __, ...place }) => place) }),
    ...(fixes.length > 0 && { fixes }),
    ...(suppression && { suppression }),
    ...(reportedState && { reportedState }),
    ...(Object.keys(fingerprints).length > 0 && { fingerprints }),
    ...(tags.length > 0 && { tags }),
  }
  return { finding, unplaced: first?.unplaced ?? false }
}

type Located = Place & { readonly symbol: string | undefined; readonly unplaced: boolean }

function placeOf(location: Json, run: Run, where: Where): Located {
  const physical = objectIn(location, 'physicalLocation', where)
  const at = below(where, '.physicalLocation')
  const artifact = physical && objectIn(physical, 'artifactLocation', at)
  const written = physical && objectIn(physical, 'region', at)
  const region: Region | undefined =
    written && run.artifacts.regionOf(written, artifact, below(at, '.region'))
  const message = objectIn(location, 'message', where)
  const text = message && textIn(message, 'text', below(where, '.message'))
  return {
    path: artifact ? run.artifacts.pathOf(artifact, below(at, '.artifactLocation')) : '',
    ...(region && { region }),
    ...(text !== undefined && { message: cutMessage(text) }),
    symbol: symbolOf(location, run, where),
    // A region without a line of its own needs the text of the file, e.g. {"byteOffset": 120}.
    unplaced:
      written !== undefined && region === undefined && ('charOffset' in written || 'byteOffset' in written),
  }
}

function symbolOf(location: Json, run: Run, where: Where): string | undefined {
  const logical = objectsIn(location, 'logicalLocations', where)[0]
  if (!logical) return undefined
  const index = indexIn(logical, 'index', where)
  const whole = index === undefined ? logical : { ...run.logicalLocations[index], ...logical }
  return textIn(whole, 'fullyQualifiedName', where) ?? textIn(whole, 'name', where)
}

/** §3.11: the text itself, else the text of a message id; `{0}` stands for an argument, `{{` for a brace. */
function messageOf(result: Json, rule: Rule | undefined, run: Run, where: Where): string {
  const message = objectIn(result, 'message', where)
  const at = below(where, '.message')
  if (!message) return refuse(where, '.message', result.message, 'there')
  const id = textIn(message, 'id', at)
  const text = textIn(message, 'text', at) ?? (id === undefined ? undefined : run.rules.message(id, rule))
  if (text === undefined) {
    const markdown = textIn(message, 'markdown', at)
    return markdown !== undefined
      ? cutMessage(markdown)
      : refuse(
          at,
          id === undefined ? '.text' : '.id',
          id,
          id === undefined ? 'there' : 'the id of a message of the rule or the tool',
        )
  }
  const args = textsIn(message, 'arguments', at)
  // Braces mean something only in a template: plain texts such as "use {}" come without arguments.
  const filled =
    args.length === 0 && id === undefined
      ? text
      : text.replace(/\{\{|\}\}|\{(\d{1,9})\}/g, (all: string, i: string | undefined) =>
          i === undefined ? all.charAt(0) : (args[Number(i)] ?? all),
        )
  return cutMessage(filled.trim() || run.tool)
}

/** Suppressed by any suppression that nobody has rejected and that is not under review (§3.27.23). */
function suppressionOf(result: Json, where: Where): Suppression | undefined {
  const all = objectsIn(result, 'suppressions', where).map((suppression, i): Suppression => {
    const at = below(where, `.suppressions[${i}]`)
    const status = wordIn(suppression, 'status', ['accepted', 'underReview', 'rejected'], at)
    const justification = textIn(suppression, 'justification', at)
    return {
      kind: wordIn(suppression, 'kind', ['inSource', 'external'], at) ?? 'external',
      ...(status && { status }),
      ...(justification !== undefined && { justification }),
    }
  })
  return all.find(({ status }) => status === undefined || status === 'accepted')
}

function fixOf(fix: Json, run: Run, where: Where): Fix {
  const description = objectIn(fix, 'description', where)
  return {
    description: (description && textIn(description, 'text', where)) ?? '',
    edits: objectsIn(fix, 'artifactChanges', where).flatMap((change, i) => {
      const at = below(where, `.artifactChanges[${i}]`)
      const artifact = objectIn(change, 'artifactLocation', at)
      const path = artifact ? run.artifacts.pathOf(artifact, at) : ''
      return objectsIn(change, 'replacements', at).flatMap((replacement) => {
        const deleted = objectIn(replacement, 'deletedRegion', at)
        const region = deleted && run.artifacts.regionOf(deleted, artifact, at)
        const inserted = objectIn(replacement, 'insertedContent', at)
        return region ? [{ path, region, text: (inserted && textIn(inserted, 'text', at)) ?? '' }] : []
      })
    }),
  }
}

function textMap(result: Json, key: string, where: Where): Record<string, string> {
  const map = objectIn(result, key, where)
  if (!map) return {}
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : refuse(where, `.${key}.${name}`, value, 'a string'),
    ]),
  )
}

function tagsOf(result: Json, rule: Rule | undefined, where: Where): readonly string[] {
  const properties = result.properties
  const own = isObject(properties) ? textsIn(properties, 'tags', below(where, '.properties')) : []
  return own.length === 0 ? (rule?.tags ?? []) : [...new Set([...(rule?.tags ?? []), ...own])]
}
