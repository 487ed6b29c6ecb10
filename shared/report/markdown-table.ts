/** Tables of GitHub-flavoured Markdown from cells that are already safe. */

export type Column = { readonly title: string; readonly align?: 'right' | 'centre' }

const rules = { right: '--:', centre: ':-:', left: '---' }

/** The two lines that begin a table. */
export const tableHead = (columns: readonly Column[]): string =>
  tableRow(columns.map(({ title }) => title)) + tableRow(columns.map(({ align }) => rules[align ?? 'left']))

/** One line, with its end. */
export const tableRow = (cells: readonly string[]): string =>
  `|${cells.map((text) => (text === '' ? ' ' : ` ${text} `)).join('|')}|\n`

/** Leaves out columns in which no row has anything. */
export function usedColumns<T extends readonly string[]>(
  columns: readonly Column[],
  rows: readonly T[],
): { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] } {
  const used = columns.map((_, i) => rows.some((row) => (row[i] ?? '').trim() !== ''))
  return {
    columns: columns.filter((_, i) => used[i]),
    rows: rows.map((row) => row.filter((_, i) => used[i])),
  }
}
