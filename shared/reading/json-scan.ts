/**
 * Finds where a JSON value ends, in bytes that come in pieces: by strings and brackets alone. Whether what stands
 * between is JSON, JSON.parse says.
 */

/** The bytes at hand and how far they are read. `scanValue` goes on from here when more bytes were added. */
export type Scan = {
  bytes: Buffer
  at: number
  end: number
  line: number
  depth: number
  inString: boolean
  /** In a number, true, false or null: the only values without a last byte of their own. */
  inWord: boolean
}

const plain = 0
const opens = 1
const closes = 2
const quotes = 3
const breaks = 4
const divides = 5
const blank = 6
/** What each byte means outside of strings. */
const kinds = kindsOf([
  ['{[', opens],
  ['}]', closes],
  ['"', quotes],
  ['\n', breaks],
  [',:', divides],
  [' \t\r', blank],
])

function kindsOf(groups: readonly (readonly [string, number])[]): Uint8Array {
  const table = new Uint8Array(256) // all others are `plain`
  for (const [characters, kind] of groups) for (const c of characters) table[c.charCodeAt(0)] = kind
  return table
}

const quote = 0x22
const backslash = 0x5c

/** True when a byte can begin a value, or at least nothing else: a closing bracket, comma or colon can't. */
export const beginsValue = (byte: number): boolean => kinds[byte] !== closes && kinds[byte] !== divides

export function beginValue(scan: Scan): void {
  scan.depth = 0
  scan.inString = false
  scan.inWord = false
}

/** Goes to the next byte that is no white space; false when there is none at hand. */
export function skipBlank(scan: Scan): boolean {
  const { bytes, end } = scan
  let at = scan.at
  for (; at < end; at++) {
    const kind = kinds[bytes[at] as number]
    if (kind === breaks) scan.line++
    else if (kind !== blank) break
  }
  scan.at = at
  return at < end
}

/**
 * Goes behind the value that begins at `at`, or as far as the bytes at hand allow: then `more`. `deep` when brackets
 * nest over `room` levels.
 */
export function scanValue(scan: Scan, room: number): 'whole' | 'more' | 'deep' {
  if (scan.at >= scan.end) return 'more'
  if (scan.inString) {
    if (!skipString(scan)) return 'more'
    if (scan.depth === 0) return 'whole'
  }
  if (scan.depth === 0 && (scan.inWord || kinds[scan.bytes[scan.at] as number] === plain))
    return scanWord(scan)
  return scanNested(scan, room)
}

function scanNested(scan: Scan, room: number): 'whole' | 'more' | 'deep' {
  const { bytes, end } = scan
  let { at, depth, line } = scan
  let state: 'whole' | 'more' | 'deep' = 'more'
  while (at < end) {
    const kind = kinds[bytes[at++] as number]
    if (kind === quotes) {
      const behind = stringEnd(bytes, at, end)
      if (behind < 0) {
        scan.inString = true
        at = ~behind
        break
      }
      at = behind
    } else if (kind === opens) depth++
    else if (kind === closes) depth--
    else {
      if (kind === breaks) line++
      continue
    }
    if (depth > 0 && depth <= room) continue
    state = depth > room ? 'deep' : 'whole'
    break
  }
  scan.at = at
  scan.depth = depth
  scan.line = line
  return state
}

function scanWord(scan: Scan): 'whole' | 'more' {
  scan.inWord = true
  while (scan.at < scan.end && kinds[scan.bytes[scan.at] as number] === plain) scan.at++
  return scan.at < scan.end ? 'whole' : 'more'
}

function skipString(scan: Scan): boolean {
  const behind = stringEnd(scan.bytes, scan.at, scan.end)
  scan.inString = behind < 0
  scan.at = behind < 0 ? ~behind : behind
  return !scan.inString
}

/** Behind the quote that closes the string; the bitwise complement of where to go on when it is not at hand. */
function stringEnd(bytes: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const byte = bytes[at]
    if (byte === quote) return at + 1
    if (byte === backslash && ++at >= end) return ~(at - 1)
  }
  return ~end
}
