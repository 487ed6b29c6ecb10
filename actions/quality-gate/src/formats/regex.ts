/** A format made of one regular expression with named groups, tried on each line. */

import { InputError, ReportError } from '../../../../shared/model/errors.ts'
import type { Finding, Severity } from '../../../../shared/model/finding.ts'
import { nearest } from '../../../../shared/text/nearest.ts'
import { buildFinding } from './build-finding.ts'
import type { Format } from './format.ts'
import { compilePattern, eachLine } from './user-pattern.ts'

const known = ['path', 'line', 'column', 'endLine', 'endColumn', 'severity', 'rule', 'message']

const severities: readonly (readonly [Severity, readonly string[]])[] = [
  ['error', ['error', 'err', 'e', 'fatal', 'fatal error', 'failure', 'critical', 'high']],
  ['warning', ['warning', 'warn', 'w', 'medium', 'moderate']],
  [
    'note',
    ['note', 'notice', 'info', 'i', 'information', 'hint', 'help', 'style', 'convention', 'refactor', 'low'],
  ],
]

export type RegexOptions = { readonly tool?: string; readonly severity?: Severity }

/**
 * Groups: `path` and `message` must be there; `line`, `column`, `endLine`, `endColumn`, `severity` and `rule` may be.
 * `severity` is for lines that don't say theirs, `warning` by default. Throws InputError for a pattern that does not
 * compile or has other groups.
 */
export function regexFormat(pattern: string, options: RegexOptions = {}): Format {
  const regexp = compile(pattern)
  const tool = (options.tool ?? 'regex').toLowerCase()
  const fallback = options.severity ?? 'warning'
  return {
    name: 'regex',
    title: `lines that match ${pattern}`,
    produce: 'any tool that prints one finding a line',
    detect: () => false, // only used where the user writes it
    silentWhenClean: true,
    async parse(source) {
      const findings: Finding[] = []
      const misfits: Misfits = { count: 0, first: undefined }
      const shown = `the pattern ${JSON.stringify(pattern)}`
      const { notes } = await eachLine(source, {
        patterns: shown,
        read: (text, number) => {
          const groups = regexp.exec(text)?.groups
          if (groups) findings.push(findingOf(groups, tool, fallback, refuser(source.path, number)))
          else if (text.trim() !== '' && ++misfits.count === 1) misfits.first = { text, number }
        },
      })
      const { first, count } = misfits
      if (first && findings.length === 0)
        throw new ReportError(
          source.path,
          `has ${brief(first.text)}, and no line fits ${shown}`,
          first.number,
        )
      return { tool, findings, notes: [...notes, ...misfitNote(first, count)] }
    },
  }
}

type Line = { readonly text: string; readonly number: number }
type Misfits = { count: number; first: Line | undefined }

/** What a tool prints besides its findings is normal; how much of it there was shows whether the pattern is too narrow. */
const misfitNote = (first: Line | undefined, count: number): readonly string[] => {
  if (first === undefined) return []
  return count === 1
    ? [`1 line does not fit the pattern: line ${first.number}, ${brief(first.text)}`]
    : [`${count} lines do not fit the pattern, the first is line ${first.number}, ${brief(first.text)}`]
}

const brief = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)

function compile(pattern: string): RegExp {
  const compiled = compilePattern(pattern)
  const quoted = JSON.stringify(pattern)
  if ('reason' in compiled)
    throw new InputError(`The pattern ${quoted} is no regular expression: ${compiled.reason}.`)
  const unknown = compiled.names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const near = nearest(unknown, known)
    const hint = near ? `did you mean \`${near}\`?` : `known are ${known.join(', ')}.`
    throw new InputError(`The pattern ${quoted} has the unknown group \`${unknown}\`; ${hint}`)
  }
  const missing = ['path', 'message'].find((name) => !compiled.names.includes(name))
  if (missing !== undefined)
    throw new InputError(`The pattern ${quoted} has no group \`${missing}\`; it must have (?<${missing}>…).`)
  return compiled.regexp
}

type Groups = Readonly<Record<string, string | undefined>>
type Refuse = (group: string, value: string, wanted: string) => never

const refuser =
  (file: string, line: number): Refuse =>
  (group, value, wanted) => {
    throw new ReportError(file, `the group \`${group}\` matched ${brief(value)}; it must be ${wanted}`, line)
  }

function findingOf(groups: Groups, tool: string, fallback: Severity, refuse: Refuse): Finding {
  const count = (name: string): number | undefined => {
    const value = groups[name] ?? ''
    if (value === '') return undefined
    return /^\d{1,9}$/.test(value) ? Number(value) : refuse(name, value, 'a whole number')
  }
  const said = (name: string): string => groups[name]?.trim() || refuse(name, groups[name] ?? '', 'some text')
  return buildFinding({
    tool,
    rule: groups.rule ?? '',
    severity: severityOf(groups.severity, fallback, refuse),
    message: said('message'),
    path: said('path'),
    at: {
      line: count('line'),
      column: count('column'),
      endLine: count('endLine'),
      endColumn: count('endColumn'),
    },
  })
}

function severityOf(said: string | undefined, fallback: Severity, refuse: Refuse): Severity {
  const word = said?.trim().toLowerCase() ?? ''
  if (word === '') return fallback
  const found = severities.find(([, words]) => words.includes(word))
  return (
    found?.[0] ??
    refuse('severity', said ?? '', `one of ${severities.flatMap(([, words]) => words).join(', ')}`)
  )
}
