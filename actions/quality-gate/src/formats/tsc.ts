/** What TypeScript's compiler prints, plain (`--pretty false`) and in the boxes and colours of `--pretty`. */

import type { Place, Severity } from '../../../../shared/model/finding.ts'
import { buildFinding, cutMessage, type Draft, regionOf, tidyPath } from './build-finding.ts'
import type { Format } from './format.ts'
import { looksLikeMarkup, readTextLines, sampleLines } from './text-lines.ts'

const category = '(?<category>error|warning|message|suggestion)'
const head = `${category} TS(?<code>\\d{1,9}): (?<message>.*)$`
const plain = new RegExp(`^(?<path>[^\\s+#*].{0,4095}?)\\((?<line>\\d{1,9}),(?<column>\\d{1,9})\\): ${head}`)
const pretty = new RegExp(`^(?<path>[^\\s+#*].{0,4095}?):(?<line>\\d{1,9}):(?<column>\\d{1,9}) - ${head}`)
const placeless = new RegExp(`^${head}`)
const relatedPlace = /^ {2}(?<path>\S.{0,4095}?):(?<line>\d{1,9}):(?<column>\d{1,9})$/
const underline = /^\s+~+$/
// "5 export const…", "    3 type Cart…", "  ..." between two shown lines, and the empty gutter above the underline.
const gutter = /^(?: {4})?\s{0,8}(?:\d+ .*|\d+|\.\.\.)$/
const summary =
  /^(?:Found \d+ errors?(?: in .*)?[.:]?.*|Errors {2}Files|\s+\d+ {2}\S.*|\[?[\d:]+ ?[AP]?M?\]? (?:-|Starting|File change|Found).*)$/

const severities: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning' }

export const tsc: Format = {
  name: 'tsc',
  title: 'TypeScript compiler text',
  produce: 'tsc --noEmit --pretty false > tsc.txt',
  silentWhenClean: true,
  detect(sample) {
    if (looksLikeMarkup(sample.text)) return false
    const lines = sampleLines(sample)
    const found = lines.filter((line) => match(line) !== undefined)
    const others = lines.filter(
      (line) => match(line) === undefined && !/^\s/.test(line) && !summary.test(line),
    )
    const boxes = found.some((line) => pretty.test(line))
    return found.length > 0 && (boxes || others.length <= found.length)
  },
  async parse(source) {
    const reading = readDiagnostics()
    const notes = await readTextLines(source, {
      understand: reading.understand,
      wanted: '"path(line,column): error TS1234: message", as `tsc --pretty false` prints them',
    })
    return { tool: 'tsc', findings: reading.drafts.map(buildFinding), notes }
  },
}

const match = (line: string) => (plain.exec(line) ?? pretty.exec(line) ?? placeless.exec(line))?.groups

type Building = Draft & { message: string; related: Place[] }

function readDiagnostics() {
  const drafts: Building[] = []
  let boxed = false
  const understand = (line: string): boolean => {
    const groups = match(line)
    if (groups) {
      boxed = pretty.test(line) || (boxed && placeless.test(line))
      drafts.push(draftOf(groups))
      return true
    }
    if (summary.test(line)) return drafts.length > 0 || line.startsWith('Found 0') || line.startsWith('[')
    const last = drafts.at(-1)
    if (last === undefined) return false
    return boxed ? understandBox(line, last) : understandMore(line, last)
  }
  return { drafts, understand }
}

function draftOf(groups: Readonly<Record<string, string | undefined>>): Building {
  return {
    tool: 'tsc',
    rule: `TS${groups.code}`,
    severity: severities[groups.category ?? ''] ?? 'note',
    message: groups.message ?? '',
    path: groups.path,
    at: { line: Number(groups.line), column: Number(groups.column) },
    related: [],
  }
}

/** Continuation lines of a chained message are indented by two blanks a level. */
function understandMore(line: string, last: Building): boolean {
  if (!/^ {2,}\S/.test(line)) return false
  last.message = cutMessage(`${last.message}\n${line}`)
  return true
}

/** In boxes, source lines and underlines say nothing new; a related place comes first, its message after its lines. */
function understandBox(line: string, last: Building): boolean {
  const place = relatedPlace.exec(line)?.groups
  if (place) {
    const region = regionOf({ line: Number(place.line), column: Number(place.column) })
    last.related.push({ path: tidyPath(place.path ?? ''), ...(region ? { region } : {}) })
    return true
  }
  if (underline.test(line) || gutter.test(line)) return true
  const related = last.related.at(-1)
  if (related === undefined) return understandMore(line, last)
  if (!/^ {4}\s*\S/.test(line)) return false
  const message = related.message === undefined ? line.trim() : `${related.message}\n${line.trim()}`
  last.related[last.related.length - 1] = { ...related, message: cutMessage(message) }
  return true
}
