/** A gate's own tables as lines of a terminal, with columns that line up. */

import type { Cell, Section } from '../model/verdict.ts'
import { clip } from '../text/bytes.ts'
import { pad, plain, type Style, truncate, width } from '../text/terminal.ts'
import { usedColumns } from './markdown-table.ts'

const mostRows = 20
const widestCell = 60
/** Of the last column, which has the room: an address is of no use when it is cut. */
const widestLast = 100
const mostLines = 4

/** Lines of a section; none for one that is not brief, and none for a trend, which needs a picture. */
export function sectionLines({ title, brief, content }: Section, style: Style): readonly string[] {
  if (!brief || content.kind !== 'table' || content.rows.length === 0) return []
  const texts = content.rows.slice(0, mostRows).map((row) => row.map((one) => plain(clip(words(one), 300))))
  const { columns, rows } = usedColumns(content.columns, texts)
  const shown = rows.map((row) =>
    columns.map((_, i) => wrapped(row[i] ?? '', i === columns.length - 1 ? widestLast : widestCell)),
  )
  const widths = columns.map((column, i) =>
    Math.max(width(column.title), ...shown.flatMap((row) => (row[i] ?? []).map(width))),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => {
        const room = widths[i] ?? 0
        return columns[i]?.align === 'right' ? ' '.repeat(room - width(text)) + text : pad(text, room)
      })
      .join('  ')
      .trimEnd()
  const rowLines = (row: readonly (readonly string[])[]): readonly string[] =>
    Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, i) =>
      line(row.map((lines) => lines[i] ?? '')),
    )
  const left = content.rows.length - shown.length
  return [
    '',
    `  ${style.bold(plain(title))}`,
    `  ${style.dim(line(columns.map((column) => column.title)))}`,
    ...shown.flatMap((row) => rowLines(row).map((text) => `  ${text}`)),
    ...(left > 0 ? [`  ${style.dim(`… and ${left} more`)}`] : []),
  ]
}

/** Whole words on lines of at most `most` columns; a word that is longer is cut, and so is what takes too many lines. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && width(last) + 1 + width(word) <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(truncate(word, most))
  }
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), truncate(lines.slice(mostLines - 1).join(' '), most)]
}

function words(one: Cell): string {
  if (typeof one === 'string') return one
  if ('address' in one) return one.address
  return one.line === undefined ? one.path : `${one.path}:${one.line}`
}
