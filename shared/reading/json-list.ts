/** Reads the items of one list in a JSON report: at once while the report is small, one by one when it is not. */

import { readJson } from './json.ts'
import { streamJson } from './json-stream.ts'
import { type Shape, shape } from './shape.ts'
import type { Source } from './source.ts'

// Below it, one JSON.parse is faster; far above it (512 MiB), V8 has no string that could hold the text.
const wholeUpToBytes = 64 * 1024 * 1024

/**
 * The list is the report itself or its member `key`; `take` gets the items in order. Returns the report, whose list is
 * empty when it was streamed. Throws ReportError as `readJson` and `streamJson` do, and when there is no list.
 */
export async function readJsonList(
  source: Source,
  key: string | undefined,
  take: (item: Shape, index: number) => void,
  wholeUpTo = wholeUpToBytes,
): Promise<Shape> {
  if (source.size !== undefined && source.size <= wholeUpTo) {
    const report = await readJson(source)
    listOf(report, key).forEach(take)
    return report
  }
  const patterns = key === undefined ? [['*']] : [['*'], [key, '*']]
  const skeleton = await streamJson(source, patterns, (value, { path, indices }) =>
    take(shape(source.path, value, path), indices[0] ?? 0),
  )
  const report = shape(source.path, skeleton)
  listOf(report, key)
  return report
}

const listOf = (report: Shape, key: string | undefined): readonly Shape[] =>
  (Array.isArray(report.raw) || key === undefined ? report : report.get(key)).list()
