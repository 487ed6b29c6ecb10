/** Where a token can begin and end: not in the middle of a word, whatever the text around it is written in. */

/** Bits of the letters, digits and "_": behind one of these no token ends, whatever its own alphabet is. */
export const wordMask = maskOfRange('0', '9') | maskOfRange('A', 'Z') | maskOfRange('a', 'z') | (1n << 95n)

function maskOfRange(first: string, last: string): bigint {
  let mask = 0n
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) mask |= 1n << BigInt(code)
  return mask
}

export const isLetterOrDigit = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)

/**
 * What may stand before a token although it ends in a letter or digit: `\n` of a string literal, `%3D` of an address,
 * `\u003d`, `\x3d`, and the end of a terminal's colour `ESC[31m`.
 */
const escapeBefore = /(?:\\[abefnrtv0]|%[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\x1b\[[\d;]{0,8}m)$/
const longestEscape = 12

/**
 * Whether a token may begin at `at` of the text: "=", quotes, ":" and "-" before it are fine, letters, digits and "_"
 * are not. "+" is one of base64's own characters, so it must not follow on another of them: fine in the patch "+AKIA…".
 */
export function mayBeginAt(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (before === 43) return at === 1 || !isBase64(text.charCodeAt(at - 2))
  if (!isLetterOrDigit(before) && before !== 95) return true
  return before !== 95 && escapeBefore.test(text.slice(Math.max(0, at - longestEscape), at))
}

const isBase64 = (byte: number): boolean => isLetterOrDigit(byte) || byte === 43 || byte === 47

/** Whether what matched up to `at` is whole: the next character is none of those that `tail` has. */
export function mayEndAt(text: string, at: number, tail: bigint): boolean {
  return at >= text.length || ((tail >> BigInt(text.charCodeAt(at))) & 1n) === 0n
}
