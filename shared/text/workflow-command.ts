/**
 * Text for the log of a GitHub Actions step, where the runner looks for commands in every line. Knows how commands are
 * written and how text is kept from being one; knows no particular command.
 *
 * The runner (src/Runner.Common/ActionCommand.cs) ends lines at CR, LF or both, trims Unicode blanks before `::`, and
 * finds `##[` anywhere in a line. It searches with the rules of its culture, to which controls and zero-width
 * characters do not exist, so a break between two characters has to be one that is seen.
 */

/** What the runner's search passes over; never an end of a line. */
const unseen = '(?:(?![\\r\\n])[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}])*'
/** The same, and the blanks that it trims. */
const leading = '(?:(?![\\r\\n])[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}])*'
const commandStart = new RegExp(`(^|[\\r\\n])(${leading})(?=:${unseen}:)`, 'gu')
const oldCommandStart = new RegExp(`#(?=${unseen}#${unseen}\\[)`, 'gu')

/** No line of the result is a command to the runner: `::error::x` → `\::error::x`, `##[error]x` → `#\#[error]x`. */
export const neutralise = (text: string): string =>
  text.replace(commandStart, '$1$2\\').replace(oldCommandStart, '#\\')

/** The part of a command after its second `::`. */
export const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** The value of a property, e.g. of `file=`. */
export const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * One command, as a line without its end: `::error file=src/a.ts,line=3::message`. Properties that are undefined are
 * left out. Data that begins with a combining mark gets the dotted circle that such a mark stands on when alone: to
 * the runner's culture `::` and a mark are one character, and the command would be lost.
 */
export function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  data: string,
): string {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${escapeProperty(String(value))}`,
  )
  const head = pairs.length === 0 ? name : `${name} ${pairs.join(',')}`
  const line = `::${head}::${escapeData(data.replace(/^(?=\p{M})/u, '◌'))}`
  return line.replace(oldCommandStart, '#\\') // only the first form is ever meant
}
