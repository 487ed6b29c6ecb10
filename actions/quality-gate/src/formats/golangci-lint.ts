/**
 * golangci-lint's JSON, of version 2 (`--output.json.path`) and 1 (`--out-format json`): {Issues, Report}. Go counts
 * columns and offsets in bytes; the lines that the report shows turn them into ours, and a fix that reaches beyond those
 * lines is left out.
 */

import type { Severity } from '../../../../shared/model/finding.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, type Draft, pathIn, type Span, wholeIn } from './build-finding.ts'
import type { Format } from './format.ts'
import { fixesOf, type Shown, utf16Column } from './golangci-fixes.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'

const severities: Readonly<Record<string, Severity>> = {
  '': 'warning', // none is configured
  error: 'error',
  high: 'error',
  warning: 'warning',
  medium: 'warning',
  info: 'note',
  low: 'note',
  note: 'note',
}

export const golangciLint: Format = {
  name: 'golangci-lint',
  title: 'golangci-lint JSON',
  produce: 'golangci-lint run --output.json.path golangci.json',
  unfinishedCodes: [3, 4, 5, 6, 7], // failure, timeout, no Go files, no configuration, an error was logged
  detect({ text }) {
    const begins = /^\s*\{\s*"Issues"\s*:\s*(?:null|\[\s*(?:\]|\{\s*"FromLinter"\s*:))/.test(text)
    return (
      begins || (hasKeys(leadingKeys(text), 'object', 'Issues', 'Report') && text.includes('"FromLinter"'))
    )
  },
  async parse(source) {
    const report = await readJson(source)
    if (report.maybe('Issues') === undefined) report.get('Report') // version 1 writes null for none
    const issues = report.maybe('Issues')?.list() ?? []
    const notes = warningsOf(report)
    const drafts: Draft[] = []
    let leftOut = 0
    for (const issue of issues) {
      const { fixes, skipped } = fixesOf(issue, shownIn(issue))
      leftOut += skipped
      drafts.push({ ...draftOf(issue), fixes })
    }
    if (leftOut > 0)
      notes.push(`fixes left out, because they reach beyond the lines that the report shows: ${leftOut}`)
    const broken = report.maybe('Report')?.maybe('Error')?.text()
    if (broken) drafts.push(crash(broken))
    return { tool: 'golangci-lint', findings: drafts.map(buildFinding), notes }
  },
}

const crash = (message: string): Draft => ({ tool: 'golangci-lint', rule: 'run', severity: 'error', message })

function warningsOf(report: Shape): string[] {
  const warnings = report.maybe('Report')?.maybe('Warnings')?.list() ?? []
  return warnings.slice(0, 20).map((warning) => {
    const tag = warning.maybe('Tag')?.text()
    return `golangci-lint warns: ${tag ? `[${tag}] ` : ''}${warning.get('Text').text().slice(0, 500)}`
  })
}

function draftOf(issue: Shape): Draft {
  const rule = issue.get('FromLinter').text()
  const severity = issue.maybe('Severity')
  const word = severity?.text().toLowerCase() ?? ''
  // The type checker speaks only of code that does not compile.
  const rated = Object.hasOwn(severities, word) ? severities[word] : undefined
  const known = rule === 'typecheck' && word === '' ? 'error' : rated
  return {
    tool: 'golangci-lint',
    rule,
    severity: known ?? severity!.fail(`one of ${Object.keys(severities).slice(1).join(', ')}`),
    message: issue.get('Text').text().replace(/^: /, ''), // the type checker's messages begin with an empty place
    path: pathIn(issue.get('Pos').get('Filename')),
    at: spanOf(issue),
  }
}

/** `LineRange` says which lines are shown when they are more than one, and then spans the issue. */
function shownIn(issue: Shape): Shown {
  const lines =
    issue
      .maybe('SourceLines')
      ?.list()
      .map((line) => line.text()) ?? []
  const position = issue.get('Pos')
  const line = position.get('Line').count()
  return {
    lines,
    firstLine: issue.maybe('LineRange')?.get('From').count() ?? line,
    line,
    column: wholeIn(position, 'Column') ?? 0,
    offset: wholeIn(position, 'Offset'),
  }
}

function spanOf(issue: Shape): Span {
  const shown = shownIn(issue)
  const endLine = issue.maybe('LineRange')?.get('To').count()
  const text = shown.lines[shown.line - shown.firstLine]
  const column = text === undefined ? shown.column : utf16Column(text, shown.column)
  return { line: shown.line, column, ...(endLine === undefined || endLine <= shown.line ? {} : { endLine }) }
}
