/** The change first: each changed file with new lines that did not run, and the code around them. */

import { count, grouped } from '../../../../shared/report/words.ts'
import type { Share } from '../model/file-coverage.ts'
import { codeHead, codeRow, sourceLines } from './code-row.ts'
import { breakable, escaped } from './escape.ts'
import { bar, ofText, percentText } from './figures.ts'
import { type Excerpt, excerptsOf, rangeText, type Spot, shownLines } from './line-state.ts'
import { byWorth, type FileRow } from './rows.ts'

/** Rows of one excerpt, at most: a new file of 5,000 lines without a test is told by its beginning. */
const excerptRowsEach = 40

/** What is left of the rows that the section may have, and the number of the next spot. */
type Progress = { rowsLeft: number; spot: number; filesLeftOut: number }

export async function* changeSection(
  rows: readonly FileRow[],
  patch: Share | undefined,
  limits: { readonly excerptRows: number; readonly largestSource: number },
): AsyncIterable<string> {
  const changed = byWorth(rows.filter(({ file }) => file.changed.size > 0))
  const open = changed.filter(({ spots }) => spots.length > 0)
  yield `<section id="change" aria-labelledby="change-title"><div class="head"><h2 id="change-title">The change</h2>${walk(open)}</div><p class="lead">${leadOf(patch, changed, open)}</p>`
  const progress: Progress = { rowsLeft: limits.excerptRows, spot: 0, filesLeftOut: 0 }
  for (const row of open) {
    if (progress.rowsLeft > 0) yield* changedFile(row, progress, limits.largestSource)
    else progress.filesLeftOut++
  }
  if (progress.filesLeftOut > 0) {
    yield `<p class="note">${count(progress.filesLeftOut, 'further changed file')} with such lines ${progress.filesLeftOut === 1 ? 'is' : 'are'} in the list of files below; the excerpts end here to keep the page readable.</p>`
  }
  yield `${coveredFiles(changed.filter(({ spots }) => spots.length === 0))}</section>\n`
}

function walk(open: readonly FileRow[]): string {
  const spots = open.reduce((sum, { spots }) => sum + spots.length, 0)
  if (spots === 0) return ''
  return `<div class="walk needs-script" role="group" aria-label="Places to look at"><span id="place" role="status">${count(spots, 'place')}</span><button type="button" id="previous" aria-keyshortcuts="p">Previous <kbd>p</kbd></button><button type="button" id="next" aria-keyshortcuts="n">Next <kbd>n</kbd></button><label><input type="checkbox" id="keys" checked> keys</label></div>`
}

function leadOf(patch: Share | undefined, changed: readonly FileRow[], open: readonly FileRow[]): string {
  if (patch === undefined) return 'Nothing to compare with: this report knows no change.'
  if (patch.total === 0) {
    return changed.length === 0
      ? 'The change touches no file of this report.'
      : 'The change touches no line that a test could run.'
  }
  const missed = patch.total - patch.covered
  const partly = open.reduce((sum, row) => sum + row.partly, 0)
  const says =
    missed === 0
      ? `${patch.total === 1 ? 'The one new line was' : `All ${count(patch.total, 'new line')} were`} run by a test`
      : `<strong>${grouped(missed)} of ${count(patch.total, 'new line')}</strong> ${missed === 1 ? 'was' : 'were'} run by no test`
  return `${says}${partly > 0 ? `; ${grouped(partly)} ran only in part` : ''}.`
}

async function* changedFile(row: FileRow, progress: Progress, largest: number): AsyncIterable<string> {
  const { name, link, patch, file, spots } = row
  const found = await file.source()
  const lines = found !== undefined && Buffer.byteLength(found) <= largest ? sourceLines(found) : undefined
  yield `<article class="changed"><header><h3><a class="name" href="${escaped(link)}">${breakable(name)}</a>${file.isNew ? ' <span class="chip">new file</span>' : ''}</h3><p>${bar(patch)} <b>${percentText(patch)}</b> <span class="soft">${patch.total === 1 ? `${patch.covered} of 1 new line` : `${grouped(patch.covered)} of ${grouped(patch.total)} new lines`}</span></p></header>`
  if (lines === undefined) yield '<p class="note">The source is not in this report; these are the lines.</p>'
  const excerpts = excerptsOf(spots, lines?.length ?? spots.at(-1)!.to)
  const states = new Map([...shownLines(file.coverage)].map((shown) => [shown.line, shown]))
  for (const [i, excerpt] of excerpts.entries()) {
    if (progress.rowsLeft <= 0) {
      yield `<p class="note">${count(excerpts.length - i, 'further place')} in <a href="${escaped(link)}">the whole file</a>.</p>`
      break
    }
    const starts = new Map(excerpt.spots.map((spot) => [spot.from, spot]))
    yield `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(name)}, lines ${rangeText(excerpt)}"><table class="code">${codeHead}<tbody>`
    const numbers = lineNumbers(excerpt, lines === undefined, states)
    for (const line of numbers.slice(0, excerptRowsEach)) {
      yield codeRow({
        line,
        shown: states.get(line),
        changed: file.changed.has(line),
        code: lines?.[line - 1],
        link,
        spot: starts.has(line) ? progress.spot++ : undefined,
      })
    }
    progress.rowsLeft -= Math.min(numbers.length, excerptRowsEach)
    yield '</tbody></table></div>'
    yield cutNote(excerpt.spots, numbers, link)
  }
  yield '</article>'
}

/** Without a source only the lines that the report knows are worth a row. */
function lineNumbers(
  excerpt: Excerpt,
  onlyKnown: boolean,
  states: ReadonlyMap<number, unknown>,
): readonly number[] {
  const { from, to } = excerpt
  const most = excerptRowsEach + 1 // one more tells that there are more
  if (onlyKnown) return [...states.keys()].filter((line) => line >= from && line <= to).slice(0, most)
  return Array.from({ length: Math.min(to - from + 1, most) }, (_, i) => from + i)
}

function cutNote(spots: readonly Spot[], numbers: readonly number[], link: string): string {
  if (numbers.length <= excerptRowsEach) return ''
  const last = numbers[excerptRowsEach - 1]!
  return `<p class="note">It goes on to line ${spots.at(-1)!.to}: see <a href="${escaped(link)}&amp;line=${last + 1}">the whole file</a>.</p>`
}

const coveredFilesListed = 200

function coveredFiles(rows: readonly FileRow[]): string {
  if (rows.length === 0) return ''
  const items = rows
    .slice(0, coveredFilesListed)
    .map(
      ({ name, link, patch }) =>
        `<li><a class="name" href="${escaped(link)}">${breakable(name)}</a> <span class="soft">${patch.total === 0 ? 'no new line with code' : ofText(patch, 'lines')}</span></li>`,
    )
  const rest = rows.length - items.length
  return `<details class="fine"><summary>${count(rows.length, 'changed file')} with nothing left to cover</summary><ul>${items.join('')}${rest > 0 ? `<li>and ${grouped(rest)} more</li>` : ''}</ul></details>`
}
