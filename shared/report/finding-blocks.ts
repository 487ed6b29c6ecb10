/** Findings and failed tests in Markdown, as blocks that can be cut. Which of them are shown is decided elsewhere. */

import { compareFindings, compareText, type JudgedFinding, severityRank } from '../model/finding.ts'
import { clip } from '../text/bytes.ts'
import { cell, code, fence, foreignAddress, html, link } from '../text/markdown.ts'
import { tableHead, tableRow } from './markdown-table.ts'
import { type Block, list, type Ruler } from './room.ts'
import { count, grouped, testName } from './words.ts'

export type Look = {
  readonly ruler: Ruler
  /** Address of a file at the judged commit, e.g. on github.com; undefined when there is none. */
  readonly blobUrl?: ((path: string, line?: number) => string | undefined) | undefined
  /** Where everything is, e.g. "`report.json`"; safe Markdown. */
  readonly everything: string
  /** Rows of a list, and characters of a message, at most. */
  readonly mostRows: number
  readonly longestMessage: number
}

const columns = [
  { title: 'Line', align: 'right' },
  { title: 'Severity' },
  { title: 'Finding' },
  { title: 'Rule' },
] as const

/** One table for a list of findings, with a row of its own for each file; the worst files come first. */
export function findingTable(title: string, findings: readonly JudgedFinding[], look: Look): Block {
  const rows = byFile(findings)
  return list(
    {
      head: `${title}\n\n${tableHead(columns)}`,
      items: rows.length,
      item: (i) => {
        const finding = rows[i]!
        const head = rows[i - 1]?.path === finding.path ? '' : fileRow(finding.path, look)
        const isTwin = looksAs(finding, rows[i - 1]) || looksAs(finding, rows[i + 1])
        return head + findingRow(finding, isTwin, look)
      },
      most: look.mostRows,
      more: moreText('findings', look),
      foot: '\n',
    },
    look.ruler,
  )
}

/** What stands after a cut list. */
export const moreText =
  (noun: string, look: Look) =>
  (left: number): string =>
    `\n… and ${grouped(left)} more ${left === 1 ? noun.replace(/s$/, '') : noun}; all are in ${look.everything}.\n`

function byFile(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const weights = new Map<string, number>()
  for (const finding of findings) {
    const weight = severityRank(finding.severity) + (finding.blocking === true ? 10 : 0)
    weights.set(finding.path, Math.max(weight, weights.get(finding.path) ?? 0))
  }
  return [...findings].sort(
    (a, b) =>
      weights.get(b.path)! - weights.get(a.path)! ||
      compareText(a.path, b.path) ||
      compareFindings(a, b) ||
      compareText(a.id, b.id),
  )
}

const fileRow = (path: string, look: Look): string =>
  tableRow(['', '', path === '' ? '**no file**' : `**${link(code(path), look.blobUrl?.(path))}**`, ''])

/** Two on one line with the same words are told apart by their columns. */
const looksAs = (a: JudgedFinding, b: JudgedFinding | undefined): boolean =>
  b !== undefined && a.path === b.path && a.region?.startLine === b.region?.startLine && a.rule === b.rule

function findingRow(finding: JudgedFinding, isTwin: boolean, look: Look): string {
  const line = finding.region?.startLine
  const column = isTwin ? finding.region?.startColumn : undefined
  const place = column === undefined ? `${line}` : `${line}:${column}`
  const number =
    line === undefined
      ? ''
      : link(place, finding.path === '' ? undefined : look.blobUrl?.(finding.path, line))
  const message = cell(clip(finding.message.trim() || finding.rule, look.longestMessage))
  return tableRow([number, finding.severity, message, ruleCell(finding)])
}

function ruleCell({ tool, rule, ruleName, helpUri }: JudgedFinding): string {
  const name = ruleName === undefined || ruleName === rule ? '' : ` ${cell(clip(ruleName, 80))}`
  const owner = tool === rule ? '' : ` ${cell(clip(tool, 60))}`
  return link(code(clip(rule, 120)), foreignAddress(helpUri)) + name + owner
}

const oldTest: Readonly<Record<string, string>> = {
  unchanged: ' (failed at the base too)',
  moved: ' (failed at the base too)',
}

/** Each failed test folded up, with what it said. */
export function failedTests(title: string, tests: readonly JudgedFinding[], look: Look): Block {
  return list(
    {
      head: `${title}\n\n`,
      items: tests.length,
      item: (i) => testItem(tests[i]!, look),
      most: look.mostRows,
      more: moreText('tests', look), // begins with an empty line, which ends the HTML above it
      foot: '\n',
    },
    look.ruler,
  )
}

function testItem(finding: JudgedFinding, look: Look): string {
  const name = finding.test === undefined ? finding.rule : testName(finding.test)
  const text = finding.message.trim()
  const label = `<code>${html(clip(name, 300))}</code>${oldTest[finding.state] ?? ''}`
  const first = html(clip(text.split(/[\r\n]/, 1)[0] ?? '', 120))
  const summary = `<summary>${label}${first === '' ? '' : ` ${first}`}</summary>`
  const place = finding.path === '' ? '' : `${placeOf(finding, look)}\n\n`
  const body = text === '' ? '' : `${fence(clip(text, look.longestMessage * 5))}\n\n`
  return `<details>${summary}\n\n${place}${body}</details>\n`
}

function placeOf({ path, region }: JudgedFinding, look: Look): string {
  const label = region === undefined ? path : `${path}:${region.startLine}`
  return link(code(label), look.blobUrl?.(path, region?.startLine))
}

/** Findings that are gone, folded up: good news needs no table. */
export function fixedList(findings: readonly JudgedFinding[], look: Look): Block {
  const sorted = [...findings].sort((a, b) => compareFindings(a, b) || compareText(a.id, b.id))
  return list(
    {
      head: `<details><summary>${count(sorted.length, 'fixed finding')}</summary>\n\n`,
      items: sorted.length,
      item: (i) => fixedItem(sorted[i]!),
      most: look.mostRows,
      more: moreText('findings', look),
      foot: '\n</details>\n\n',
    },
    look.ruler,
  )
}

function fixedItem(finding: JudgedFinding): string {
  const path = finding.basePath ?? finding.path
  const line = finding.baseLine ?? finding.region?.startLine
  const place = path === '' ? '' : `${code(line === undefined ? path : `${path}:${line}`)} `
  return `- ${place}${cell(clip(finding.message.trim() || finding.rule, 160))} (${code(clip(finding.rule, 120))})\n`
}
