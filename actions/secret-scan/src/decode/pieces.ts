/** Everything in a piece of text that is worth decoding, decoded one layer deep. */

import { base64Of, endsRun, holdsBase64, isPadding } from './base64.ts'
import { type DecodedPiece, pieceOf, type Range, type Stretch } from './decoded-piece.ts'
import { escapeRegionsOf } from './escape-regions.ts'
import { hexOf, holdsHex } from './hex.ts'
import { type Run, runsOf } from './runs.ts'
import { utf16Of } from './utf16.ts'

/** What stands in front of an encoded value on its line says what it is: `  password: c3Vw…`, `Authorization: Basic …`. */
const longestLead = 80
/** Enough for what closes it: `",`. */
const longestTail = 8

/**
 * The decoded pieces, found and made one by one. A stretch is decoded at most once per kind of encoding, so that all of
 * them together are at most a few times as long as the text.
 */
export function* decodedPieces(bytes: Buffer): Iterable<DecodedPiece> {
  for (const stretch of utf16Of(bytes)) yield pieceOf(bytes, stretch)
  for (const run of runsOf(bytes, holdsText)) yield* decodedRun(bytes, run)
  yield* escapeRegionsOf(bytes)
}

/** The end of characters that were taken out of their lines says nothing of padding, which is no matter for so many. */
const holdsText = (chars: Buffer, start: number, end: number): boolean =>
  holdsBase64(chars, start, end, isPadding(chars[end])) || holdsHex(chars, start, end)

function* decodedRun(bytes: Buffer, run: Run): Iterable<DecodedPiece> {
  for (const stretch of base64Of(run, isPadding(bytes[run.end]))) yield within(bytes, stretch)
  for (const stretch of hexOf(run)) yield within(bytes, stretch)
}

/** With the text around it, where that is not itself of the run: what it held might run together with a name. */
function within(bytes: Buffer, stretch: Stretch): DecodedPiece {
  const { start, end } = stretch
  const lead = endsRun(bytes[start - 1]) ? { start: leadStart(bytes, start), end: start } : undefined
  let close = end
  while (close < end + 2 && isPadding(bytes[close])) close++
  return pieceOf(bytes, { ...stretch, end: close }, lead, tail(bytes, close))
}

function leadStart(bytes: Buffer, end: number): number {
  const least = Math.max(0, end - longestLead)
  let start = end
  while (start > least && bytes[start - 1] !== 0x0a) start--
  return start
}

function tail(bytes: Buffer, start: number): Range | undefined {
  if (!endsRun(bytes[start])) return undefined
  let end = start
  while (end < start + longestTail && end < bytes.length && bytes[end] !== 0x0a) end++
  return { start, end }
}
