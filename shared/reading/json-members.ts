/**
 * Reads the members of one object in a JSON report: at once while the report is small, one by one when it is not. For
 * reports that are a large object, e.g. of files by their paths.
 */

import { readJson } from './json.ts'
import { eachMember, streamJson } from './json-stream.ts'
import { type Shape, shape } from './shape.ts'
import type { Source } from './source.ts'

// Below it, one JSON.parse is as fast; far above it (512 MiB), V8 has no string that could hold the text.
const wholeUpToBytes = 16 * 1024 * 1024

/**
 * The object is the report itself or its member `key`; `take` gets the members in order. Returns the report, whose object
 * is empty when it was streamed. Throws ReportError as `readJson` and `streamJson` do, and when there is no object.
 */
export async function readJsonMembers(
  source: Source,
  key: string | undefined,
  take: (name: string, value: Shape) => void,
  wholeUpTo = wholeUpToBytes,
): Promise<Shape> {
  if (source.size !== undefined && source.size <= wholeUpTo) {
    const report = await readJson(source)
    for (const [name, value] of membersOf(report, key)) take(name, value)
    return report
  }
  const pattern = key === undefined ? [eachMember] : [key, eachMember]
  const skeleton = await streamJson(source, [pattern], (value, { path, line, keys }) =>
    take(keys[0] ?? '', shape(source.path, value, path, line)),
  )
  const report = shape(source.path, skeleton)
  membersOf(report, key)
  return report
}

const membersOf = (report: Shape, key: string | undefined): ReturnType<Shape['entries']> =>
  (key === undefined ? report : report.get(key)).entries()
