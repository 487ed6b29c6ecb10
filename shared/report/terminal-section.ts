/** A gate's own tables as lines of a terminal, with columns that line up. */

import type { Cell, Section } from '../model/verdict.ts'
import { clip } from '../text/bytes.ts'
import { pad, plain, type Style, truncate, width } from '../text/terminal.ts'
import { usedColumns } from './markdown-table.ts'

const mostRows = 20
const widestCell = 60

/** Lines of a section; none for one that is not brief, and none for a trend, which needs a picture. */
export function sectionLines({ title, brief, content }: Section, style: Style): readonly string[] {
  if (!brief || content.kind !== 'table' || content.rows.length === 0) return []
  const texts = content.rows
    .slice(0, mostRows)
    .map((row) => row.map((one) => truncate(plain(clip(words(one), 300)), widestCell)))
  const { columns, rows: shown } = usedColumns(content.columns, texts)
  const widths = columns.map((column, i) =>
    Math.max(width(column.title), ...shown.map((row) => width(row[i] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => {
        const room = widths[i] ?? 0
        return columns[i]?.align === 'right' ? ' '.repeat(room - width(text)) + text : pad(text, room)
      })
      .join('  ')
      .trimEnd()
  const left = content.rows.length - shown.length
  return [
    '',
    `  ${style.bold(plain(title))}`,
    `  ${style.dim(line(columns.map((column) => column.title)))}`,
    ...shown.map((row) => `  ${line(row)}`),
    ...(left > 0 ? [`  ${style.dim(`… and ${left} more`)}`] : []),
  ]
}

const words = (one: Cell): string =>
  typeof one === 'string' ? one : one.line === undefined ? one.path : `${one.path}:${one.line}`
