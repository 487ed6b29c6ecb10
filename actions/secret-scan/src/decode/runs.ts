/** Runs of characters of the base64 alphabets, also over several lines: where base64 and hexadecimal may hide. */

import { noSextet as sharedNoSextet, sextets as sharedSextets } from './byte-classes.ts'

// Constants of this module, since bundlers read what is imported through a getter, here once a byte.
const sextets = sharedSextets
const noSextet = sharedNoSextet

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

/** Runs of at least `shortestRun` characters for which `holds` says so, from the front. */
export function* runsOf(
  bytes: Buffer,
  holds: (chars: Buffer, start: number, end: number) => boolean,
): Iterable<Run> {
  for (let at = nextRun(bytes, 0); at >= 0; ) {
    const end = runEnd(bytes, at + shortestRun)
    const run = wrapped(bytes, at, end)
    if (run ? holds(run.chars, 0, run.chars.length) : holds(bytes, at, end))
      yield run ?? { chars: bytes.subarray(at, end), lines: [{ at: 0, start: at }], end }
    at = nextRun(bytes, run?.end ?? end)
  }
}

/**
 * Where the next run begins, or −1. Few bytes are looked at: the search begins at the last character that a run from
 * here on would need, goes back to the first that is none, and jumps behind that (as Boyer and Moore do).
 */
function nextRun(bytes: Buffer, from: number): number {
  const last = bytes.length - shortestRun
  let start = from
  let seen = from // all from `start` to here are of the alphabet
  while (start <= last) {
    const probe = start + shortestRun - 1
    let at = probe
    while (at >= seen && sextets[bytes[at]!] !== noSextet) at--
    if (at < seen) return start
    start = at + 1
    seen = probe + 1
  }
  return -1
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
 * next when it holds whole groups of four, or is as long as its neighbour. Undefined for a run of one line.
 */
function wrapped(bytes: Buffer, start: number, end: number): Run | undefined {
  if (bytes[end] !== lineFeed && bytes[end] !== carriageReturn) return undefined
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
  return parts.length === 1 ? undefined : { chars: Buffer.concat(parts), lines, end: last.end }
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
