/** What begins with "<!" or "<?": comments, CDATA, instructions, and the one declaration that reports carry. */

import type { XmlWindow } from './xml-window.ts'

/** What goes on over any number of chunks: the marks around it. */
export const passages = {
  comment: { begin: '<!--', end: '-->', called: 'a comment' },
  instruction: { begin: '<?', end: '?>', called: 'an instruction' },
  cdata: { begin: '<![CDATA[', end: ']]>', called: 'a CDATA section' },
} as const
export type Passage = keyof typeof passages

const doubleQuote = 0x22
const singleQuote = 0x27
const lt = 0x3c
const gt = 0x3e
const leftBracket = 0x5b

/** Longer is no declaration of a report: JaCoCo's has 65 bytes, Cobertura's 84. */
const longestDoctype = 64 * 1024

/** What kind of markup stands at `window.at`; undefined when the bytes end before that is told. */
export function markupAt(window: XmlWindow): Passage | 'xml' | 'doctype' | 'declaration' | undefined {
  const { at } = window
  if (window.has(passages.instruction.begin, at)) {
    const xml = window.has('<?xml', at)
    if (xml === false) return 'instruction'
    if (xml === undefined || at + 5 >= window.end) return undefined
    return ' \t\r\n'.includes(String.fromCharCode(window.bytes[at + 5]!)) ? 'xml' : 'instruction'
  }
  const kinds = [
    window.has(passages.comment.begin, at),
    window.has(passages.cdata.begin, at),
    window.has('<!DOCTYPE', at),
  ]
  if (kinds[0]) return 'comment'
  if (kinds[1]) return 'cdata'
  if (kinds[2]) return 'doctype'
  return kinds.includes(undefined) ? undefined : 'declaration'
}

/**
 * The place behind the `<!DOCTYPE …>` at `window.at`, undefined when it is not here yet, or why it is refused. Its external identifier is not
 * looked at. What it declares itself is refused: entities are how a small document becomes a large one, or names a file.
 */
export function doctypeEnd({ bytes, at, end }: XmlWindow): number | string | undefined {
  let quote = 0
  const last = Math.min(end, at + longestDoctype)
  for (let place = at + 9; place < last; place++) {
    const code = bytes[place]!
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === doubleQuote || code === singleQuote) quote = code
    else if (code === gt) return place + 1
    else if (code === leftBracket)
      return 'has a DTD with declarations of its own (<!DOCTYPE … [ … ]>); they are refused'
    else if (code === lt) return 'has "<" inside a <!DOCTYPE …>'
  }
  return end - at > longestDoctype ? `has a <!DOCTYPE …> of more than ${longestDoctype} bytes` : undefined
}
