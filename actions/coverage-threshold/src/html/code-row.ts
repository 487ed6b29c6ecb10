/** A line of source as a row of a table, and a source as lines. */

import { clip } from '../../../../shared/text/bytes.ts'
import { visibleText } from '../../../../shared/text/visible.ts'
import { escaped } from './escape.ts'
import { hitsText } from './figures.ts'
import { type ShownLine, signs, stateClasses, stateWords } from './line-state.ts'

const longestLine = 2_000

/** Lines as a coverage tool counts them, by LF; what is invisible is written out, and a minified line is cut. */
export function sourceLines(source: string): readonly string[] {
  const lines = source.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => clip(visibleText(clip(line.replace(/\r$/, ''), longestLine)), longestLine))
}

export type CodeRow = {
  readonly line: number
  readonly shown: ShownLine | undefined // undefined for a line without code
  readonly changed: boolean
  readonly code: string | undefined
  readonly link: string // of the file
  /** Number of the spot that begins here, for the buttons that go from one to the next. */
  readonly spot?: number | undefined
}

export const codeHead =
  '<thead class="unseen"><tr><th scope="col">Line</th><th scope="col">Changed</th><th scope="col">State</th><th scope="col">Runs</th><th scope="col">Branches</th><th scope="col">Code</th></tr></thead>'

export function codeRow({ line, shown, changed, code, link, spot }: CodeRow): string {
  const classes = [shown ? stateClasses[shown.state] : '', changed ? 'c' : ''].filter((name) => name !== '')
  const row = `<tr${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${
    spot === undefined ? '' : ` data-spot="${spot}" tabindex="-1"`
  }>`
  const number = `<th scope="row"><a href="${escaped(link)}&amp;line=${line}">${line}</a></th>`
  const mark = `<td class="g">${changed ? '<abbr title="changed">+</abbr>' : ''}</td>`
  const state = shown ? `<abbr title="${stateWords[shown.state]}">${signs[shown.state]}</abbr>` : ''
  const hits = shown ? hitsText(shown.hits) : ''
  const branches = shown?.branches ? `${shown.branches.covered}/${shown.branches.total}` : ''
  return `${row}${number}${mark}<td class="g">${state}</td><td class="h">${hits}</td><td class="h">${branches}</td><td class="k"><code>${escaped(code ?? '')}</code></td></tr>`
}
