/** Lines of `[parser:]glob`, with the parser's argument where it takes one: `problem-matcher=.github/eslint.json:out.txt`. */

import { InputError } from '../../../shared/model/errors.ts'
import type { InputReader } from '../../../shared/runner/inputs.ts'
import { checkGlob } from '../../../shared/text/glob-set.ts'
import { nearest } from '../../../shared/text/nearest.ts'
import { formats } from './formats/list.ts'

/** How a report is read: by its content, by a named format, or by a pattern that the user brings. */
export type ParserChoice =
  | { readonly kind: 'detect' }
  | { readonly kind: 'format'; readonly name: string }
  | { readonly kind: 'regex'; readonly pattern: string; readonly tool?: string }
  | { readonly kind: 'problem-matcher'; readonly path: string }

export type ReportLine = { readonly parser: ParserChoice; readonly glob: string }

const withArgument = ['regex', 'problem-matcher'] as const

export const parserNames = (): readonly string[] => [...formats.map(({ name }) => name), ...withArgument]

export const readReportLines = (read: InputReader, name: string): readonly ReportLine[] =>
  read.lines(name).map((line) => reportLine(line, read.place(name)))

export function reportLine(line: string, where: string): ReportLine {
  const argued = /^(regex|problem-matcher)=(.*):([^:]+)$/s.exec(line)
  if (argued) return { parser: arguedParser(argued[1]!, argued[2]!), glob: checked(argued[3]!, where) }
  // "C:\reports\x.xml" and "eslint:x.json" look alike up to the colon: a drive is one letter.
  const named = /^([A-Za-z][\w-]+):(.+)$/s.exec(line)
  if (!named) return { parser: { kind: 'detect' }, glob: checked(line, where) }
  return {
    parser: formatChoice(named[1]!, `${where} has the line ${JSON.stringify(line)}; its parser`),
    glob: checked(named[2]!.trim(), where),
  }
}

const arguedParser = (kind: string, argument: string): ParserChoice =>
  kind === 'regex' ? { kind: 'regex', pattern: argument } : { kind: 'problem-matcher', path: argument }

const checked = (glob: string, where: string): string => checkGlob(glob, where, { absolute: true })

/** `where` begins the sentence: "Input `reports` has the line …; its parser". */
export function formatChoice(name: string, where: string): ParserChoice {
  if (formats.some((format) => format.name === name)) return { kind: 'format', name }
  if (withArgument.includes(name as 'regex')) {
    throw new InputError(
      `${where} \`${name}\` needs an argument: \`${name}=${name === 'regex' ? '^(?<path>…)$' : '.github/matcher.json'}:GLOB\`.`,
    )
  }
  const close = nearest(name, parserNames())
  throw new InputError(
    `${where} \`${name}\` is not known. ${close ? `Did you mean \`${close}\`?` : `Known: ${parserNames().join(', ')}.`}`,
  )
}
