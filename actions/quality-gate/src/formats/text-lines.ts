/** Reads a report of lines: colours off, blank lines skipped, and every line that means nothing counted. */

import { stripVTControlCharacters } from 'node:util'
import { ReportError } from '../../../../shared/model/errors.ts'
import type { Sample } from '../../../../shared/reading/sample.ts'
import type { Source } from '../../../../shared/reading/source.ts'

/** What a line is to its format: part of the report, or nothing that the format knows. */
export type Understand = (text: string, number: number) => boolean

export type LineReading = {
  readonly understand: Understand
  /** What the lines should look like, e.g. "path(line,column): error TS1234: message". */
  readonly wanted: string
}

/** Gives notes on the lines not understood; when there are only such lines, it is another tool's report: refused. */
export async function readTextLines(
  source: Source,
  reading: LineReading,
  lines: ReturnType<Source['lines']> = source.lines(),
): Promise<readonly string[]> {
  let understood = 0
  const unknown: { number: number; text: string }[] = []
  let unknownCount = 0
  for await (const { number, text } of lines) {
    const line = stripVTControlCharacters(text)
    if (line.trim() === '') continue
    if (reading.understand(line, number)) understood++
    else if (++unknownCount === 1) unknown.push({ number, text: line })
  }
  const first = unknown[0]
  if (first === undefined) return []
  const shown = JSON.stringify(brief(first.text))
  if (understood === 0)
    throw new ReportError(source.path, `has ${shown}; lines must be ${reading.wanted}`, first.number)
  return [
    unknownCount === 1
      ? `1 line is not part of the report: line ${first.number}, ${shown}`
      : `${unknownCount} lines are not part of the report, the first is line ${first.number}, ${shown}`,
  ]
}

const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** The sample's whole lines, colours off, blank ones left out; a last line that may be cut off is not among them. */
export function sampleLines(sample: Sample): readonly string[] {
  const lines = stripVTControlCharacters(sample.text).split(/\r\n|\n|\r/)
  if (!sample.complete) lines.pop()
  return lines.filter((line) => line.trim() !== '')
}

/** JSON and XML may hold lines of any tool in their strings; "[id].tsx(1,2): …" is a path, "[{" is not. */
export const looksLikeMarkup = (text: string): boolean => /^\s*(?:[{<]|\[\s*(?:[[{"\]\d-]|$))/.test(text)
