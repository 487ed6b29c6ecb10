/** Untrusted text for the three places of the page: HTML text, a quoted attribute, and the data handed to the script. */

import { clip } from '../../../../shared/text/bytes.ts'
import { visibleLine } from '../../../../shared/text/visible.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text between tags and for attributes in quotes. Hides nothing and shows nothing: see `shown`. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

const longestWords = 2_000

/** A text of one line as a person reads it: what is invisible is written out, what is endless is cut. */
export const shown = (text: string): string => escaped(visibleLine(clip(text, longestWords)))

/**
 * JSON inside `<script type="application/json">`, where neither entities nor JSON's own escapes keep `</script>` or
 * `<!--` from being read as HTML; and U+2028, which JavaScript once read as the end of a line.
 */
export const scriptData = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A name of `namesOf` as HTML, which may break behind a slash. */
export const breakable = (name: string): string => escaped(name).replaceAll('/', '/<wbr>')

const longestName = 400

/** Names of files as the page shows them, in the order of the paths: visible, not endless, each one once. */
export function namesOf(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return paths.map((path) => {
    const name = clip(visibleLine(clip(path, longestName)), longestName) || '(no name)'
    let unique = name
    for (let times = 2; taken.has(unique); times++) unique = `${name} (${times})`
    taken.add(unique)
    return unique
  })
}

/** "file=src%2Fa.ts", both the id of the file's view and, behind "#", the link to it. */
export const anchorOf = (name: string): string => `file=${encodeURIComponent(name)}`
