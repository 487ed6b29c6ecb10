/** Runs of characters of the base64 alphabets, also over several lines: where base64 and hexadecimal may hide. */

import { noSextet, sextets } from './byte-classes.ts'

export type Run = {
  /** The characters of the run without line ends and indentation. */
  readonly chars: Buffer
  /** Where the characters of each line begin: `at` in `chars`, `start` in the original. */
  readonly lines: readonly { readonly at: number; readonly start: number }[]
  /** Where the run ends in the original. */
  readonly end: number
}

/** 20 characters, of which two may be padding. */
export const shortestRun = 18

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Runs of at least `shortestRun` characters, from the front. Most bytes are never looked at: the scan asks for the last
 * character that a run from here on would need, and jumps behind it when it is none.
 */
export function* runsOf(bytes: Buffer): Iterable<Run> {
  const { length } = bytes
  let from = 0
  for (let probe = shortestRun - 1; probe < length; probe = from + shortestRun - 1) {
    if (sextets[bytes[probe]!] === noSextet) {
      from = probe + 1
      continue
    }
    let start = probe
    while (start > from && sextets[bytes[start - 1]!] !== noSextet) start--
    const end = runEnd(bytes, probe + 1)
    if (end - start < shortestRun) {
      from = end + 1
      continue
    }
    const run = wrapped(bytes, start, end)
    yield run
    from = run.end
  }
}

/** Where character `at` of the run stands in the original. */
export function originalPlace(run: Run, at: number): number {
  let low = 0
  let high = run.lines.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (run.lines[middle]!.at <= at) low = middle
    else high = middle
  }
  const line = run.lines[low]!
  return line.start + at - line.at
}

function runEnd(bytes: Buffer, from: number): number {
  let end = from
  while (end < bytes.length && sextets[bytes[end]!] !== noSextet) end++
  return end
}

/**
 * Base64 is wrapped after 64 (PEM) or 76 (MIME) characters, in block scalars of YAML indented. A line goes on in the
 * next when it holds whole groups of four, or is as long as its neighbour.
 */
function wrapped(bytes: Buffer, start: number, end: number): Run {
  const lines = [{ at: 0, start }]
  const parts = [bytes.subarray(start, end)]
  let at = end - start
  let last = { start, end }
  let before = -1
  for (;;) {
    const next = nextLine(bytes, last.end)
    const length = last.end - last.start
    const nextLength = next ? next.end - next.start : 0
    if (!next || (length % 4 !== 0 && length !== before && length !== nextLength)) break
    lines.push({ at, start: next.start })
    parts.push(bytes.subarray(next.start, next.end))
    at += nextLength
    before = length
    last = next
  }
  return { chars: parts.length === 1 ? parts[0]! : Buffer.concat(parts), lines, end: last.end }
}

/** The run that the next line begins with, after at most 64 bytes of indentation; none when this line goes on. */
function nextLine(bytes: Buffer, end: number): { readonly start: number; readonly end: number } | undefined {
  let start = bytes[end] === carriageReturn ? end + 1 : end
  if (bytes[start] !== lineFeed) return undefined
  start++
  const most = start + 64
  while (start < most && (bytes[start] === 0x20 || bytes[start] === 0x09)) start++
  const stop = runEnd(bytes, start)
  return stop > start ? { start, end: stop } : undefined
}
