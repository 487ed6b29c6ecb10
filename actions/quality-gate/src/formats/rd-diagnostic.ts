/**
 * One diagnostic of reviewdog's format (reviewdog, proto/rdf/reviewdog.proto) in protobuf's JSON mapping: members in
 * camelCase or snake_case, enum values by name or number. Columns are bytes of UTF-8 by the definition, but characters in
 * what tools write (ruff does); the report shows no source, so they are kept as they are: the same on lines of ASCII.
 */

import type { Edit, Finding, Fix, Place, Region, Severity } from '../../../../shared/model/finding.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, cutMessage, pathIn, regionOf, type Span, tidyPath, wholeIn } from './build-finding.ts'

/** What the report says once for all of its diagnostics. */
export type Defaults = { readonly tool?: string | undefined; readonly severity?: Severity | undefined }

const names = ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] as const
const severities: readonly (Severity | undefined)[] = [undefined, 'error', 'warning', 'note']

/** `format` names the tool where the report doesn't. A severity that nobody gives is a warning. */
export function readDiagnostic(diagnostic: Shape, defaults: Defaults, format: string): Finding {
  const code = diagnostic.maybe('code')
  const location = diagnostic.get('location')
  const path = location.maybe('path')
  const range = location.maybe('range')
  return buildFinding({
    tool: toolIn(diagnostic) ?? defaults.tool ?? format,
    rule: code?.maybe('value')?.text() ?? '',
    helpUri: code?.maybe('url')?.text() || undefined,
    severity: severityIn(diagnostic) ?? defaults.severity ?? 'warning',
    message: diagnostic.get('message').text(),
    path: path === undefined || path.raw === '' ? '' : pathIn(path),
    at: range && spanOf(range),
    related: relatedTo(diagnostic),
    fixes: fixesOf(diagnostic, path === undefined ? '' : tidyPath(path.text())),
  })
}

/** "relatedLocations" or "related_locations" */
const memberOf = (parent: Shape, camel: string): Shape | undefined =>
  parent.maybe(camel) ?? parent.maybe(camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

export const toolIn = (parent: Shape): string | undefined =>
  parent.maybe('source')?.maybe('name')?.text().trim().toLowerCase() || undefined

/** UNKNOWN_SEVERITY, 0, '' and an absent member are all "not said". */
export function severityIn(parent: Shape): Severity | undefined {
  const member = parent.maybe('severity')
  if (member === undefined || member.raw === '') return undefined
  const index = typeof member.raw === 'number' ? member.count() : names.indexOf(member.oneOf(names))
  return index < names.length ? severities[index] : member.fail(`one of ${names.join(', ')} or 0 to 3`)
}

/** The end is exclusive; without columns a range is whole lines, its end included. */
function spanOf(range: Shape): Span {
  const start = range.get('start')
  const end = range.maybe('end')
  return {
    line: wholeIn(start, 'line'),
    column: wholeIn(start, 'column'),
    endLine: end && wholeIn(end, 'line'),
    endColumn: end && wholeIn(end, 'column'),
  }
}

function relatedTo(diagnostic: Shape): readonly Place[] {
  const list = memberOf(diagnostic, 'relatedLocations')?.list() ?? []
  return list.map((related) => {
    const location = related.get('location')
    const range = location.maybe('range')
    const region = range && regionOf(spanOf(range))
    const message = related.maybe('message')?.text()
    return {
      path: tidyPath(pathIn(location.get('path'))),
      ...(region ? { region } : {}),
      ...(message ? { message: cutMessage(message) } : {}),
    }
  })
}

/** Each suggestion is a fix of its own, as for reviewdog. */
const fixesOf = (diagnostic: Shape, path: string): readonly Fix[] =>
  (diagnostic.maybe('suggestions')?.list() ?? []).map((suggestion) => {
    const edit: Edit = {
      path,
      region: replacedBy(suggestion.get('range')),
      text: suggestion.maybe('text')?.text() ?? '',
    }
    return { description: 'Suggested change', edits: [edit] }
  })

/** An absent end is the start, so text is inserted there; a range of lines ends where the line after it begins. */
function replacedBy(range: Shape): Region {
  const { line, column, endLine, endColumn } = spanOf(range)
  const whole = column === undefined && endColumn === undefined
  if (line === undefined || line < 1) return range.get('start').fail('a place with a line from 1 up')
  if (whole)
    return { startLine: line, startColumn: 1, endLine: Math.max(endLine ?? line, line) + 1, endColumn: 1 }
  return {
    startLine: line,
    startColumn: column ?? 1,
    endLine: endLine ?? line,
    endColumn: endColumn ?? (endLine === undefined ? (column ?? 1) : 1),
  }
}
