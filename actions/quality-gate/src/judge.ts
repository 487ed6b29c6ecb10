/** Judges findings, tests and evidence by the policy. Pure: reads no files, knows no runner, is told the day. */

import {
  atLeast,
  type Finding,
  isSuppressed,
  type JudgedFinding,
  type Severity,
} from '../../../shared/model/finding.ts'
import {
  type Condition,
  type Evidence,
  type GateReport,
  type Measure,
  type VerdictWord,
  worst,
} from '../../../shared/model/verdict.ts'
import { compileGlobs, compileWords } from '../../../shared/text/glob-set.ts'
import { evidenceConditions, firstFault } from './evidence.ts'
import type { TestTally } from './formats/format.ts'
import { measureOf, measuresOf } from './measures.ts'
import type { FindingRule, Leniency, MeasureName, MeasureRule, PolicyRule } from './policy.ts'

export type Case = {
  readonly findings: readonly JudgedFinding[] // of the head, without fixed ones
  readonly fixed: readonly JudgedFinding[]
  /** Findings of the base, for ratchets; undefined where the base was not looked at. */
  readonly baseFindings: readonly Finding[] | undefined
  readonly tests: TestTally | undefined
  readonly evidence: readonly Evidence[]
  readonly notes: readonly string[]
}

export type Bar = {
  readonly policy: readonly PolicyRule[]
  readonly severity: Severity
  readonly scope: 'new' | 'all'
  readonly minimumTests: number
  readonly today: string // "2026-11-20", UTC
}

export function judge(found: Case, bar: Bar): GateReport {
  const measures = measuresOf(found)
  const rules = [...policyOf(bar), ...testRules(found, bar)]
  const judged = rules.map((rule, i) => {
    const id = rule.kind === 'measure' && !rule.name ? rule.measure : `policy-${i + 1}`
    return rule.kind === 'findings'
      ? judgeFindings(id, rule, found, bar.today)
      : judgeMeasure(id, rule, measures, bar.today)
  })
  const conditions = [...evidenceConditions(found.evidence), ...judged]
  const blocking = new Set(
    conditions.flatMap(({ status, findings }) => (status === 'broken' ? (findings ?? []) : [])),
  )
  const mark = (finding: JudgedFinding): JudgedFinding =>
    blocking.has(finding.id) ? { ...finding, blocking: true } : finding
  return {
    gate: 'quality-gate',
    verdict: verdictOf(conditions, found.evidence),
    summary: sentence(measures, conditions, firstFault(found.evidence)),
    conditions,
    measures,
    findings: [...found.findings.map(mark), ...found.fixed],
    evidence: found.evidence,
    notes: found.notes,
  }
}

const policyOf = (bar: Bar): readonly PolicyRule[] =>
  bar.policy.length > 0
    ? bar.policy
    : [
        {
          kind: 'findings',
          name: undefined,
          states: bar.scope === 'new' ? ['new'] : ['new', 'edited', 'moved', 'unchanged'],
          severity: bar.severity,
          tools: [],
          rules: [],
          paths: [],
          max: 0,
          leniency: undefined,
        },
      ]

/** A failed test fails, unless the policy itself says how many may. */
function testRules(found: Case, bar: Bar): readonly PolicyRule[] {
  const measure = (name: MeasureName, limits: { min?: number; max?: number }): MeasureRule => ({
    kind: 'measure',
    name: undefined,
    measure: name,
    min: limits.min,
    max: limits.max,
    leniency: undefined,
  })
  const spoken = bar.policy.some((rule) => rule.kind === 'measure' && rule.measure === 'tests-failed')
  return [
    ...(found.tests && !spoken ? [measure('tests-failed', { max: 0 })] : []),
    ...(bar.minimumTests > 0 ? [measure('tests', { min: bar.minimumTests })] : []),
  ]
}

function judgeFindings(id: string, rule: FindingRule, found: Case, today: string): Condition {
  const fits = selector(rule)
  const counted = found.findings.filter(
    (finding) => (rule.states as readonly string[]).includes(finding.state) && fits(finding),
  )
  const what = describe(rule)
  const ids = counted.map(({ id: finding }) => finding)
  if (rule.max !== 'base') {
    const asked = rule.name ?? (rule.max === 0 ? `no ${what}` : `at most ${rule.max} ${what}`)
    return condition(
      id,
      asked,
      plural(counted.length, 'finding'),
      counted.length <= rule.max,
      rule.leniency,
      today,
      ids,
    )
  }
  const asked = rule.name ?? `no more ${what} than at the base`
  if (!found.baseFindings)
    return undecided(id, asked, 'the base is not known: run the tools here or give `base-reports`')
  const before = found.baseFindings.filter(fits).length
  return condition(
    id,
    asked,
    `${counted.length} now, ${before} at the base`,
    counted.length <= before,
    rule.leniency,
    today,
    ids,
  )
}

/** Suppressed findings and failed tests are counted elsewhere. */
function selector(rule: FindingRule): (finding: Finding) => boolean {
  const tool = rule.tools.length > 0 ? compileWords(rule.tools) : () => true
  const name = rule.rules.length > 0 ? compileWords(rule.rules) : () => true
  const path = rule.paths.length > 0 ? compileGlobs(rule.paths) : () => true
  return (finding) =>
    !isSuppressed(finding) &&
    !finding.test &&
    atLeast(finding.severity, rule.severity) &&
    tool(finding.tool) &&
    name(finding.rule) &&
    path(finding.path)
}

function judgeMeasure(id: string, rule: MeasureRule, measures: readonly Measure[], today: string): Condition {
  const measure = measureOf(measures, rule.measure)
  const max = rule.max === 'base' ? measure?.base : rule.max
  const asked = rule.name ?? limitsInWords(rule)
  if (rule.max === 'base' && max === undefined)
    return undecided(id, asked, 'the base is not known: run the tools here or give `base-reports`')
  const number = measure?.numerator ?? 0
  const holds = (rule.min === undefined || number >= rule.min) && (max === undefined || number <= max)
  const before = rule.max === 'base' ? `, ${max} at the base` : ''
  return condition(id, asked, `${number}${before}`, holds, rule.leniency, today, undefined)
}

function limitsInWords({ measure, min, max }: MeasureRule): string {
  const noun = measure.startsWith('tests-')
    ? `${measure.slice(6)} tests`
    : measure === 'tests'
      ? 'tests'
      : `${measure === 'findings' ? '' : `${measure} `}findings`
  if (max === 'base') return `no more ${noun} than at the base`
  if (max === 0) return `no ${noun.replace(/s$/, '')}`
  if (min !== undefined && max !== undefined) return `from ${min} to ${max} ${noun}`
  return max === undefined ? `at least ${min} ${noun}` : `at most ${max} ${noun}`
}

/** "new finding of severity warning or worse by eslint in src/**" */
function describe(rule: FindingRule): string {
  const states = rule.states.length === 4 ? '' : `${rule.states.join(' or ')} `
  const noun = rule.max === 0 ? 'finding' : 'findings'
  const severity =
    rule.severity === 'note'
      ? ''
      : rule.severity === 'error'
        ? ' of severity error'
        : ' of severity warning or worse'
  const of = (word: string, list: readonly string[]) => (list.length > 0 ? ` ${word} ${list.join(', ')}` : '')
  return `${states}${noun}${severity}${of('by', rule.tools)}${of('of rule', rule.rules)}${of('in', rule.paths)}`
}

function condition(
  id: string,
  asked: string,
  found: string,
  holds: boolean,
  leniency: Leniency,
  today: string,
  findings: readonly string[] | undefined,
): Condition {
  const lenient = leniency?.warn === 'always' || (leniency?.warn === 'until' && today <= leniency.day)
  const until =
    leniency?.warn === 'until' && !holds
      ? lenient
        ? ` (a warning until ${leniency.day})`
        : ` (a warning until ${leniency.day}, which is past)`
      : ''
  return {
    id,
    asked,
    found: `${found}${until}`,
    status: holds ? 'holds' : lenient ? 'warned' : 'broken',
    ...(findings && findings.length > 0 && { findings }),
  }
}

const undecided = (id: string, asked: string, found: string): Condition => ({
  id,
  asked,
  found,
  status: 'undecided',
})

function verdictOf(conditions: readonly Condition[], evidence: readonly Evidence[]): VerdictWord {
  return worst([
    evidence.length === 0 ? 'neutral' : 'pass',
    ...conditions.map(
      ({ status }): VerdictWord =>
        status === 'undecided' ? 'error' : status === 'broken' ? 'fail' : 'neutral',
    ),
  ])
}

/** One sentence for headlines, with what matters most: "3 new findings; 1 of 48 tests failed." The tally is the report's. */
function sentence(
  measures: readonly Measure[],
  conditions: readonly Condition[],
  fault: string | undefined,
): string {
  const number = (name: MeasureName) => measureOf(measures, name)?.numerator ?? 0
  const open = conditions.find(({ status }) => status === 'undecided')
  if (open) return `Could not judge: ${fault ?? `${open.asked}: ${open.found}`}`
  const news = number('new') === 0 ? 'No new finding' : plural(number('new'), 'new finding')
  const tests = measureOf(measures, 'tests')?.numerator
  if (tests === undefined) return `${news}.`
  const failed = number('tests-failed')
  return `${news}; ${failed > 0 ? `${failed} of ${plural(tests, 'test')} failed` : `${plural(tests, 'test')} passed or skipped`}.`
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
