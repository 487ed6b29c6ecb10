/** Reads a JSON report, with the line and column of the first character that is wrong. */

import { ReportError } from '../model/errors.ts'
import { jsonFault } from './json-fault.ts'
import { type Shape, shape } from './shape.ts'
import type { Source } from './source.ts'

/** The whole report as one value. For reports that can grow without end, `streamJson` of `json-stream.ts`. */
export async function readJson(source: Source): Promise<Shape> {
  const text = await source.text()
  if (text.trim() === '') throw new ReportError(source.path, 'is empty; a JSON report has at least one value')
  return shape(source.path, parseJson(source.path, text))
}

/** One JSON value a line; blank lines are skipped. */
export async function* readJsonLines(
  source: Source,
): AsyncIterable<{ readonly line: number; readonly value: Shape }> {
  for await (const { number, text } of source.lines()) {
    if (text.trim() !== '')
      yield { line: number, value: shape(source.path, parseJson(source.path, text, number), '$', number) }
  }
}

/** `line` is where the text begins in the file: for formats of one JSON value a line. */
export function parseJson(file: string, text: string, line = 1): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const fault = jsonFault(text)
    if (!fault) throw error
    const breaks = text.slice(0, fault.offset).split('\n').length - 1
    throw new ReportError(file, `is not JSON: ${fault.reason}`, line + breaks)
  }
}
