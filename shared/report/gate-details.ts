/** What a verdict stands on when there is no cause for worry: conditions, evidence and measures, folded up. */

import type { Condition, Evidence, GateReport } from '../model/verdict.ts'
import { clip } from '../text/bytes.ts'
import { cell, code } from '../text/markdown.ts'
import { type Look, moreText } from './finding-blocks.ts'
import { tableHead, tableRow, usedColumns } from './markdown-table.ts'
import { type Block, list, paragraph } from './room.ts'
import { byUrgency, conditionSigns, count, duration, evidenceWords, grouped, measureText } from './words.ts'

/** Conditions of a pass, all evidence and the measures, folded up under one line that says how much there is. */
export function details(report: GateReport, passes: boolean, look: Look): Block {
  const counts = [
    passes ? count(report.conditions.length, 'condition') : '',
    count(report.evidence.length, 'piece').replace(/pieces?/, '$& of evidence'),
    count(report.measures.length, 'measure'),
  ].filter((text) => text !== '' && !text.startsWith('0 '))
  if (counts.length === 0) return paragraph('', look.ruler)
  const rows = [
    ...(passes ? [tableOf(conditionColumns, byUrgency(report.conditions).map(conditionCells))] : []),
    tableOf(evidenceColumns, report.evidence.map(evidenceCells)),
    tableOf(
      measureColumns,
      report.measures.map((m) => [
        code(m.name),
        cell(measureText(m)),
        m.base === undefined ? '' : grouped(m.base),
      ]),
    ),
  ].filter((text) => text !== '')
  return list(
    {
      head: `<details><summary>How this was judged: ${counts.join(', ')}</summary>\n\n`,
      items: rows.length,
      item: (i) => `${rows[i]}\n`,
      more: moreText('tables', look),
      foot: '</details>\n\n',
    },
    look.ruler,
  )
}

const conditionColumns = [{ title: ' ', align: 'centre' }, { title: 'Asked' }, { title: 'Found' }] as const
const conditionCells = ({ asked, found, status }: Condition) => [
  conditionSigns[status],
  cell(clip(asked, 300)),
  cell(clip(found, 300)),
]

const measureColumns = [
  { title: 'Measure' },
  { title: 'Value', align: 'right' },
  { title: 'At the base', align: 'right' },
] as const

const evidenceColumns = [
  { title: 'Evidence' },
  { title: 'Read as' },
  { title: 'Result' },
  { title: 'Findings', align: 'right' },
  { title: 'Tests', align: 'right' },
  { title: 'Files', align: 'right' },
  { title: 'Time', align: 'right' },
] as const

const evidenceCells = (evidence: Evidence): readonly string[] => [
  `${code(clip(evidence.name, 200))}${evidence.side === 'base' ? ' at the base' : ''}`,
  evidence.parser === undefined ? '' : code(evidence.parser),
  evidenceWords[evidence.status],
  number(evidence.findings),
  number(evidence.tests),
  number(evidence.files),
  evidence.milliseconds === undefined ? '' : duration(evidence.milliseconds),
]

const number = (value: number | undefined): string => (value === undefined ? '' : grouped(value))

/** At most 200 rows: what is folded up is looked at, not read through. */
function tableOf(columns: Parameters<typeof tableHead>[0], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const table = usedColumns(columns, rows)
  const shown = table.rows.slice(0, 200)
  const left = rows.length - shown.length
  const more = left > 0 ? `\n… and ${grouped(left)} more.\n` : ''
  return tableHead(table.columns) + shown.map(tableRow).join('') + more
}
