/** A report of lines as chunks of whole lines, for readers that go through the bytes themselves. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Source } from '../../../../shared/reading/source.ts'

export type WholeLines = {
  /** Each chunk ends with "\n"; the last one is given it when the report does not. */
  readonly chunks: AsyncIterable<Buffer>
  /** Whether the report's last line has no end of its own; known once all chunks were taken. */
  cutOff(): boolean
}

const longestLine = 1024 * 1024
const lf = 10

/** Throws ReportError for a line of more than 1 MiB; `line` is asked for its number. */
export function wholeLines(source: Source, line: () => number): WholeLines {
  let cut = false
  async function* chunks(): AsyncIterable<Buffer> {
    let held: Buffer[] = []
    let length = 0
    for await (const chunk of source.utf8()) {
      const first = chunk.indexOf(lf) + 1
      length += first === 0 ? chunk.length : first
      if (length > longestLine)
        throw new ReportError(source.path, `has a line of more than ${longestLine} bytes`, line())
      if (first === 0) {
        held.push(chunk)
        continue
      }
      const end = chunk.lastIndexOf(lf) + 1
      if (held.length > 0) yield Buffer.concat([...held, chunk.subarray(0, first)])
      const from = held.length > 0 ? first : 0
      if (from < end) yield chunk.subarray(from, end)
      held = end < chunk.length ? [chunk.subarray(end)] : []
      length = chunk.length - end
    }
    if (held.length === 0) return
    cut = true
    yield Buffer.concat([...held, Buffer.of(lf)])
  }
  return { chunks: chunks(), cutOff: () => cut }
}
