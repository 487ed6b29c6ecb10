/**
 * A report as a stream of UTF-8, whatever it was written in: byte order marks are dropped, UTF-16 (with a mark, or
 * recognised by its zero bytes) is transcoded, what is no UTF-8 becomes U+FFFD and is counted. Nothing here holds a
 * whole file unless asked to.
 */

import { ReportError } from '../model/errors.ts'
import { type LegacyEncoding, type Replacements, toUtf8 } from './encoding.ts'
import { type Line, linesOf } from './lines.ts'

export type Source = {
  /** As shown to people, e.g. "reports/eslint.json"; "standard output of eslint" for a stream. */
  readonly path: string
  /** Bytes, when known beforehand. */
  readonly size: number | undefined
  /** What the file holds, byte for byte; can be asked for more than once. For what is no text yet: gzip. */
  bytes(): AsyncIterable<Buffer>
  /**
   * Valid UTF-8 without byte order mark, in chunks of at most 1 MiB that each end between two characters; can be asked
   * for more than once. `declared` is what a document says of itself; a byte order mark is believed first.
   */
  utf8(declared?: LegacyEncoding): AsyncIterable<Buffer>
  /** The whole text; refuses what is longer than `limit` bytes (default 256 MiB) with a ReportError. */
  text(limit?: number): Promise<string>
  /** Lines without their ends (LF, CRLF or CR), counted from 1; a line over 1 MiB is cut, and says so. */
  lines(): AsyncIterable<Line>
  /** How many U+FFFD the latest reading put where the bytes were no text. Parsers say so in a note when it is not 0. */
  replaced(): number
}

const defaultTextLimit = 256 * 1024 * 1024

/** A source over bytes that are at hand, e.g. captured standard output or a test's literal. */
export const sourceOf = (path: string, data: string | Uint8Array): Source => {
  const bytes =
    typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return sourceFrom(path, bytes.length, async function* () {
    yield bytes
  })
}

/** A source over a stream that can be opened again and again, e.g. a file. */
export function sourceFrom(
  path: string,
  size: number | undefined,
  open: () => AsyncIterable<Buffer>,
): Source {
  let replacements: Replacements = { count: 0 }
  const utf8 = (declared?: LegacyEncoding) => {
    replacements = { count: 0 }
    return toUtf8(path, open(), replacements, declared)
  }
  return {
    path,
    size,
    bytes: open,
    utf8,
    text: (limit = defaultTextLimit) => wholeText(path, utf8(), limit),
    lines: () => linesOf(utf8()),
    replaced: () => replacements.count,
  }
}

async function wholeText(path: string, bytes: AsyncIterable<Buffer>, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > limit)
      throw new ReportError(path, `is larger than ${limit} bytes, the most that this format is read up to`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
