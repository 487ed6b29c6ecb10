/**
 * Makes characters visible that hide or reorder what a person reads: controls, bidirectional overrides, zero-width
 * characters, lone surrogates. For showing only: the result can't be turned back into the text. Escapes nothing that
 * has a meaning to a sink; that is what the other files of this room do.
 */

/**
 * Controls (C0, C1, DEL), line and paragraph separators, lone surrogates, interlinear annotation marks, and what
 * Unicode calls default-ignorable: zero-width characters, bidirectional controls, tags, fillers. Variation selectors
 * 1–16 stay: they only choose between two looks of the character before them, as in "✔️".
 */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufff9-\ufffb]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** For text that must stay on one line, e.g. a path: line ends and tabs become `\n`, `\r`, `\t`. */
export const visibleLine = (text: string): string => text.replace(hidden, reveal)

/** For text of several lines, e.g. a message: LF and tab stay, CRLF becomes LF. */
export const visibleText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(hidden, (c) => (c === '\n' || c === '\t' ? c : reveal(c)))

/** U+202E → `\u202e`, U+E0041 → `\u{e0041}`, U+DCE9 → `\xE9`: the byte of a path that is not UTF-8. */
function reveal(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16).toUpperCase()}`
  if (code > 0xffff) return `\\u{${code.toString(16)}}`
  return short[character] ?? `\\u${code.toString(16).padStart(4, '0')}`
}
