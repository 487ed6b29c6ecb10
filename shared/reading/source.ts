/**
 * A report as a stream of UTF-8, whatever it was written in: byte order marks are dropped, UTF-16 (with a mark, or
 * recognised by its zero bytes) is transcoded. Nothing here holds a whole file unless asked to.
 */

import { TextDecoder } from 'node:util'
import { ReportError } from '../model/errors.ts'

export type Source = {
  /** As shown to people, e.g. "reports/eslint.json"; "standard output of eslint" for a stream. */
  readonly path: string
  /** Bytes, when known beforehand. */
  readonly size: number | undefined
  /** UTF-8 without byte order mark, in chunks of any size; can be asked for more than once. */
  utf8(): AsyncIterable<Buffer>
  /** The whole text; refuses what is longer than `limit` bytes (default 256 MiB) with a ReportError. */
  text(limit?: number): Promise<string>
  /** Lines without their ends (LF, CRLF or CR), counted from 1; a line over 1 MiB is cut, and says so. */
  lines(): AsyncIterable<{ readonly number: number; readonly text: string }>
}

const defaultTextLimit = 256 * 1024 * 1024
const longestLine = 1024 * 1024

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
  const utf8 = () => toUtf8(open())
  return {
    path,
    size,
    utf8,
    async text(limit = defaultTextLimit) {
      const chunks: Buffer[] = []
      let length = 0
      for await (const chunk of utf8()) {
        length += chunk.length
        if (length > limit)
          throw new ReportError(
            path,
            `is larger than ${limit} bytes, the most that this format is read up to`,
          )
        chunks.push(chunk)
      }
      return Buffer.concat(chunks).toString('utf8')
    },
    lines: () => linesOf(utf8()),
  }
}

async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let decoder: TextDecoder | undefined
  let first = true
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    if (first) {
      first = false
      const encoding = utf16Of(chunk)
      if (encoding) decoder = new TextDecoder(encoding)
      else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
        yield chunk.subarray(3)
        continue
      }
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
  }
  if (decoder) yield Buffer.from(decoder.decode())
}

/** UTF-16 by its mark, or by a zero in every other byte of the beginning ("<\0?\0" is what PowerShell's `>` writes). */
function utf16Of(start: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start.length < 4) return undefined
  if (start[0] !== 0 && start[1] === 0 && start[2] !== 0 && start[3] === 0) return 'utf-16le'
  if (start[0] === 0 && start[1] !== 0 && start[2] === 0 && start[3] !== 0) return 'utf-16be'
  return undefined
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncIterable<{ number: number; text: string }> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let number = 0
  const cut = (text: string) => (text.length > longestLine ? `${text.slice(0, longestLine)}… (cut)` : text)
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/)
    rest = parts.pop() ?? ''
    if (rest.length > 2 * longestLine) rest = rest.slice(0, longestLine + 1)
    for (const text of parts) yield { number: ++number, text: cut(text) }
  }
  rest += decoder.decode()
  if (rest !== '') yield { number: ++number, text: cut(rest.replace(/\r$/, '')) }
}
