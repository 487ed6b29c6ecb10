/** The words and signs that all reports share, so that one thing is called the same everywhere. */

import type { FailedTest, JudgedFinding, State } from '../model/finding.ts'
import { isSuppressed } from '../model/finding.ts'
import type {
  Condition,
  Evidence,
  EvidenceStatus,
  GateReport,
  Measure,
  VerdictWord,
} from '../model/verdict.ts'

export const verdictSigns: Readonly<Record<VerdictWord, string>> = {
  pass: '✅',
  fail: '❌',
  error: '⛔',
  neutral: '⚪',
}

type ConditionStatus = Condition['status']

export const conditionSigns: Readonly<Record<ConditionStatus, string>> = {
  holds: '✅',
  broken: '❌',
  warned: '⚠️',
  undecided: '❓',
  idle: '➖',
}

export const conditionWords: Readonly<Record<ConditionStatus, string>> = {
  holds: 'holds',
  broken: 'broken',
  warned: 'broken, only warns',
  undecided: 'could not be judged',
  idle: 'nothing to judge',
}

export const evidenceWords: Readonly<Record<EvidenceStatus, string>> = {
  pass: 'clean',
  findings: 'read',
  crashed: 'crashed',
  'timed-out': 'timed out',
  empty: 'empty',
  stale: 'stale',
  'did-not-run': 'did not run',
  unreadable: 'could not be read',
  unmatched: 'names no file of this repository',
}

/** Only these two count as having run. */
export const isSound = (status: EvidenceStatus): boolean => status === 'pass' || status === 'findings'

/** What can't be relied on. What is broken on both sides is told of once. */
export function troubles(evidence: readonly Evidence[]): readonly Evidence[] {
  const bad = evidence.filter(({ status }) => !isSound(status))
  const here = new Set(bad.flatMap(({ side, name }) => (side === 'head' ? [name] : [])))
  return bad.filter(({ side, name }) => side === 'head' || !here.has(name))
}

const conditionOrder: readonly ConditionStatus[] = ['undecided', 'broken', 'warned', 'idle', 'holds']

/** What stands in the way first; otherwise as the gate wrote them. */
export const byUrgency = (conditions: readonly Condition[]): readonly Condition[] =>
  [...conditions].sort((a, b) => conditionOrder.indexOf(a.status) - conditionOrder.indexOf(b.status))

/** "quality-gate" → "Quality gate". */
export function titleOf(gate: string): string {
  const words = gate.replace(/[-_]+/g, ' ').trim()
  return words === '' ? 'Gate' : words[0]!.toUpperCase() + words.slice(1)
}

/** 12345 → "12,345". */
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** "1 finding", "2,000 findings". */
export const count = (value: number, noun: string): string =>
  `${grouped(value)} ${noun}${value === 1 ? '' : 's'}`

/** 850 → "850 ms", 12345 → "12.3 s", 125000 → "2 min 5 s". */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 60_000) return `${(Math.floor(milliseconds / 100) / 10).toFixed(1)} s`
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** "412", or for a share "79.99 % (7999 of 10000)", rounded down so that a limit just missed never looks met. */
export function measureText(measure: Measure): string {
  const { numerator, denominator, unit } = measure
  if (denominator === undefined) return unit === 'ms' ? duration(numerator) : grouped(numerator)
  if (denominator === 0) return `none (0 of 0 ${unit})`
  return `${(Math.floor((numerator * 10_000) / denominator) / 100).toFixed(2)} % (${grouped(numerator)} of ${grouped(denominator)} ${unit})`
}

/** "cart.spec.ts › Cart › adds an item [2-True]". */
export function testName(test: FailedTest): string {
  const name = test.parameters === undefined ? test.name : `${test.name} ${test.parameters}`
  const owner = test.className !== undefined && test.className !== test.suite ? [test.className] : []
  return [test.suite, ...owner, name].filter((part) => part !== '').join(' › ')
}

export type Tally = Readonly<Record<State | 'suppressed' | 'failedTests', number>>

/** Findings by state; suppressed ones and failed tests count as that alone, unless they are fixed. */
export function tally(findings: readonly JudgedFinding[]): Tally {
  const counts = { new: 0, edited: 0, moved: 0, unchanged: 0, fixed: 0, suppressed: 0, failedTests: 0 }
  for (const finding of findings) {
    if (finding.state === 'fixed') counts.fixed++
    else if (isSuppressed(finding)) counts.suppressed++
    else counts[finding.test === undefined ? finding.state : 'failedTests']++
  }
  return counts
}

/** "3 new · 1 edited · 2 failed tests · 40 unchanged · 12 fixed", without what there is none of. */
export const tallyText = (counts: Tally): string =>
  [
    ...named(counts, ['new', 'edited']),
    ...(counts.failedTests > 0 ? [count(counts.failedTests, 'failed test')] : []),
    ...named(counts, ['unchanged', 'moved', 'fixed', 'suppressed']),
  ].join(' · ')

const named = (counts: Tally, states: readonly (keyof Tally)[]): readonly string[] =>
  states.filter((state) => counts[state] > 0).map((state) => `${grouped(counts[state])} ${state}`)

/** One sentence for several gates: "quality-gate fails; secret-scan passes". */
export const verdictsText = (reports: readonly GateReport[]): string => {
  const verbs = { pass: 'passes', fail: 'fails', error: 'could not judge', neutral: 'had nothing to judge' }
  return reports.map(({ gate, verdict }) => `${gate} ${verbs[verdict]}`).join('; ')
}
