/** Flake8's default text. Columns are counted in Unicode characters. */

import type { Severity } from '../../../../shared/model/finding.ts'
import { buildFinding, type Draft } from './build-finding.ts'
import type { Format } from './format.ts'
import { joinExcerpts } from './source-excerpts.ts'
import { looksLikeMarkup, readTextLines, sampleLines } from './text-lines.ts'

const finding =
  /^(?<path>[^\s+#*].{0,4095}?):(?<line>\d{1,9}):(?<column>\d{1,9}): (?<code>[A-Z]{1,3}\d{0,4})(?: (?<message>.*))?$/
const count = /^\d+$/ // --count
const statistic = /^\d+\s+[A-Z]{1,3}\d{0,4}(?: .*)?$/ // --statistics: "3     E501 line too long"
const caret = /^\s*\^$/ // --show-source

/** What can't run as written is an error (syntax and input/output E9, undefined or misused names F); style is a warning. */
export const severityOfCode = (code: string): Severity =>
  /^(?:E9|F\d|invalid-syntax$)/.test(code) ? 'error' : 'warning'

export const flake8: Format = {
  name: 'flake8',
  title: 'Flake8 text',
  produce: 'flake8 --output-file flake8.txt',
  silentWhenClean: true,
  detect(sample) {
    if (looksLikeMarkup(sample.text)) return false
    const lines = sampleLines(sample)
    const found = lines.filter((line) => finding.test(line))
    // Ruff's concise text has the same lines, with a mark for fixes and a closing sentence.
    const ruff = lines.some((line) => /: [A-Z]+\d+ \[\*\] |^Found \d+ errors?\.$/.test(line))
    const shown = lines.filter((line) => caret.test(line)).length * 2
    const known =
      lines.filter((line) => count.test(line) || statistic.test(line)).length + found.length + shown
    return found.length > 0 && !ruff && known >= lines.length
  },
  async parse(source) {
    const reading = readFindings()
    const notes = await readTextLines(
      source,
      {
        understand: reading.understand,
        wanted: '"path:line:column: E123 message", as flake8 prints them by default',
      },
      joinExcerpts(source.lines(), (line) => finding.test(line)),
    )
    return { tool: 'flake8', findings: reading.drafts.map(buildFinding), notes }
  },
}

function readFindings() {
  const drafts: Draft[] = []
  const understand = (line: string): boolean => {
    const groups = finding.exec(line)?.groups
    if (groups) drafts.push(draftOf(groups))
    return groups !== undefined || count.test(line) || statistic.test(line)
  }
  return { drafts, understand }
}

const draftOf = (groups: Readonly<Record<string, string | undefined>>): Draft => ({
  tool: 'flake8',
  rule: groups.code ?? '',
  severity: severityOfCode(groups.code ?? ''),
  message: groups.message ?? '',
  path: groups.path,
  at: { line: Number(groups.line), column: Number(groups.column) },
})
