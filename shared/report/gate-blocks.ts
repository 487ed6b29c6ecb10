/** One gate's verdict in Markdown, from its headline to its evidence, as blocks that can be cut. */

import type { JudgedFinding } from '../model/finding.ts'
import type { Condition, Evidence, GateReport, Section, VerdictWord } from '../model/verdict.ts'
import { clip } from '../text/bytes.ts'
import { cell, code, fence, inline } from '../text/markdown.ts'
import { failedTests, findingTable, fixedList, type Look, moreText } from './finding-blocks.ts'
import { details } from './gate-details.ts'
import { tableHead, tableRow } from './markdown-table.ts'
import { isOpen } from './rank.ts'
import { type Block, list, paragraph } from './room.ts'
import { sectionBlock } from './section-blocks.ts'
import {
  byUrgency,
  conditionSigns,
  conditionWords,
  count,
  evidenceWords,
  tally,
  tallyText,
  titleOf,
  troubles,
  verdictSigns,
} from './words.ts'

export type GateLook = Look & {
  /** Level of the gate's heading; its sections are one below. */
  readonly level: number
  /** A fail does not fail the step; said when it matters. */
  readonly reportOnly: boolean
  /** Also what is no cause for worry: conditions that hold, sound evidence, measures. */
  readonly complete: boolean
}

/** The blocks in reading order: verdict, what went wrong with the evidence, conditions, findings, the rest folded up. */
export function gateBlocks(report: GateReport, look: GateLook): readonly Block[] {
  const passes = report.verdict === 'pass' || report.verdict === 'neutral'
  return [
    headline(report, look),
    ...missing(report.evidence, look),
    ...(passes ? [] : conditions(report.conditions, look)),
    ...sections(report.sections ?? [], look),
    ...findings(report.findings, report.findingNoun ?? 'finding', look),
    ...(look.complete ? [details(report, passes, look)] : []),
    ...notes(report.notes, look),
  ]
}

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${text}`

function headline(report: GateReport, look: GateLook): Block {
  const head = heading(
    look.level,
    `${verdictSigns[report.verdict]} ${inline(titleOf(report.gate))}: ${report.verdict}`,
  )
  const counts = tallyText(tally(report.findings))
  const sentence = inline(clip(report.summary, 500))
  const parts = [sentence, counts.includes('·') ? counts : '']
    .filter((part) => part !== '')
    .map((part) => `${part}\n\n`)
  return paragraph(
    `${head}\n\n${look.level > 2 ? '' : mercy(report.verdict, look)}${parts.join('')}`,
    look.ruler,
  )
}

/** A line for a fail that fails nothing. */
export const mercy = (verdict: VerdictWord, look: GateLook): string =>
  look.reportOnly && verdict === 'fail' ? '_Report only: this verdict does not fail the step._\n\n' : ''

/** Evidence that did not come in as it should; first of all, because no verdict stands without it. */
function missing(evidence: readonly Evidence[], look: GateLook): readonly Block[] {
  const bad = troubles(evidence)
  if (bad.length === 0) return []
  const item = ({ name, side, status, detail, said }: Evidence) => {
    const where = side === 'base' ? ' at the base' : ''
    const why = detail === undefined ? '' : `: ${inline(clip(detail, 500))}`
    const words = said === undefined ? '' : `\n${indented(fence(clip(said, 2000)))}\n\n`
    return `- ${code(clip(name, 200))}${where} ${evidenceWords[status]}${why}\n${words}`
  }
  const title = heading(look.level + 1, 'Evidence that is missing')
  return [simpleList(title, bad.map(item), 'entries', look)]
}

/** As part of a list's item. */
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')

function conditions(all: readonly Condition[], look: GateLook): readonly Block[] {
  const shown = look.complete ? all : all.filter(({ status }) => status !== 'holds' && status !== 'idle')
  if (shown.length === 0) return []
  const columns = [
    { title: ' ', align: 'centre' },
    { title: 'Asked' },
    { title: 'Found' },
    { title: 'Result' },
  ] as const
  const rows = byUrgency(shown).map(conditionRow)
  return [
    list(
      {
        head: tableHead(columns),
        items: rows.length,
        item: (i) => rows[i]!,
        most: look.mostRows,
        more: moreText('conditions', look),
        foot: '\n',
      },
      look.ruler,
    ),
  ]
}

const conditionRow = ({ asked, found, status }: Condition): string =>
  tableRow([conditionSigns[status], cell(clip(asked, 300)), cell(clip(found, 300)), conditionWords[status]])

const sections = (all: readonly Section[], look: GateLook): readonly Block[] =>
  all
    .filter(({ brief }) => look.complete || brief)
    .map((section) => sectionBlock(section, look.level + 1, look))

function findings(all: readonly JudgedFinding[], noun: string, look: GateLook): readonly Block[] {
  const open = all.filter(isOpen)
  const tests = open.filter(({ test }) => test !== undefined)
  const others = open.filter(({ test }) => test === undefined)
  const of = (state: string) => others.filter((finding) => finding.state === state)
  const old = others.filter(
    ({ state, blocking }) => state !== 'new' && state !== 'edited' && blocking === true,
  )
  const fixed = all.filter(({ state }) => state === 'fixed')
  const table = (name: string, found: readonly JudgedFinding[]) =>
    found.length === 0 ? [] : [findingTable(title(count(found.length, name), look), found, look)]
  return [
    ...table(`new ${noun}`, of('new')),
    ...(tests.length === 0
      ? []
      : [failedTests(title(count(tests.length, 'failed test'), look), oldLast(tests), look)]),
    ...table(`edited ${noun}`, of('edited')),
    ...table(`older ${noun}`, old),
    ...(fixed.length === 0 ? [] : [fixedList(fixed, look)]),
  ]
}

const title = (text: string, look: GateLook): string => heading(look.level + 1, text)

const oldLast = (tests: readonly JudgedFinding[]): readonly JudgedFinding[] => {
  const isOld = ({ state }: JudgedFinding) => state === 'unchanged' || state === 'moved'
  return [...tests.filter((test) => !isOld(test)), ...tests.filter(isOld)]
}

const notes = (all: readonly string[], look: GateLook): readonly Block[] =>
  all.length === 0
    ? []
    : [
        simpleList(
          '',
          all.map((note) => `- ${inline(clip(note, 500))}\n`),
          'notes',
          look,
        ),
      ]

const simpleList = (head: string, items: readonly string[], noun: string, look: GateLook): Block =>
  list(
    {
      head: head === '' ? '' : `${head}\n\n`,
      items: items.length,
      item: (i) => items[i]!,
      most: look.mostRows,
      more: moreText(noun, look),
      foot: '\n',
    },
    look.ruler,
  )
