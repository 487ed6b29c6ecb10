/** ESLint's `json` and `json-with-metadata` output. Tools that write the same form (oxlint, xo) are read as ESLint. */

import type { Finding, Fix, Region, Suppression } from '../../../../shared/model/finding.ts'
import { readJsonList } from '../../../../shared/reading/json-list.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, pathIn } from './build-finding.ts'
import type { Format, Parsed } from './format.ts'
import {
  below,
  flagIn,
  type Json,
  objectIn,
  objectsIn,
  refuse,
  requiredText,
  rootOf,
  textIn,
  type Where,
  wholeIn,
} from './json-members.ts'
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
    const results = resultReader(source.path)
    const report = await readJsonList(source, 'results', results.take)
    const rules = Array.isArray(report.raw) ? undefined : report.maybe('metadata')?.maybe('rulesMeta')
    return results.finish(rules)
  },
}

/** The rules' metadata come after the results, so links are put in at the end. */
function resultReader(file: string) {
  const findings: Finding[] = []
  let files = 0
  let skippedFixes = 0
  return {
    take(result: Shape): void {
      files++
      const path = pathIn(result.get('filePath'))
      const text = (result.maybe('output') ?? result.maybe('source'))?.text()
      let positions: Positions | undefined
      result.get('messages')
      const where: Where = { ...rootOf(file), step: result.at } // "$[3]" or "$.results[3]"
      for (const key of ['messages', 'suppressedMessages'] as const) {
        const messages = objectsIn(result.raw as Json, key, where)
        for (let k = 0; k < messages.length; k++) {
          const message = messages[k]!
          const at = below(where, `.${key}`, k)
          const fixable = message.fix !== undefined || message.suggestions !== undefined
          if (fixable && text !== undefined) positions ??= positionsOf(text)
          const fixes = fixable ? fixesOf(message, path, positions, at) : none
          skippedFixes += fixes.skipped
          findings.push(readMessage(message, path, fixes.whole, at))
        }
      }
    },
    finish(rules: Shape | undefined): Parsed {
      const left = 'fixes left out, because the report has no text to place them in'
      return {
        tool: 'eslint',
        findings: rules ? findings.map(linked(rules)) : findings,
        files,
        notes: skippedFixes === 0 ? [] : [`${left}: ${skippedFixes}`],
      }
    },
  }
}

function linked(rules: Shape): (finding: Finding) => Finding {
  const links = new Map<string, string | undefined>()
  return (finding) => {
    const { rule } = finding
    if (!links.has(rule)) links.set(rule, rules.maybe(rule)?.maybe('docs')?.maybe('url')?.text())
    const helpUri = links.get(rule)
    return helpUri === undefined ? finding : { ...finding, helpUri }
  }
}

function readMessage(message: Json, path: string, fixes: readonly Fix[], at: Where): Finding {
  const text = requiredText(message, 'message', at)
  const id = textIn(message, 'ruleId', at)
  const rank = message.severity
  if (rank !== 1 && rank !== 2) refuse(at, '.severity', rank, '1 (warning) or 2 (error)')
  return buildFinding({
    tool: 'eslint',
    rule: id ?? ruleWithoutId(flagIn(message, 'fatal', at) === true, text),
    severity: rank === 2 ? 'error' : 'warning',
    message: text,
    path,
    at: {
      line: wholeIn(message, 'line', at),
      column: wholeIn(message, 'column', at),
      endLine: wholeIn(message, 'endLine', at),
      endColumn: wholeIn(message, 'endColumn', at),
    },
    fixes,
    suppression: suppressionOf(message, at),
  })
}

/** ESLint's own remarks have no rule; they are named after the option that asks for them. */
function ruleWithoutId(fatal: boolean, message: string): string {
  if (fatal) return 'fatal'
  if (message.startsWith('Unused eslint-')) return 'unused-disable-directive'
  if (message.startsWith('Unused inline config')) return 'unused-inline-config'
  return 'eslint' // "File ignored because of a matching ignore pattern."
}

/** Kind `directive` is a comment in the source, `file` an entry of eslint-suppressions.json. */
function suppressionOf(message: Json, where: Where): Suppression | undefined {
  const first = objectsIn(message, 'suppressions', where)[0]
  if (first === undefined) return undefined
  const at = below(where, '.suppressions', 0)
  const justification = textIn(first, 'justification', at)
  return {
    kind: requiredText(first, 'kind', at) === 'directive' ? 'inSource' : 'external',
    ...(justification ? { justification } : {}),
  }
}

type Positions = {
  readonly length: number
  readonly at: (offset: number) => { line: number; column: number }
}

type Fixes = { readonly whole: readonly Fix[]; readonly skipped: number }
const none: Fixes = { whole: [], skipped: 0 }

function fixesOf(message: Json, path: string, positions: Positions | undefined, where: Where): Fixes {
  const own = objectIn(message, 'fix', where)
  const all = own ? [fixOf(own, 'Fix by ESLint', path, positions, below(where, '.fix'))] : []
  for (const [i, one] of objectsIn(message, 'suggestions', where).entries()) {
    const at = below(where, '.suggestions', i)
    const fix = objectIn(one, 'fix', at) ?? refuse(at, '.fix', undefined, 'there')
    all.push(fixOf(fix, requiredText(one, 'desc', at), path, positions, below(at, '.fix')))
  }
  const whole = all.filter((fix) => fix !== undefined)
  return { whole, skipped: all.length - whole.length }
}

/** Undefined when the text is not in the report, or the range is not in the text (-1 stands for a byte order mark). */
function fixOf(
  fix: Json,
  description: string,
  path: string,
  positions: Positions | undefined,
  at: Where,
): Fix | undefined {
  const [start, end] = [offsetIn(fix, 0, at), offsetIn(fix, 1, at)]
  const text = requiredText(fix, 'text', at)
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

function offsetIn(fix: Json, i: number, at: Where): number {
  const range: unknown = fix.range
  if (!Array.isArray(range)) return refuse(at, '.range', range, range === undefined ? 'there' : 'an array')
  if (range.length <= i) return refuse(at, '.range', range, `an array of more than ${i} items`)
  const offset: unknown = range[i]
  return Number.isFinite(offset) ? (offset as number) : refuse(at, `.range[${i}]`, offset, 'a number')
}

/** Offsets count in UTF-16 code units of the text without its byte order mark. */
function positionsOf(source: string): Positions {
  const text = source.replace(/^\uFEFF/, '')
  const starts = lineStarts(text)
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

const [lineFeed, carriageReturn, lineSeparator, paragraphSeparator] = [0x0a, 0x0d, 0x2028, 0x2029]

/** Lines end as ECMAScript's do. By hand: an expression takes ten times as long, and every file has a text. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > carriageReturn && code < lineSeparator) continue
    if (code === carriageReturn) {
      if (text.charCodeAt(i + 1) === lineFeed) i++
      starts.push(i + 1)
    } else if (code === lineFeed || code === lineSeparator || code === paragraphSeparator) starts.push(i + 1)
  }
  return starts
}
