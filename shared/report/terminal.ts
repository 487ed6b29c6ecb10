/** The verdict as a person reads it in a terminal, in plain text with a little colour. Pure; writes nowhere. */

import { compareFindings, compareText, type JudgedFinding, type Severity } from '../model/finding.ts'
import type { Condition, Evidence, GateReport, VerdictWord } from '../model/verdict.ts'
import { clip } from '../text/bytes.ts'
import { pad, plain, type Style, truncate, width } from '../text/terminal.ts'
import { isOpen, rank } from './rank.ts'
import { sectionLines } from './terminal-section.ts'
import { byUrgency, evidenceWords, grouped, tally, tallyText, testName, titleOf, troubles } from './words.ts'

export type TerminalOptions = {
  readonly style: Style
  /** Columns of the terminal. */
  readonly columns: number
  /** Where the report files are, by what they are: `{ summary: "…/summary.md", … }`. */
  readonly files?: Readonly<Record<string, string>>
  /** Findings shown of one gate, at most; the rest is counted. */
  readonly most?: number
}

const defaultMost = 60

/** Lines, each with its end; of several gates one after the other. */
export const terminalReport = (reports: readonly GateReport[], options: TerminalOptions): string =>
  [...reports.map((report) => gateText(report, options)), filesText(options)]
    .filter((text) => text !== '')
    .join('\n')

function gateText(report: GateReport, options: TerminalOptions): string {
  const counts = tallyText(tally(report.findings))
  return [
    headline(report, options),
    ...troubles(report.evidence).map((evidence) => evidenceLine(evidence, options)),
    ...byUrgency(report.conditions).map((condition) => conditionLine(condition, options)),
    ...(report.sections ?? []).flatMap((section) => sectionLines(section, options.style)),
    ...findingLines(report.findings, options),
    ...(counts === '' ? [] : ['', `  ${options.style.dim(counts)}`]),
    ...report.notes.map((note) => `  ${options.style.dim(`note: ${plain(clip(note, 500))}`)}`),
    '',
  ].join('\n')
}

const verdictColours: Readonly<Record<VerdictWord, keyof Style>> = {
  pass: 'green',
  fail: 'red',
  error: 'red',
  neutral: 'yellow',
}

function headline({ verdict, gate, summary }: GateReport, { style }: TerminalOptions): string {
  const word = style.bold(style[verdictColours[verdict]](verdict.toUpperCase()))
  const sentence = plain(clip(summary, 500))
  return `${word}  ${style.bold(plain(titleOf(gate)))}${sentence === '' ? '' : `  ${sentence}`}`
}

const conditionMarks: Readonly<Record<Condition['status'], readonly [string, keyof Style]>> = {
  holds: ['✓', 'green'],
  broken: ['✗', 'red'],
  warned: ['!', 'yellow'],
  undecided: ['?', 'red'],
  idle: ['–', 'dim'],
}

function conditionLine({ asked, found, status }: Condition, { style }: TerminalOptions): string {
  const [mark, colour] = conditionMarks[status]
  return `  ${style[colour](mark)} ${plain(clip(asked, 300))}  ${style.dim(`found: ${plain(clip(found, 300))}`)}`
}

function evidenceLine({ name, side, status, detail, said }: Evidence, { style }: TerminalOptions): string {
  const where = side === 'base' ? ' at the base' : ''
  const why = detail === undefined ? '' : `: ${plain(clip(detail, 500))}`
  const words = said === undefined ? [] : clip(said, 2000).split('\n')
  return [
    `  ${style.red('?')} ${plain(clip(name, 200))}${where} ${evidenceWords[status]}${why}`,
    ...words.map((line) => `      ${style.dim(plain(line))}`),
  ].join('\n')
}

/** What is new or edited, failed tests, and what else blocks; the most urgent when there are too many, then by place. */
function findingLines(findings: readonly JudgedFinding[], options: TerminalOptions): readonly string[] {
  const wanted = rank(findings.filter(isShown))
  const shown = [...wanted.slice(0, options.most ?? defaultMost)].sort(
    (a, b) => compareFindings(a, b) || compareText(a.id, b.id),
  )
  const left = wanted.length - shown.length
  const more = left > 0 ? ['', `  ${options.style.dim(`… and ${grouped(left)} more`)}`] : []
  return [...table(shown, options), ...more]
}

const isShown = (finding: JudgedFinding): boolean =>
  isOpen(finding) &&
  (finding.state === 'new' ||
    finding.state === 'edited' ||
    finding.blocking === true ||
    finding.test !== undefined)

const severityColours: Readonly<Record<Severity, keyof Style>> = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
}

/** `  path:line:col  severity  message  rule`, one table for all, an empty line between files. */
function table(findings: readonly JudgedFinding[], { style, columns }: TerminalOptions): readonly string[] {
  const rows = findings.map((finding) => ({
    finding,
    place: place(finding),
    // Most are new; what is shown for another reason says so.
    rule: `${plain(clip(finding.rule, 60))}${finding.state === 'new' || finding.test ? '' : ` (${finding.state})`}`,
    message: message(finding),
  }))
  const placeWidth = Math.min(
    Math.max(0, ...rows.map((row) => width(row.place))),
    Math.max(20, Math.floor(columns / 2)),
  )
  const ruleWidth = Math.max(0, ...rows.map((row) => width(row.rule)))
  const room = Math.max(30, columns - placeWidth - ruleWidth - 'warning'.length - 8)
  const messageWidth = Math.min(room, Math.max(0, ...rows.map((row) => width(row.message))))
  return rows.flatMap(({ finding, place, rule, message }, i) => {
    const gap = rows[i - 1]?.finding.path === finding.path ? [] : ['']
    const severity = style[severityColours[finding.severity]](pad(finding.severity, 'warning'.length))
    const text = pad(truncate(message, messageWidth), messageWidth)
    return [...gap, `  ${pad(place, placeWidth)}  ${severity}  ${text}  ${style.dim(rule)}`]
  })
}

function place({ path, region }: JudgedFinding): string {
  const file = path === '' ? '(no file)' : plain(path)
  if (region === undefined || path === '') return file
  return region.startColumn === undefined
    ? `${file}:${region.startLine}`
    : `${file}:${region.startLine}:${region.startColumn}`
}

function message({ message, test, state }: JudgedFinding): string {
  const first = plain((message.trim().split(/[\r\n]/, 1)[0] ?? '').slice(0, 1000))
  const old =
    test !== undefined && (state === 'unchanged' || state === 'moved') ? ' (failed at the base too)' : ''
  return test === undefined ? first : `${plain(clip(testName(test), 200))}${old}: ${first}`
}

/** `  summary  portcullis/summary.md`, aligned. */
function filesText({ files = {}, style }: TerminalOptions): string {
  const names = Object.keys(files)
  const longest = Math.max(0, ...names.map(width))
  return names.map((name) => `  ${style.dim(pad(name, longest))}  ${plain(files[name] ?? '')}\n`).join('')
}
