/** ESLint's `json` and `json-with-metadata` output. Tools that write the same form (oxlint, xo) are read as ESLint. */

import type { Fix, Region, Suppression } from '../../../../shared/model/finding.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, type Draft, pathIn, wholeIn } from './build-finding.ts'
import type { Format, Parsed } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'

export const eslint: Format = {
  name: 'eslint',
  title: 'ESLint JSON',
  produce: 'eslint --format json --output-file eslint.json',
  detect: ({ name, text, complete }) => {
    const keys = leadingKeys(text)
    if (complete && text.trim() === '[]') return name.includes('eslint')
    return (
      hasKeys(keys, 'list', 'filePath', 'messages') ||
      (hasKeys(keys, 'object', 'results') && /^\s*\{\s*"results"\s*:\s*\[\s*\{\s*"filePath"\s*:/.test(text))
    )
  },
  async parse(source) {
    const report = await readJson(source)
    const results = (Array.isArray(report.raw) ? report : report.get('results')).list()
    const rules = Array.isArray(report.raw) ? undefined : report.maybe('metadata')?.maybe('rulesMeta')
    return readResults(results, rules)
  },
}

function readResults(results: readonly Shape[], rules: Shape | undefined): Parsed {
  const drafts: Draft[] = []
  let skippedFixes = 0
  for (const result of results) {
    const path = pathIn(result.get('filePath'))
    const text = (result.maybe('output') ?? result.maybe('source'))?.text()
    const positions = text === undefined ? undefined : positionsOf(text)
    const messages = [...result.get('messages').list(), ...(result.maybe('suppressedMessages')?.list() ?? [])]
    for (const message of messages) {
      const { fixes, skipped } = fixesOf(message, path, positions)
      skippedFixes += skipped
      drafts.push({ ...readMessage(message, rules), path, fixes })
    }
  }
  const notes =
    skippedFixes === 0
      ? []
      : [`fixes left out, because the report has no text to place them in: ${skippedFixes}`]
  return { tool: 'eslint', findings: drafts.map(buildFinding), files: results.length, notes }
}

function readMessage(message: Shape, rules: Shape | undefined): Draft {
  const text = message.get('message').text()
  const id = message.maybe('ruleId')?.text()
  const severity = message.get('severity')
  const rank = severity.count()
  if (rank !== 1 && rank !== 2) severity.fail('1 (warning) or 2 (error)')
  return {
    tool: 'eslint',
    rule: id ?? ruleWithoutId(message.maybe('fatal')?.flag() === true, text),
    helpUri: id === undefined ? undefined : rules?.maybe(id)?.maybe('docs')?.maybe('url')?.text(),
    severity: rank === 2 ? 'error' : 'warning',
    message: text,
    at: {
      line: wholeIn(message, 'line'),
      column: wholeIn(message, 'column'),
      endLine: wholeIn(message, 'endLine'),
      endColumn: wholeIn(message, 'endColumn'),
    },
    suppression: suppressionOf(message),
  }
}

/** ESLint's own remarks have no rule; they are named after the option that asks for them. */
function ruleWithoutId(fatal: boolean, message: string): string {
  if (fatal) return 'fatal'
  if (message.startsWith('Unused eslint-')) return 'unused-disable-directive'
  if (message.startsWith('Unused inline config')) return 'unused-inline-config'
  return 'eslint' // "File ignored because of a matching ignore pattern."
}

/** Kind `directive` is a comment in the source, `file` an entry of eslint-suppressions.json. */
function suppressionOf(message: Shape): Suppression | undefined {
  const first = message.maybe('suppressions')?.list()[0]
  if (first === undefined) return undefined
  const justification = first.maybe('justification')?.text()
  return {
    kind: first.get('kind').text() === 'directive' ? 'inSource' : 'external',
    ...(justification ? { justification } : {}),
  }
}

type Positions = {
  readonly length: number
  readonly at: (offset: number) => { line: number; column: number }
}

function fixesOf(
  message: Shape,
  path: string,
  positions: Positions | undefined,
): { fixes: readonly Fix[]; skipped: number } {
  const own = message.maybe('fix')
  const offered = message.maybe('suggestions')?.list() ?? []
  const all = [
    ...(own ? [fixOf(own, 'Fix by ESLint', path, positions)] : []),
    ...offered.map((one) => fixOf(one.get('fix'), one.get('desc').text(), path, positions)),
  ]
  const fixes = all.filter((fix) => fix !== undefined)
  return { fixes, skipped: all.length - fixes.length }
}

/** Undefined when the text is not in the report, or the range is not in the text (-1 stands for a byte order mark). */
function fixOf(
  fix: Shape,
  description: string,
  path: string,
  positions: Positions | undefined,
): Fix | undefined {
  const range = fix.get('range')
  const [start, end] = [range.item(0).number(), range.item(1).number()]
  const text = fix.get('text').text()
  const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start
  if (!positions || !fits || end > positions.length) return undefined
  const [from, to] = [positions.at(start), positions.at(end)]
  const region: Region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
  return { description, edits: [{ path, region, text }] }
}

/** Offsets count in UTF-16 code units of the text without its byte order mark; lines end as ECMAScript's do. */
function positionsOf(source: string): Positions {
  const text = source.replace(/^\uFEFF/, '')
  const starts = [
    0,
    ...Array.from(text.matchAll(/\r\n|[\r\n\u2028\u2029]/g), (end) => end.index + end[0].length),
  ]
  return {
    length: text.length,
    at(offset) {
      let [low, high] = [0, starts.length - 1]
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
    },
  }
}
