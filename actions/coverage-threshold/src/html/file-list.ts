/** The map's place, and the list of all files: what a reader without eyes, mouse or script has in place of the map. */

import { count, grouped } from '../../../../shared/report/words.ts'
import { breakable, escaped, scriptData } from './escape.ts'
import { bar, deltaText, percentText, stepNames } from './figures.ts'
import { byWorth, type FileRow } from './rows.ts'

/** Marks of a file on the map. */
export const mapMarks = { changed: 1, missedNew: 2 } as const

export function* mapSection(rows: readonly FileRow[]): Iterable<string> {
  const empty = rows.filter(({ lines }) => lines.total === 0).length
  const legend = stepNames.map((name, i) => `<li><span class="swatch s${i}"></span>${name}</li>`).join('')
  yield `<section id="map" aria-labelledby="map-title"><div class="head"><h2 id="map-title">The code base</h2></div><p class="lead">Each area is as large as its lines of code, and coloured by how many of them ran.</p><div class="needs-script"><nav id="crumbs" aria-label="Directories"></nav><div id="tiles" role="group" aria-label="Tree map"></div><p id="map-says" class="unseen" role="status"></p><div class="below"><ul class="legend">${legend}<li><span class="swatch dot"></span>has uncovered new lines</li></ul><p class="soft hint">Arrows move, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> goes up. The list below says the same in words.</p></div><div id="tip" hidden></div></div><noscript><p class="note">The map needs JavaScript; the list below has the same figures.</p></noscript>`
  if (empty > 0)
    yield `<p class="note">${count(empty, 'file')} without a line of code ${empty === 1 ? 'is' : 'are'} not on the map.</p>`
  yield '</section>\n<script type="application/json" id="map-data">['
  let first = true
  for (const { name, lines, file, missedNew } of rows) {
    if (lines.total === 0) continue
    const marks = (file.changed.size > 0 ? mapMarks.changed : 0) + (missedNew > 0 ? mapMarks.missedNew : 0)
    yield `${first ? '' : ',\n'}${scriptData([name, lines.covered, lines.total, marks])}`
    first = false
  }
  yield ']</script>\n'
}

/** Title, key, classes. A column whose key is "missed" or "new" falls at the first click: the worst come first. */
const columns = [
  ['File', 'name', ''],
  ['Lines', 'share', 'num'],
  ['Uncovered', 'missed', 'num'],
  ['Branches', 'branches', 'num wide-only'],
  ['New uncovered', 'new', 'num'],
  ['vs. base', 'delta', 'num wide-only'],
] as const

/** Files with the most uncovered lines first, as they are to be read; the script sorts them by any column. */
export function* fileList(rows: readonly FileRow[], most: number): Iterable<string> {
  const chosen = rows.length <= most ? rows : byWorth(rows).slice(0, most)
  const listed = [...chosen].sort((a, b) => b.missed - a.missed || b.lines.total - a.lines.total)
  const heads = columns.map(
    ([title, key, classes]) =>
      `<th scope="col" data-key="${key}"${key === 'missed' ? ' aria-sort="descending"' : ''}${classes ? ` class="${classes}"` : ''}>${title}</th>`,
  )
  yield `<section id="list" aria-labelledby="list-title"><div class="head"><h2 id="list-title">Files</h2><form class="filter needs-script" role="search"><label class="unseen" for="filter">Filter by path</label><input id="filter" type="search" placeholder="Filter by path" autocomplete="off" spellcheck="false"><label><input type="checkbox" id="only-changed"> changed</label><label><input type="checkbox" id="only-open"> not fully covered</label></form></div><p id="list-says" class="soft" role="status">${count(listed.length, 'file')}</p>`
  if (listed.length < rows.length) {
    yield `<p class="note">Listed are the ${grouped(most)} files with most to cover; ${grouped(rows.length - most)} are left out to keep the page usable.</p>`
  }
  yield `<div class="scroll tall" tabindex="0" role="region" aria-label="List of files"><table class="files"><caption class="unseen">Coverage by file</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n`
  for (const row of listed) yield listRow(row)
  yield '</tbody></table></div></section>\n'
}

/** Figures to sort by stand in `data-v`, so that the script need not read what is written for people. */
function listRow(row: FileRow): string {
  const { name, link, lines, branches, patch, file } = row
  const delta = deltaText(lines, file.base)
  const chip = file.isNew ? ' <span class="chip">new</span>' : ''
  const cells = [
    cell(
      'num share',
      ratio(lines),
      `${bar(lines)}<b>${lines.total === 0 ? 'no lines' : percentText(lines)}</b>`,
    ),
    cell('num', row.missed, lines.total === 0 ? '' : `${grouped(row.missed)} of ${grouped(lines.total)}`),
    cell('num wide-only', ratio(branches), branches.total === 0 ? '' : percentText(branches)),
    cell('num', patch.total === 0 ? '' : row.missedNew, patch.total === 0 ? '' : newLines(row)),
    cell('num wide-only', delta === '' ? '' : deltaValue(row), delta),
  ]
  const marks = `${file.changed.size > 0 ? ' data-changed' : ''}${row.missed > 0 ? ' data-open' : ''}`
  return `<tr${marks}><th scope="row" data-v="${escaped(name)}"><a class="name" href="${escaped(link)}">${breakable(name)}</a>${chip}</th>${cells.join('')}</tr>\n`
}

const cell = (classes: string, value: number | string, inner: string): string =>
  `<td class="${classes}" data-v="${value}">${inner}</td>`

const newLines = ({ patch, missedNew }: FileRow): string =>
  `<span class="${missedNew > 0 ? 'bad' : 'good'}">${grouped(missedNew)} of ${grouped(patch.total)}</span>`

const ratio = ({ covered, total }: FileRow['lines']): number | string => (total === 0 ? '' : covered / total)

const deltaValue = ({ lines, file }: FileRow): number =>
  lines.covered / lines.total - file.base!.covered / file.base!.total
