/** What it takes to put hostile text into the reports of a format, and what of it must come out again. */

import { fixture } from './report-formats.ts'
import { type Keys, type Say, spoilJson, spoilJsonLines, spoilLines, spoilXml } from './spoil.ts'

export type Spoilable = {
  /** The reports with what `say` gives for each of their places. */
  readonly reports: (say: Say) => readonly string[]
  /** Places whose text a finding must show whole, and the texts that the format can hold there. */
  readonly kept: Readonly<Record<string, (text: string) => boolean>>
  /** The text as the format can hold it. */
  readonly written?: (text: string) => string
}

export const anything = (): boolean => true
export const oneLine = (text: string): boolean => !/[\n\r\u2028\u2029\u0085\v\f]/.test(text)
/** A report of lines is bytes, and what colours a terminal is taken out of it. */
export const plainLine = (text: string): boolean =>
  oneLine(text) && text.isWellFormed() && !/[\u001b\u009b]/.test(text)
/** Backslashes become slashes and "./" goes, as for every path; NUL is refused. */
export const plainPath = (text: string): boolean => oneLine(text) && !/\\|^\.\/|\0/.test(text)

export const read = (place: string): string => fixture(place).toString('utf8')

export const json =
  (places: readonly string[], keys: Keys, names: Keys = {}): Spoilable['reports'] =>
  (say) =>
    places.map((place) => spoilJson(read(place), keys, say, names))

export const jsonLines =
  (places: readonly string[], keys: Keys): Spoilable['reports'] =>
  (say) =>
    places.map((place) => spoilJsonLines(read(place), keys, say))

export const lines =
  (places: readonly string[], ...patterns: readonly RegExp[]): Spoilable['reports'] =>
  (say) =>
    places.map((place) => patterns.reduce((text, pattern) => spoilLines(text, pattern, say), read(place)))

export const xml =
  (places: readonly string[], keys: Keys): Spoilable['reports'] =>
  (say) =>
    places.map((place) => spoilXml(read(place), keys, say))
