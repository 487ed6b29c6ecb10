/**
 * What mypy prints: its text with or without columns, in `--pretty` form too, and `--output json`. Columns are as mypy
 * counts them (bytes of UTF-8 on lines beyond ASCII).
 */

import type { Finding, Severity } from '../../../../shared/model/finding.ts'
import { readJsonLines } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import { buildFinding, cutMessage, type Draft, pathIn, regionOf, tidyPath, wholeIn } from './build-finding.ts'
import { type Format, failedNote, type Parsed } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'
import { carets, joinExcerpts } from './source-excerpts.ts'
import { looksLikeMarkup, readTextLines, sampleLines } from './text-lines.ts'

const number = '\\d{1,9}'
const place = `(?::(?<line>${number})(?::(?<column>${number})(?::(?<endLine>${number}):(?<endColumn>${number}))?)?)?`
const mypyLine = new RegExp(
  `^(?<path>[^\\s+#*].{0,4095}?)${place}: (?<severity>error|warning|note): (?<message>.*)$`,
)
const ruleAtEnd = /\s\[(?<rule>[a-z][a-z0-9-]*)\]$/
const found =
  /^Found \d+ errors? in \d+ files? \((?:checked (?<files>\d+) source files?|(?<stopped>errors prevented further checking))\)$/
const success = /^Success: no issues found in (?<files>\d+) source files?$/
const jsonKeys = ['file', 'line', 'column', 'message', 'hint', 'code', 'severity']

export const mypy: Format = {
  name: 'mypy',
  title: 'mypy text or JSON lines',
  produce: 'mypy --show-column-numbers --show-error-end . > mypy.txt',
  silentWhenClean: true,
  unfinishedCodes: [2], // a syntax error, after which nothing else is checked
  detect(sample) {
    if (hasKeys(leadingKeys(sample.text), 'object', ...jsonKeys)) return true
    if (looksLikeMarkup(sample.text)) return false
    const lines = sampleLines(sample)
    if (lines.some((line) => found.test(line) || success.test(line))) return true
    const own = lines.filter((line) => mypyLine.test(line))
    const python = own.some((line) => /\.pyi?:\d+:/.test(line) && ruleAtEnd.test(line))
    return python && (own.length * 2 > lines.length || lines.some((line) => carets.test(line)))
  },
  async parse(source) {
    return (await isJson(source)) ? parseJsonLines(source) : parseText(source)
  },
}

async function isJson(source: Source): Promise<boolean> {
  for await (const { text } of source.lines()) if (text.trim() !== '') return text.trimStart().startsWith('{')
  return false
}

async function parseJsonLines(source: Source): Promise<Parsed> {
  const findings: Finding[] = []
  for await (const { value } of readJsonLines(source)) findings.push(buildFinding(readValue(value)))
  return { tool: 'mypy', findings, notes: [] }
}

/** Lines count from 1, columns from 0; the hint is what the text form prints as notes. */
function readValue(value: Shape): Draft {
  const column = wholeIn(value, 'column')
  const endColumn = wholeIn(value, 'end_column')
  const hint = value.maybe('hint')?.text()
  const message = value.get('message').text()
  return {
    tool: 'mypy',
    rule: value.maybe('code')?.text() ?? 'mypy',
    severity: value.get('severity').oneOf(['error', 'warning', 'note']),
    message: hint ? `${message}\n${hint}` : message,
    path: pathIn(value.get('file')),
    at: {
      line: wholeIn(value, 'line'),
      column: column === undefined ? undefined : column + 1,
      endLine: wholeIn(value, 'end_line'),
      endColumn: endColumn === undefined ? undefined : endColumn + 1,
    },
  }
}

async function parseText(source: Source): Promise<Parsed> {
  const reading = new TextReading()
  const notes = await readTextLines(
    source,
    {
      understand: (line) => reading.understand(line),
      wanted: '"path:line: error: message  [code]", as mypy prints them',
    },
    joinExcerpts(source.lines(), (line) => mypyLine.test(line)),
  )
  return {
    tool: 'mypy',
    findings: reading.drafts.map(buildFinding),
    ...(reading.files === undefined ? {} : { files: reading.files }),
    notes: reading.stopped ? [`${failedNote}: errors prevented further checking`, ...notes] : notes,
  }
}

type Groups = Readonly<Record<string, string | undefined>>

class TextReading {
  readonly drafts: Draft[] = []
  files: number | undefined
  stopped = false

  understand(line: string): boolean {
    const groups = mypyLine.exec(line)?.groups
    if (groups) {
      const attached = groups.severity === 'note' && this.#attach(groups)
      if (!attached) this.drafts.push(draftOf(groups))
      return true
    }
    const summary = (found.exec(line) ?? success.exec(line))?.groups
    if (summary?.files !== undefined) this.files = Number(summary.files)
    if (summary?.stopped !== undefined) this.stopped = true
    return summary !== undefined
  }

  /**
   * A note explains the finding before it: at the same line it is part of the message, elsewhere a related place. One
   * with a code of its own, or a revealed type, is a finding; `In function "total":` only repeats the source.
   */
  #attach(note: Groups): boolean {
    const message = note.message ?? ''
    if (note.line === undefined && /^(?:In .*|At top level):$/.test(message)) return true
    const last = this.drafts.at(-1)
    if (!last || ruleAtEnd.test(message) || /^Revealed /.test(message)) return false
    const region = note.line === undefined ? undefined : regionOf({ line: Number(note.line) })
    const next: Draft =
      last.path === note.path && last.at?.line === region?.startLine
        ? { ...last, message: cutMessage(`${last.message}\n${message}`) }
        : { ...last, related: [...(last.related ?? []), relatedPlace(note)] }
    this.drafts[this.drafts.length - 1] = next
    return true
  }
}

function relatedPlace(note: Groups) {
  const region = regionOf(spanOf(note))
  return {
    path: tidyPath(note.path ?? ''),
    ...(region ? { region } : {}),
    message: cutMessage(note.message ?? ''),
  }
}

function draftOf(groups: Groups): Draft {
  const message = groups.message ?? ''
  const coded = ruleAtEnd.exec(message)
  return {
    tool: 'mypy',
    rule: coded?.groups?.rule ?? 'mypy',
    severity: groups.severity as Severity,
    message: message.slice(0, coded?.index).trimEnd(),
    path: groups.path,
    at: spanOf(groups),
  }
}

/** The text's end column is that of the last character. */
const spanOf = ({ line, column, endLine, endColumn }: Groups) => ({
  line: line === undefined ? undefined : Number(line),
  column: column === undefined ? undefined : Number(column),
  endLine: endLine === undefined ? undefined : Number(endLine),
  endColumn: endColumn === undefined ? undefined : Number(endColumn) + 1,
})
