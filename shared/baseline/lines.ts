/** A file's text as lines, for those who look at the line that a finding points to. */

import { TextDecoder } from 'node:util'

/** The lines of a file by its path on one side; undefined when the file is not there or not known. */
export type Lines = (path: string) => readonly string[] | undefined

/** Splits at LF, CRLF and CR as tools count lines; UTF-16 is known by its mark. "a\r\nb\n" → ["a", "b"]. */
export function textLines(bytes: Buffer): readonly string[] {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
