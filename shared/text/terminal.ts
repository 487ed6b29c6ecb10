/** Text for a terminal: what programs wrote is made plain, what we write gets a little colour, and columns line up. */

import { visibleLine, visibleText } from './visible.ts'

/**
 * Escape sequences of ECMA-48: CSI, strings (OSC, DCS, SOS, PM, APC) with their end, and two-character ones. A string
 * without an end is left for `visible…`, so that nothing after it disappears. Each alternative stops at the next
 * escape, so time grows with the length of the text.
 */
const sequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]+[0-~]|\u001b[0-OQ-WYZ\\`-~]/g

/** One line without escape sequences; other controls are made visible. */
export const plain = (text: string): string => visibleLine(text.replace(sequences, ''))

/** As `plain`, with line ends and tabs kept. */
export const plainText = (text: string): string => visibleText(text.replace(sequences, ''))

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

/** Each paints one piece of text that is already plain. */
export type Style = Readonly<Record<keyof typeof codes, (text: string) => string>>

export const style = (enabled: boolean): Style => {
  const paint = (code: number) => (text: string) => (enabled ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    green: paint(codes.green),
    yellow: paint(codes.yellow),
    cyan: paint(codes.cyan),
  }
}

/** Colour is for terminals; NO_COLOR (any value but empty) forbids it, FORCE_COLOR asks for it elsewhere. */
export function wantsColour(
  environment: Readonly<Record<string, string | undefined>>,
  tty: boolean,
): boolean {
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0'
  return tty && environment.TERM !== 'dumb'
}

/** East Asian wide and fullwidth blocks (Unicode TR11, whole blocks), and what is shown as an emoji by default. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const weightless = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u

/** Columns that plain text takes. */
export function width(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += widthOf(character)
  return columns
}

/** Plain text of at most `columns` columns; an ellipsis stands for what was cut. */
export function truncate(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > columns - 1) break
    kept += character
  }
  return columns < 1 ? '' : `${kept}…`
}

/** Plain text filled up with blanks to `columns` columns. */
export const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)))

const widthOf = (character: string): number => (weightless.test(character) ? 0 : wide.test(character) ? 2 : 1)
