/** Judges what was measured by what is asked. Pure: reads no files, knows no runner. */

import type { Condition, Evidence, GateReport, VerdictWord } from '../../../shared/model/verdict.ts'
import { byUrgency, count, evidenceWords, isSound } from '../../../shared/report/words.ts'
import type { Case, Past } from './case.ts'
import { limitConditions } from './conditions.ts'
import { findingsOf } from './findings.ts'
import type { Component, Limits } from './limits.ts'
import { measuresOf } from './measures.ts'
import type { Share } from './model/file-coverage.ts'
import { sum } from './model/totals.ts'
import { delta, fellMore, floored, type Percent, percentText, reaches, shareText, signed } from './percent.ts'
import { type Sight, sectionsOf } from './sections.ts'

export type Bar = {
  readonly limits: Limits
  readonly components: readonly Component[]
  readonly maximumDecrease: Percent | undefined
  readonly minimumMapped: Percent | undefined
  readonly withoutBaseline: 'idle' | 'error'
}

export function judge(found: Case, bar: Bar, sight: Sight): GateReport {
  // Without any report that can be relied on, there is nothing to hold limits against, and one reason is enough.
  const asked = found.evidence.some(({ status }) => isSound(status))
    ? [...limitConditions(bar.limits, bar.components, found), ...decrease(found.past, bar), ...ratchet(found)]
    : []
  const conditions = [
    ...evidence(found.evidence),
    ...shards(found),
    ...mapped(found, bar),
    ...asked,
    ...unmeasured(found.past),
  ]
  const findings = findingsOf(found, conditions)
  return {
    gate: 'coverage-threshold',
    verdict: verdictOf(conditions, asked),
    summary: sentence(found, conditions),
    conditions: conditions.map((condition) =>
      condition.id.endsWith('patch') ? { ...condition, findings: findings.map(({ id }) => id) } : condition,
    ),
    measures: measuresOf(found),
    findings,
    evidence: found.evidence,
    notes: found.notes,
    sections: sectionsOf(found, sight),
    findingNoun: 'uncovered place',
  }
}

/** Sound reports alone are no pass: somebody must have asked for something, and it must have applied. */
function verdictOf(conditions: readonly Condition[], asked: readonly Condition[]): VerdictWord {
  const has = (status: Condition['status']) => conditions.some((condition) => condition.status === status)
  if (has('undecided')) return 'error'
  if (has('broken')) return 'fail'
  return asked.every(({ status }) => status === 'idle') ? 'neutral' : 'pass'
}

function evidence(pieces: readonly Evidence[]): readonly Condition[] {
  const bad = pieces.filter(({ status }) => !isSound(status))
  const names = bad.slice(0, 3).map(({ name, status }) => `${name} (${status.replaceAll('-', ' ')})`)
  const more = bad.length > 3 ? ` and ${bad.length - 3} more` : ''
  return [
    {
      id: 'evidence',
      asked: 'every report can be read and says something',
      found: bad.length === 0 ? `${pieces.length} of ${pieces.length}` : `not ${names.join(', ')}${more}`,
      status: bad.length === 0 ? 'holds' : 'undecided',
    },
  ]
}

function shards({ shardFaults }: Case): readonly Condition[] {
  if (!shardFaults) return []
  return [
    {
      id: 'shards',
      asked: 'every shard has brought its report',
      found: shardFaults.length === 0 ? 'all are there' : shardFaults.join('; '),
      status: shardFaults.length === 0 ? 'holds' : 'undecided',
    },
  ]
}

function mapped({ paths, evidence: pieces }: Case, { minimumMapped }: Bar): readonly Condition[] {
  const share = { covered: paths.mapped, total: paths.total }
  const asked = minimumMapped
    ? `at least ${percentText(minimumMapped)} of the files in reports are files of this repository`
    : 'some of the files in reports are files of this repository'
  const base = { id: 'mapped', asked }
  if (paths.mapped > 0 && (!minimumMapped || reaches(share, minimumMapped)))
    return [{ ...base, found: mappedText(share), status: 'holds' }]
  // Where no report could be read, that is said already.
  if (paths.total === 0)
    return pieces.some(({ status }) => isSound(status))
      ? [{ ...base, found: 'no file in them counts', status: 'undecided' }]
      : []
  const misses = paths.misses.length > 0 ? `: ${paths.misses.slice(0, 3).join('; ')}` : ''
  const repair =
    paths.proposals.length > 0 ? `; this \`path-map\` would repair it: ${paths.proposals.join(' · ')}` : ''
  return [{ ...base, found: `${mappedText(share)}${misses}${repair}`, status: 'undecided' }]
}

const mappedText = (share: Share): string => `${floored(share)} % (${share.covered} of ${share.total})`

function decrease(past: Case['past'], { maximumDecrease, withoutBaseline }: Bar): readonly Condition[] {
  if (!maximumDecrease) return []
  const limit = percentText(maximumDecrease).replace(' %', '')
  const base = {
    id: 'decrease',
    asked: limit === '0' ? 'coverage does not fall' : `coverage falls by at most ${limit} percentage points`,
  }
  if ('why' in past)
    return [{ ...base, found: past.why, status: withoutBaseline === 'error' ? 'undecided' : 'idle' }]
  const { reference, judgedHead } = past
  if (reference.total === 0 || judgedHead.total === 0)
    return [{ ...base, found: 'nothing of the base is left to compare with', status: 'idle' }]
  const change = `${signed(delta(reference, judgedHead))} points (${shareText(reference)} → ${shareText(judgedHead)})`
  return [
    {
      ...base,
      found: `${change}${flipWords(past)}`,
      status: fellMore(reference, judgedHead, maximumDecrease) ? 'broken' : 'holds',
    },
  ]
}

function flipWords({ lost, flipsCount }: Past): string {
  if (lost === 0) return ''
  const [lines, are] = lost === 1 ? ['line', 'is'] : ['lines', 'are']
  return flipsCount
    ? `; ${lost} ${lines} that nobody changed ${are} no longer run, more than flicker explains`
    : `; ${lost} ${lines} that nobody changed flipped and ${are} not counted`
}

function ratchet({ ratchet: found }: Case): readonly Condition[] {
  if (!found) return []
  const { faults, unknown, floors } = found
  const said = [...faults, ...unknown]
  const more = said.length > 5 ? `; and ${said.length - 5} more` : ''
  return [
    {
      id: 'ratchet',
      asked: 'every floor of the ratchet holds, and none was lowered without a reason',
      found:
        said.length > 0
          ? `${said.slice(0, 5).join('; ')}${more}`
          : floors === 0
            ? 'there is no floor yet'
            : `${count(floors, 'floor')} ${floors === 1 ? 'holds' : 'hold'}`,
      status:
        faults.length > 0 ? 'broken' : unknown.length > 0 ? 'undecided' : floors === 0 ? 'idle' : 'holds',
    },
  ]
}

/** Leaving a changed file out of the reports would otherwise be the easiest way past every limit. */
function unmeasured(past: Case['past']): readonly Condition[] {
  if ('why' in past || past.unmeasured.length === 0) return []
  const { unmeasured: paths } = past
  return [
    {
      id: 'unmeasured',
      asked: 'files that were measured before and have changed are measured again',
      found: `in no report: ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`,
      status: 'warned',
    },
  ]
}

/** "81.25 % of lines covered, 92.00 % of the change"; where something stands in the way, that, and nothing else. */
function sentence(found: Case, conditions: readonly Condition[]): string {
  const { coverage, profile, patch, evidence: pieces } = found
  const flaw = pieces.find(({ status }) => !isSound(status))
  if (flaw) return `${flaw.name} ${flaw.detail ?? evidenceWords[flaw.status]}`
  const faults = byUrgency(conditions).filter(({ status }) => status === 'undecided' || status === 'broken')
  const [fault] = faults
  if (fault) {
    const more = faults.length > 1 ? `; and ${count(faults.length - 1, 'more condition')} not met` : ''
    return `${fault.asked[0]?.toUpperCase()}${fault.asked.slice(1)}: ${fault.found}${more}`
  }
  const total = sum([...coverage].map(([path, file]) => profile.share(path, file)))
  const numbers = [
    `${shareText(total)} of ${profile.unit} covered`,
    patch.lines.total > 0 ? `${shareText(patch.lines)} of the change` : 'no line with code has changed',
  ].join(', ')
  const limits = conditions.filter(({ id }) => !['evidence', 'shards', 'mapped', 'unmeasured'].includes(id))
  return limits.length === 0 ? `${numbers}; no limit is set` : numbers
}
