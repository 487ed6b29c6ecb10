/**
 * Checkstyle's XML, which many tools write. A rule is the last part of `source`: "…checks.imports.UnusedImportsCheck" is
 * UnusedImports, "eslint.rules.no-var" is no-var, a plain word such as golangci-lint's "errcheck" stays whole.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Finding, Severity } from '../../../../shared/model/finding.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import { readXml, type XmlAttributes } from '../../../../shared/reading/xml.ts'
import { buildFinding } from './build-finding.ts'
import type { Format, Parsed } from './format.ts'

const severities: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

export const checkstyle: Format = {
  name: 'checkstyle',
  title: 'Checkstyle XML',
  produce: 'checkstyle -c checks.xml -f xml -o checkstyle.xml src',
  detect: ({ text }) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<checkstyle[\s>/]/.test(text),
  async parse(source) {
    const reading: Reading = {
      path: source.path,
      findings: [],
      depth: 0,
      file: undefined,
      files: 0,
      ignored: 0,
      other: new Map(),
    }
    await readXml(source, {
      open: (name, attributes, line) => open(reading, name, attributes, line),
      close: (name) => close(reading, name),
    })
    return conclude(reading)
  },
}

type Reading = {
  readonly path: Source['path']
  readonly findings: Finding[]
  depth: number
  file: string | undefined
  files: number
  ignored: number
  readonly other: Map<string, number>
}

function open(reading: Reading, name: string, attributes: XmlAttributes, line: number): 'skip-text' {
  const refuse = refuser(reading.path, line)
  if (reading.depth === 0 && name !== 'checkstyle')
    refuse(`begins with <${brief(name)}>; a report of Checkstyle begins with <checkstyle>`)
  else if (reading.depth === 1 && name === 'file') {
    reading.file = attributes.name || refuse('has a <file> without name')
    reading.files++
  } else if (name === 'error' && reading.depth <= 2) addError(reading, attributes, refuse)
  // <exception> is how Checkstyle tells of a file that it could not check.
  else if (name === 'exception') addException(reading)
  else if (reading.depth > 0) reading.other.set(name, (reading.other.get(name) ?? 0) + 1)
  reading.depth++
  return 'skip-text'
}

function close(reading: Reading, name: string): void {
  reading.depth--
  if (reading.depth === 1 && name === 'file') reading.file = undefined
}

type Refuse = (reason: string) => never

const refuser =
  (path: string, line: number): Refuse =>
  (reason) => {
    throw new ReportError(path, reason, line)
  }

const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function addError(reading: Reading, attributes: XmlAttributes, refuse: Refuse): void {
  const word = attributes.severity ?? 'error' // Checkstyle's own default
  if (word === 'ignore') {
    reading.ignored++
    return
  }
  const severity = Object.hasOwn(severities, word) ? severities[word]! : undefined
  reading.findings.push(
    buildFinding({
      tool: 'checkstyle',
      rule: ruleOf(attributes.source ?? ''),
      severity:
        severity ?? refuse(`has the severity ${quote(word)}; it must be one of error, warning, info, ignore`),
      message: attributes.message ?? refuse('has an <error> without message'),
      path: reading.file ?? '', // outside of a <file>: of the whole run
      at: { line: wholeOf(attributes, 'line', refuse), column: wholeOf(attributes, 'column', refuse) },
    }),
  )
}

const quote = (text: string): string => JSON.stringify(brief(text))

/** Tools that know no line write 0 or nothing. */
function wholeOf(attributes: XmlAttributes, name: string, refuse: Refuse): number | undefined {
  const value = attributes[name]
  if (value === undefined || value === '') return undefined
  return /^-?\d{1,9}$/.test(value)
    ? Number(value)
    : refuse(`has the ${name} ${quote(value)}; it must be a whole number`)
}

/** A path such as "my/plugin/rule" or "@scope/rule" has no class name in it; its dots, if any, are part of it. */
function ruleOf(source: string): string {
  const last = source.includes('/')
    ? source.replace(/^eslint\.rules\./, '')
    : source.slice(source.lastIndexOf('.') + 1)
  return /^[A-Z]\w+Check$/.test(last) ? last.slice(0, -'Check'.length) : last
}

const addException = ({ findings, file }: Reading): void => {
  const message = 'Checkstyle could not check this file; the report holds the stack of the exception'
  findings.push(
    buildFinding({ tool: 'checkstyle', rule: 'exception', severity: 'error', message, path: file ?? '' }),
  )
}

function conclude({ findings, files, ignored, other }: Reading): Parsed {
  const notes = ignored > 0 ? [`errors of severity ignore are not findings: ${ignored}`] : []
  for (const [name, count] of other)
    notes.push(`elements <${brief(name)}> are not part of the format, left out: ${count}`)
  return { tool: 'checkstyle', findings, files, notes }
}
