/** Policy as data: reads and checks the `policy` list. What the rules mean for findings is in `judge.ts`. */

import type { Setting } from '../../../shared/config/node.ts'
import type { Severity, State } from '../../../shared/model/finding.ts'
import { globs } from './tools.ts'

/** Until when a broken condition only warns: for ever, or up to and with a day (UTC). */
export type Leniency =
  | { readonly warn: 'always' }
  | { readonly warn: 'until'; readonly day: string }
  | undefined

/** Counts the findings that fit all of what is given. */
export type FindingRule = {
  readonly kind: 'findings'
  readonly name: string | undefined
  readonly states: readonly Exclude<State, 'fixed'>[]
  readonly severity: Severity
  readonly tools: readonly string[]
  readonly rules: readonly string[]
  readonly paths: readonly string[]
  /** How many may be there; 'base': as many as at the base (a ratchet: may shrink, may not grow). */
  readonly max: number | 'base'
  readonly leniency: Leniency
}

/** Holds one measure between limits. */
export type MeasureRule = {
  readonly kind: 'measure'
  readonly name: string | undefined
  readonly measure: MeasureName
  readonly min: number | undefined
  readonly max: number | 'base' | undefined
  readonly leniency: Leniency
}

export type PolicyRule = FindingRule | MeasureRule

export const measureNames = [
  'findings',
  'new',
  'edited',
  'moved',
  'unchanged',
  'fixed',
  'suppressed',
  'tests',
  'tests-failed',
  'tests-skipped',
  'tests-flaky',
] as const
export type MeasureName = (typeof measureNames)[number]

const findingKeys = [
  'name',
  'states',
  'severity',
  'tools',
  'rules',
  'paths',
  'max',
  'ratchet',
  'warn',
  'warn-until',
]
const measureKeys = ['name', 'measure', 'min', 'max', 'ratchet', 'warn', 'warn-until']
const states = ['new', 'edited', 'moved', 'unchanged'] as const

export const readPolicy = (setting: Setting | undefined): readonly PolicyRule[] =>
  setting?.list().map((rule) => (rule.maybe('measure') ? readMeasureRule(rule) : readFindingRule(rule))) ?? []

function readFindingRule(setting: Setting): FindingRule {
  setting.entries(findingKeys)
  const listed = setting.maybe('states')
  const ratchet = setting.maybe('ratchet')?.flag() ?? false
  const max = setting.maybe('max')
  if (ratchet && max) max.fail('left out beside `ratchet: true`, whose limit is the number at the base')
  if (ratchet && listed) listed.fail('left out beside `ratchet: true`, which counts findings of every state')
  const severity = setting.maybe('severity')
  return {
    kind: 'findings',
    name: setting.maybe('name')?.text(),
    states: listed ? items(listed).map((state) => oneOf(state, states)) : ratchet ? states : ['new'],
    severity: severity ? oneOf(severity, ['error', 'warning', 'note']) : 'note',
    tools: patterns(setting.maybe('tools')),
    rules: patterns(setting.maybe('rules')),
    paths: pathGlobs(setting.maybe('paths')),
    max: ratchet ? 'base' : max ? count(max) : 0,
    leniency: readLeniency(setting),
  }
}

function readMeasureRule(setting: Setting): MeasureRule {
  setting.entries(measureKeys)
  const ratchet = setting.maybe('ratchet')?.flag() ?? false
  const min = setting.maybe('min')
  const max = setting.maybe('max')
  const measure = oneOf(setting.maybe('measure')!, measureNames)
  if (ratchet && max) max.fail('left out beside `ratchet: true`, whose limit is the number at the base')
  if (!ratchet && !min && !max) setting.fail('a measure with `min`, `max` or `ratchet: true`')
  if (ratchet && measure !== 'findings' && measure !== 'suppressed') {
    setting
      .maybe('measure')!
      .fail('`findings` or `suppressed` beside `ratchet: true`: other measures are not known at the base')
  }
  return {
    kind: 'measure',
    name: setting.maybe('name')?.text(),
    measure,
    min: min && count(min),
    max: ratchet ? 'base' : max && count(max),
    leniency: readLeniency(setting),
  }
}

function readLeniency(setting: Setting): Leniency {
  const until = setting.maybe('warn-until')
  if (until) {
    const day = until.text()
    const time = Date.parse(`${day}T00:00:00Z`)
    // Date.parse takes 2026-02-31 for the 3rd of March in some engines: it must come out as it went in.
    const valid =
      /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
    return valid ? { warn: 'until', day } : until.fail('a day such as 2027-01-31')
  }
  return setting.maybe('warn')?.flag() ? { warn: 'always' } : undefined
}

const items = (setting: Setting): readonly Setting[] => (setting.kind === 'list' ? setting.list() : [setting])

/** Rule and tool patterns are globs over one word: `no-*`, `E5??`. */
const patterns = (setting: Setting | undefined): readonly string[] =>
  setting
    ? items(setting).map((item) => (item.text() === '' ? item.fail('a name or a glob') : item.text()))
    : []

/** Path globs; one that begins with `!` takes away. */
function pathGlobs(setting: Setting | undefined): readonly string[] {
  return setting ? globs(setting) : []
}

function oneOf<T extends string>(setting: Setting, values: readonly T[]): T {
  const text = setting.text() as T
  return values.includes(text)
    ? text
    : setting.fail(`one of ${values.map((value) => `\`${value}\``).join(', ')}`)
}

function count(setting: Setting): number {
  const number = setting.number()
  return Number.isSafeInteger(number) && number >= 0 ? number : setting.fail('a whole number from 0 up')
}
