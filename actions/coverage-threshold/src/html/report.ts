/**
 * The HTML report: one file that needs nothing else, with the change first, then a map and a list of the code base,
 * then each file. Made in pieces, so that thousands of sources never stand in memory together.
 */

import { grouped } from '../../../../shared/report/words.ts'
import { changeSection } from './change-section.ts'
import { shown } from './escape.ts'
import { fileList, mapSection } from './file-list.ts'
import { fileViews } from './file-views.ts'
import { defaultLimits, type HtmlInput, type HtmlLimits } from './input.ts'
import { overview, topBar } from './overview.ts'
import { pageEnd, pageStart } from './page.ts'
import { rowsOf } from './rows.ts'

/** Pieces of the page, to be written one after the other. Fails only as `source` of a file does. */
export async function* htmlReport(input: HtmlInput, limits: Partial<HtmlLimits> = {}): AsyncIterable<string> {
  const within = { ...defaultLimits, ...limits }
  const rows = rowsOf(input.files)
  yield pageStart(input.title)
  yield `${topBar(input)}<main>\n${overview(input)}`
  yield* changeSection(rows, input.patch, within)
  yield* mapSection(rows)
  yield* fileList(rows, within.listRows)
  yield* fileViews(rows, within)
  yield `<footer>${grouped(rows.length)} ${rows.length === 1 ? 'file' : 'files'}, written ${shown(input.generated)}. This page asks no other page for anything.</footer>\n</main>\n`
  yield pageEnd()
}
