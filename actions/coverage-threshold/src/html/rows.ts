/** What the sections of the page know of a file, reckoned once. */

import type { Share } from '../model/file-coverage.ts'
import { branchesOf, linesOf } from '../model/totals.ts'
import { anchorOf, namesOf } from './escape.ts'
import type { HtmlFile } from './input.ts'
import { changeOf, type FileChangeShares } from './line-state.ts'

export type FileRow = FileChangeShares & {
  readonly file: HtmlFile
  readonly name: string // as shown, unique in the page
  readonly link: string // "#file=src%2Fa.ts"; not escaped for HTML
  readonly lines: Share
  readonly branches: Share
  readonly missed: number // lines
  readonly missedNew: number // changed lines
}

/** In the order of names. */
export function rowsOf(files: readonly HtmlFile[]): readonly FileRow[] {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const names = namesOf(sorted.map(({ path }) => path))
  return sorted.map((file, i) => {
    const lines = linesOf(file.coverage)
    const change = changeOf(file.coverage, file.changed)
    return {
      ...change,
      file,
      name: names[i]!,
      link: `#${anchorOf(names[i]!)}`,
      lines,
      branches: branchesOf(file.coverage),
      missed: lines.total - lines.covered,
      missedNew: change.patch.total - change.patch.covered,
    }
  })
}

/** What somebody should read first: uncovered new lines, partly covered ones, then the most uncovered lines. */
export const byWorth = (rows: readonly FileRow[]): readonly FileRow[] =>
  [...rows].sort(
    (a, b) =>
      b.missedNew - a.missedNew ||
      b.partly - a.partly ||
      Number(b.file.changed.size > 0) - Number(a.file.changed.size > 0) ||
      b.missed - a.missed,
  )
