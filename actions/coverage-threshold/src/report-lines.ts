/** Lines of `[format:]glob`. */

import { InputError } from '../../../shared/model/errors.ts'
import type { InputReader } from '../../../shared/runner/inputs.ts'
import { checkGlob } from '../../../shared/text/glob-set.ts'
import { nearest } from '../../../shared/text/nearest.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/list.ts'

/** `format` is undefined where the content shall tell. */
export type ReportLine = { readonly format: Format | undefined; readonly glob: string }

export const readReportLines = (read: InputReader, name: string): readonly ReportLine[] =>
  read.lines(name).map((line) => reportLine(line, read.place(name)))

function reportLine(line: string, where: string): ReportLine {
  // "C:\reports\x.xml" and "lcov:x.info" look alike up to the colon: a drive is one letter.
  const named = /^([A-Za-z][\w.-]+):(.+)$/s.exec(line)
  if (!named) return { format: undefined, glob: checkGlob(line, where, { absolute: true }) }
  const [, name = '', glob = ''] = named
  const format = formats.find((candidate) => candidate.name === name)
  if (!format) {
    const names = formats.map((candidate) => candidate.name)
    const close = nearest(name, names)
    throw new InputError(
      `${where} has the line ${JSON.stringify(line)}; its format \`${name}\` is not known. ${close ? `Did you mean \`${close}\`?` : `Known: ${names.join(', ')}.`}`,
    )
  }
  return { format, glob: checkGlob(glob.trim(), where, { absolute: true }) }
}
