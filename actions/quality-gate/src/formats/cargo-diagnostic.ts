/** One diagnostic of rustc or Clippy, with its spans, its children, and the fixes it is sure of. */

import type { Edit, Finding, Fix, Place, Region, Severity } from '../../../../shared/model/finding.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, cutMessage, pathIn, regionOf, type Span, tidyPath } from './build-finding.ts'

const levels = ['error', 'error: internal compiler error', 'warning', 'note', 'help', 'failure-note'] as const
const severities: Readonly<Record<(typeof levels)[number], Severity>> = {
  error: 'error',
  'error: internal compiler error': 'error',
  warning: 'warning',
  note: 'note',
  help: 'note',
  'failure-note': 'note',
}

const deepestExpansion = 128 // rustc's own recursion limit for macros

/** Undefined for messages that only sum up: "aborting due to 2 previous errors", "3 warnings emitted". */
export function diagnosticOf(message: Shape): Finding | undefined {
  const level = message.get('level').oneOf(levels)
  const text = message.get('message').text()
  const spans = message.get('spans').list()
  if (spans.length === 0 && (level === 'failure-note' || sumsUp(text))) return undefined
  const code = message.maybe('code')?.get('code').text()
  const children = message.get('children').list()
  const primary = spans.find((span) => span.get('is_primary').flag())
  const place = primary && written(primary)
  return buildFinding({
    tool: code?.startsWith('clippy::') ? 'clippy' : 'cargo',
    rule: code ?? 'rustc',
    severity: severities[level],
    message: text,
    helpUri: helpOf(code, children),
    path: place && pathIn(place.get('file_name')),
    at: place && spanIn(place),
    related: [...relatedSpans(spans, primary), ...relatedChildren(children)],
    fixes: children.map(fixOf).filter((fix) => fix !== undefined),
  })
}

const sumsUp = (text: string): boolean =>
  /^aborting due to |^\d+ warnings? emitted|^could not compile |^build failed/.test(text)

/** Where a person wrote it: a span inside a macro is followed out to the macro's outermost use in this project. */
function written(span: Shape): Shape {
  let place = span
  for (let depth = 0; depth < deepestExpansion; depth++) {
    const outer = isForeign(place) ? place.maybe('expansion')?.get('span') : undefined
    if (outer === undefined) return place
    place = outer
  }
  return place
}

/** Paths of the standard library and of other crates: "/rustc/…", "<::core::macros>", "…/.cargo/registry/…". */
const isForeign = (span: Shape): boolean =>
  /^\/rustc\/|^<|[\\/]rustlib[\\/]|[\\/]\.cargo[\\/](?:registry|git)[\\/]/.test(span.get('file_name').text())

function helpOf(code: string | undefined, children: readonly Shape[]): string | undefined {
  const told = children.map((child) => /visit (https:\/\/\S+)/.exec(child.get('message').text())?.[1])
  const found = told.find((uri) => uri !== undefined)
  if (found !== undefined) return found
  return code !== undefined && /^E\d{4}$/.test(code)
    ? `https://doc.rust-lang.org/error_codes/${code}.html`
    : undefined
}

const relatedSpans = (spans: readonly Shape[], primary: Shape | undefined): readonly Place[] =>
  spans.filter((span) => span !== primary).map((span) => placeOf(span, span.maybe('label')?.text()))

/** Notes and helps that stand at a place of their own; those without one only repeat the lint's name or its page. */
function relatedChildren(children: readonly Shape[]): readonly Place[] {
  return children.flatMap((child) => {
    const text = child.get('message').text()
    const spans = child
      .get('spans')
      .list()
      .filter((span) => span.maybe('suggested_replacement') === undefined)
    return spans.map((span) => placeOf(span, span.maybe('label')?.text() ?? text))
  })
}

const placeOf = (span: Shape, message: string | undefined): Place => {
  const region = regionIn(span)
  return {
    path: tidyPath(pathIn(span.get('file_name'))),
    ...(region ? { region } : {}),
    ...(message ? { message: cutMessage(message) } : {}),
  }
}

/** Only what rustc marks as safe for a machine; of several edits, all must be, since they belong together. */
function fixOf(child: Shape): Fix | undefined {
  const spans = child
    .get('spans')
    .list()
    .filter((span) => span.maybe('suggested_replacement') !== undefined)
  const sure = spans.every((span) => span.maybe('suggestion_applicability')?.text() === 'MachineApplicable')
  if (spans.length === 0 || !sure) return undefined
  const edits = spans.map((span): Edit | undefined => {
    const region = regionIn(span)
    const path = tidyPath(pathIn(span.get('file_name')))
    return region && { path, region, text: span.get('suggested_replacement').text() }
  })
  const placed = edits.filter((edit) => edit !== undefined)
  return placed.length === edits.length
    ? { description: child.get('message').text(), edits: placed }
    : undefined
}

const regionIn = (span: Shape): Region | undefined => regionOf(spanIn(span))

function spanIn(span: Shape): Span {
  const lines = span.maybe('text')?.list() ?? []
  return {
    line: span.get('line_start').count(),
    column: toUtf16(span.get('column_start').count(), lines[0]),
    endLine: span.get('line_end').count(),
    endColumn: toUtf16(span.get('column_end').count(), lines.at(-1)),
  }
}

/** "ä𐐀x": column 3 of rustc is the x, which is the fourth code unit. Without the line, the column stays as it is. */
function toUtf16(column: number, line: Shape | undefined): number {
  const text = line?.get('text').text() ?? ''
  return column + ([...text].slice(0, column - 1).join('').length - Math.min(column - 1, [...text].length))
}
