/** Which lines of a Go file could run. Profiles know blocks only, and a block covers its comments and blank lines too. */

const quotes = '"\'`'
const [lf, slash, star, backslash] = [10, 47, 42, 92]

/** White space, and what only opens, closes or divides: "}", "})", "), {". */
const idle = new Set([...' \t\r\v\f{}()[],;'].map((character) => character.charCodeAt(0)))

/**
 * Tells of a line (from 1) whether it has anything but white space, comments and brackets. Every line of a raw string is
 * part of its statement, also one that looks blank or like a comment.
 */
export function executableGoLines(source: string): (line: number) => boolean {
  const executable = new Set<number>()
  let line = 1
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at)
    if (code === lf) line++
    if (code === lf || idle.has(code)) {
      at++
      continue
    }
    const comment = commentEnd(source, at)
    const end = comment ?? (quotes.includes(source[at]!) ? literalEnd(source, at) : at + 1)
    if (comment === undefined) executable.add(line)
    for (; at < end; at++) {
      if (source.charCodeAt(at) !== lf) continue
      line++
      if (comment === undefined) executable.add(line)
    }
  }
  return (asked) => executable.has(asked)
}

/** Behind the comment that begins here; undefined when none does. The end of its line is not part of a `//`. */
function commentEnd(source: string, at: number): number | undefined {
  if (source.charCodeAt(at) !== slash) return undefined
  const next = source.charCodeAt(at + 1)
  if (next !== slash && next !== star) return undefined
  const end = next === slash ? source.indexOf('\n', at) : source.indexOf('*/', at + 2)
  return end < 0 ? source.length : next === slash ? end : end + 2
}

/** Behind the string or rune that begins here. Only raw strings go beyond their line; nothing is escaped in those. */
function literalEnd(source: string, start: number): number {
  const quote = source.charCodeAt(start)
  const raw = source[start] === '`'
  for (let at = start + 1; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === quote) return at + 1
    if (raw) continue
    if (code === lf) return at
    if (code === backslash && source.charCodeAt(at + 1) !== lf) at++
  }
  return source.length
}
