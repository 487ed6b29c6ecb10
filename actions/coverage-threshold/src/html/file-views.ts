/**
 * Each file with its lines. A view is one block of text with a narrow gutter, "12 + ✗ 0× 1/2 │code": readable by
 * anything that shows HTML, light enough for thousands of files, and made into a table by the script when it is opened.
 */

import { count, grouped } from '../../../../shared/report/words.ts'
import { utf8Length } from '../../../../shared/text/bytes.ts'
import { sourceLines } from './code-row.ts'
import { anchorOf, breakable, escaped, shown as shownText } from './escape.ts'
import { bar, hitsText, ofText, percentText } from './figures.ts'
import { missedRanges, rangeText, type ShownLine, shownLines, signs, stateClasses } from './line-state.ts'
import { byWorth, type FileRow } from './rows.ts'

export async function* fileViews(
  rows: readonly FileRow[],
  limits: { readonly sourceBudget: number; readonly largestSource: number },
): AsyncIterable<string> {
  yield '<section id="views" aria-labelledby="views-title"><div class="head"><h2 id="views-title">Source</h2></div><p class="lead needs-script" id="no-view">Choose a file in the list or on the map to read it here.</p>'
  let room = limits.sourceBudget
  let full = false
  let leftOut = 0
  for (const row of byWorth(rows)) {
    const body: string | undefined = full ? undefined : await viewOf(row, limits.largestSource)
    const size: number = body === undefined ? 0 : utf8Length(body)
    // Once a view does not fit, the rest is left out too: reading on would cost time for a page that is full.
    full ||= size > room
    if (!full) room -= size
    const isIn = !full && body !== undefined
    if (!isIn && row.file.coverage.hasLines()) leftOut++
    yield `<details class="view" id="${escaped(anchorOf(row.name))}"><summary>${headOf(row, isIn)}</summary>${remarks(row)}${isIn ? body : rangesOf(row)}</details>\n`
  }
  if (leftOut > 0) {
    yield `<p class="note" id="left-out">The lines of ${count(leftOut, 'file')} are left out, because this page holds ${grouped(Math.ceil(limits.sourceBudget / 1e6))} MB of source at most; files of the change and those with the most uncovered lines came first.</p>`
  }
  yield '</section>\n'
}

/** A view without lines is kept light, since there may be thousands. */
const headOf = ({ name, lines }: FileRow, isIn: boolean): string =>
  `<h3 class="name">${isIn ? breakable(name) : escaped(name)}</h3> <span class="figures">${isIn ? bar(lines) : ''} <b>${percentText(lines)}</b> <span class="soft">${lines.total === 0 ? 'no lines' : ofText(lines, 'lines')}</span></span>`

const functionsNamed = 20

function remarks({ file, patch, branches, link }: FileRow): string {
  const idle = file.coverage.functions().filter(({ hits }) => hits === 0)
  const names = idle.slice(0, functionsNamed).map(({ name, line }) => {
    const code = `<code>${shownText(name)}</code>`
    return line === 0 ? code : `<a href="${escaped(link)}&amp;line=${line}">${code}</a>`
  })
  const rest = idle.length - names.length
  const parts = [
    ...(patch.total > 0 ? [`New lines: ${ofText(patch, 'lines')} covered.`] : []),
    ...(branches.total > 0 ? [`Branches: ${ofText(branches, 'branches')} taken.`] : []),
    ...(idle.length > 0 ? [`Never called: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`] : []),
  ]
  return parts.length === 0 ? '' : `<p class="remarks">${parts.join(' ')}</p>`
}

const rangesShown = 50

/** What is said of a file whose lines are left out. */
function rangesOf({ file, lines }: FileRow): string {
  if (!file.coverage.hasLines()) {
    return `<p class="remarks">${lines.total === 0 ? 'The reports know no line of it.' : 'The reports have totals of this file, but no lines.'}</p>`
  }
  const ranges = missedRanges(file.coverage)
  if (ranges.length === 0) return '<p class="remarks">Every line with code ran.</p>'
  const rest = ranges.length - rangesShown
  return `<p class="remarks">Not covered: ${ranges.slice(0, rangesShown).map(rangeText).join(', ')}${rest > 0 ? ` and ${count(rest, 'more place')}` : ''}.</p>`
}

/** Lines without a source, at most. */
const knownLines = 10_000

/** Undefined where there is nothing to show line by line. */
async function viewOf({ file, name }: FileRow, largest: number): Promise<string | undefined> {
  const known = [...shownLines(file.coverage)]
  if (known.length === 0) return undefined
  const source = await file.source()
  const tooLarge = source !== undefined && utf8Length(source) > largest
  const lines = source === undefined || tooLarge ? undefined : sourceLines(source)
  const numbers = lines
    ? Array.from({ length: lines.length }, (_, i) => i + 1)
    : known.slice(0, knownLines).map(({ line }) => line)
  const beyond = lines ? known.filter(({ line }) => line > lines.length).length : 0
  const notes = [
    ...(tooLarge
      ? [`The source is larger than ${grouped(Math.floor(largest / 1000))} kB and is left out.`]
      : []),
    ...(source === undefined ? ['The source is not in this report; these are the lines with code.'] : []),
    ...(!lines && known.length > knownLines
      ? [`They are the first ${grouped(knownLines)} of ${grouped(known.length)}.`]
      : []),
    ...(beyond > 0
      ? [
          `The reports know ${count(beyond, 'line')} beyond the end of this source: it may be another version.`,
        ]
      : []),
  ]
  const note = notes.length > 0 ? `<p class="note">${notes.join(' ')}</p>` : ''
  return `${note}<div class="scroll" tabindex="0" role="region" aria-label="${escaped(name)}">${blockOf(numbers, known, lines, file.changed)}</div>`
}

/** `data-w` tells the script how wide the columns of number, hits and branches are. */
function blockOf(
  numbers: readonly number[],
  known: readonly ShownLine[],
  lines: readonly string[] | undefined,
  changed: { has(line: number): boolean },
): string {
  const states = new Map(known.map((shown) => [shown.line, shown]))
  const cells = numbers.map((line) => {
    const shown = states.get(line)
    return {
      number: `${line}`,
      mark: changed.has(line) ? '+' : ' ',
      sign: shown ? signs[shown.state] : ' ',
      hits: shown ? hitsText(shown.hits) : '',
      branches: shown?.branches ? `${shown.branches.covered}/${shown.branches.total}` : '',
      classes: shown ? stateClasses[shown.state] : '',
      code: lines?.[line - 1] ?? '',
    }
  })
  const widest = (key: 'number' | 'hits' | 'branches'): number =>
    cells.reduce((most, cell) => Math.max(most, cell[key].length), 0)
  const [n, h, b] = [widest('number'), widest('hits'), widest('branches')]
  let text = ''
  let open = ''
  for (const { number, mark, sign, hits, branches, classes, code } of cells) {
    if (classes !== open) {
      text += `${open ? '</span>' : ''}${classes ? `<span class="${classes}">` : ''}`
      open = classes
    }
    text += `${number.padStart(n)} ${mark} ${sign} ${hits.padStart(h)} ${branches.padStart(b)} │${escaped(code)}\n`
  }
  return `<pre data-w="${n},${h},${b}">${text}${open ? '</span>' : ''}</pre>`
}
