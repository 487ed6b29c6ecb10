/**
 * Ruff's `json` and `json-lines` output. Columns are counted in Unicode characters, as Ruff writes them; they differ
 * from ours on lines that hold characters beyond U+FFFF before the place.
 */

import type { Finding, Fix } from '../../../../shared/model/finding.ts'
import { readJsonLines } from '../../../../shared/reading/json.ts'
import { readJsonList } from '../../../../shared/reading/json-list.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import { buildFinding, type Draft, pathIn, regionOf, type Span, wholeIn } from './build-finding.ts'
import { severityOfCode } from './flake8.ts'
import type { Format } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'

export const ruff: Format = {
  name: 'ruff',
  title: 'Ruff JSON',
  produce: 'ruff check --output-format json --output-file ruff.json',
  unfinishedCodes: [2], // its configuration, its arguments, or a mistake of its own
  detect({ name, text, complete }) {
    if (complete && text.trim() === '[]') return name.includes('ruff')
    const keys = leadingKeys(text)
    const own = ['code', 'filename', 'location', 'end_location', 'noqa_row']
    return hasKeys(keys, 'list', ...own) || hasKeys(keys, 'object', ...own)
  },
  async parse(source) {
    const findings: Finding[] = []
    await eachItem(source, (item) => findings.push(buildFinding(readItem(item))))
    return { tool: 'ruff', findings, notes: [] }
  },
}

/** One list, or one object a line; the first mark tells which. */
async function eachItem(source: Source, take: (item: Shape) => void): Promise<void> {
  for await (const { text } of source.lines()) {
    if (text.trim() === '') continue
    if (!text.trimStart().startsWith('{')) break
    for await (const { value } of readJsonLines(source)) take(value)
    return
  }
  await readJsonList(source, undefined, take)
}

function readItem(item: Shape): Draft {
  const path = pathIn(item.get('filename'))
  const cell = wholeIn(item, 'cell')
  const code = item.maybe('code')?.text() ?? 'invalid-syntax' // null up to Ruff 0.11
  const start = item.maybe('location')
  const end = item.maybe('end_location')
  const at = spanOf(start, end)
  const name = item.maybe('name')?.text()
  const draft: Draft = {
    tool: 'ruff',
    rule: code,
    ruleName: name === code ? undefined : name,
    helpUri: item.maybe('url')?.text(),
    severity: severityOfCode(code),
    message: item.get('message').text(),
    path,
  }
  // Lines of a notebook count within a cell; they are no lines of the file.
  if (cell !== undefined)
    return { ...draft, symbol: `cell ${cell}`, message: `${draft.message} (cell ${cell}, line ${at.line})` }
  return { ...draft, at, fixes: fixesOf(item.maybe('fix'), path) }
}

const spanOf = (start: Shape | undefined, end: Shape | undefined): Span => ({
  line: start && wholeIn(start, 'row'),
  column: start && wholeIn(start, 'column'),
  endLine: end && wholeIn(end, 'row'),
  endColumn: end && wholeIn(end, 'column'),
})

/** The applicability is part of the description: "Remove unused import: `os` (safe)". */
function fixesOf(fix: Shape | undefined, path: string): readonly Fix[] {
  if (fix === undefined) return []
  const applicability = fix.get('applicability').text()
  const edits = fix
    .get('edits')
    .list()
    .map((edit) => {
      const region = regionOf(spanOf(edit.get('location'), edit.get('end_location')))
      return {
        path,
        region: region ?? edit.get('location').fail('a place from row 1 up'),
        text: edit.get('content').text(),
      }
    })
  return [{ description: `${fix.maybe('message')?.text() ?? 'Fix by Ruff'} (${applicability})`, edits }]
}
