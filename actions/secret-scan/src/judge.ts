/** Judges what was found by what is asked. Pure: reads no files, knows no runner. */

import type { Condition, GateReport, Section, VerdictWord } from '../../../shared/model/verdict.ts'
import { count } from '../../../shared/report/words.ts'
import type { SetAside } from './assemble.ts'
import { findingOf } from './findings.ts'
import { askedWords, byCertainty, fails, gradeOf } from './grade.ts'
import type { Incident } from './incident.ts'
import type { FailOn } from './inputs.ts'
import type { Receipt } from './receipt.ts'
import { receiptSection } from './receipt.ts'
import type { Rule } from './rules/rule.ts'
import type { AddedMark } from './scan/scan-source.ts'
import { addedSection, exposureSection, remedySection, setAsideSection } from './sections.ts'

export type Case = {
  readonly incidents: readonly Incident[]
  readonly setAside: readonly SetAside[]
  readonly rules: readonly Rule[]
  readonly receipt: Receipt
  /** Why there was nothing to scan, e.g. "refs/heads/x was deleted, which brings no content". */
  readonly nothing: string | undefined
  readonly placeholders: number
  /** Different credentials that there was no room for. */
  readonly left: number
  readonly marks: readonly AddedMark[]
  readonly changedPolicy: readonly string[]
  /** Whether the change is only proposed, so that the base's settings count. */
  readonly guarded: boolean
  readonly notes: readonly string[]
}

export function judge(found: Case, bar: FailOn, now: Date): GateReport {
  const shownOnes = found.incidents.filter((one) => !one.setAside && one.known !== 'baseline')
  const fresh = byCertainty(shownOnes.filter(({ known }) => known === undefined))
  const blocking = fresh.filter((one) => fails(gradeOf(one), bar))
  const conditions = [
    completeness(found),
    ...secrets(found, bar, fresh, blocking),
    ...newAllows(found, bar),
    ...changedSettings(found),
  ]
  const verdict = verdictOf(found, conditions)
  return {
    gate: 'secret-scan',
    verdict,
    summary: sentence(found, fresh, blocking, conditions),
    conditions,
    measures: measuresOf(found, shownOnes, fresh),
    findings: found.incidents.map((one) => findingOf(one, { bar, now })),
    evidence: [],
    notes: found.notes,
    sections: sectionsOf(found, fresh, now),
    findingNoun: 'credential',
  }
}

function verdictOf({ nothing }: Case, conditions: readonly Condition[]): VerdictWord {
  const has = (status: Condition['status']) => conditions.some((condition) => condition.status === status)
  if (has('undecided')) return 'error'
  if (has('broken')) return 'fail'
  return nothing === undefined ? 'pass' : 'neutral'
}

function completeness({ receipt, left, nothing }: Case): Condition {
  const asked = 'everything in the range is scanned'
  if (nothing !== undefined) return { id: 'complete', asked, found: nothing, status: 'idle' }
  const missed = [
    ...receipt.unreached.slice(0, 3),
    ...(receipt.unreached.length > 3 ? [`${receipt.unreached.length - 3} more`] : []),
  ]
  if (missed.length > 0)
    return {
      id: 'complete',
      asked,
      found: `the time was up before ${missed.join(', ')}`,
      status: 'undecided',
    }
  if (left > 0)
    return { id: 'complete', asked, found: `${count(left, 'place')} more than are kept`, status: 'undecided' }
  const skipped = receipt.skipped.length
  const found = skipped === 0 ? 'all of it' : `all but ${count(skipped, 'thing')}, listed below`
  return { id: 'complete', asked, found, status: 'holds' }
}

function secrets(
  { nothing }: Case,
  bar: FailOn,
  fresh: readonly Incident[],
  blocking: readonly Incident[],
): readonly Condition[] {
  const asked = askedWords[bar]
  if (nothing !== undefined) return [{ id: 'secrets', asked, found: 'nothing was scanned', status: 'idle' }]
  const others = fresh.length - blocking.length
  const more = others > 0 ? `${count(others, 'finding')} that ${others === 1 ? 'is' : 'are'} less sure` : ''
  const found =
    blocking.length === 0
      ? more || 'none'
      : `${count(blocking.length, 'credential')}${more === '' ? '' : `, and ${more}`}`
  return [
    {
      id: 'secrets',
      asked,
      found,
      status: blocking.length > 0 ? 'broken' : 'holds',
      ...(blocking.length > 0 && { findings: blocking.map(({ fingerprint }) => fingerprint) }),
    },
  ]
}

/** What the change's own comments would set aside is no pass for it, but said apart, so that a reviewer looks. */
function newAllows({ guarded, setAside, incidents, marks }: Case, bar: FailOn): readonly Condition[] {
  if (!guarded) return []
  const asked = 'no comment that the change brings sets aside what would fail'
  // A comment for what the base or the baseline has already keeps nothing from failing.
  const fresh = incidents.filter((one) => one.known === undefined && fails(gradeOf(one), bar))
  const failing = new Set(fresh.map((one) => one.fingerprint))
  const spoken = setAside.filter(({ fingerprint }) => failing.has(fingerprint))
  const refused = distinct(
    spoken.filter(({ judged }) => 'refused' in judged && judged.refused.kind === 'inline'),
  )
  const accepted = distinct(spoken.filter(({ judged }) => 'by' in judged && judged.isNew))
  if (refused.length > 0)
    return [
      {
        id: 'new-allows',
        asked,
        found: `${count(refused.length, 'credential')}`,
        status: 'broken',
        findings: refused,
      },
    ]
  if (marks.length + accepted.length === 0) return []
  const found =
    accepted.length > 0
      ? `${count(accepted.length, 'credential')}, as \`new-allows\` accepts`
      : `${count(marks.length, 'comment')}, which set${marks.length === 1 ? 's' : ''} nothing of it aside`
  return [{ id: 'new-allows', asked, found, status: accepted.length > 0 ? 'warned' : 'holds' }]
}

const distinct = (places: readonly SetAside[]): readonly string[] => [
  ...new Set(places.map(({ fingerprint }) => fingerprint)),
]

function changedSettings({ changedPolicy }: Case): readonly Condition[] {
  if (changedPolicy.length === 0) return []
  return [
    {
      id: 'settings',
      asked: 'the change is judged by the settings of the base',
      found: `it is; what it does to ${changedPolicy.join(', ')} counts once it is merged`,
      status: 'holds',
    },
  ]
}

function measuresOf(
  found: Case,
  all: readonly Incident[],
  fresh: readonly Incident[],
): GateReport['measures'] {
  const { scanned } = found.receipt
  const proven = all.filter((one) => gradeOf(one) === 'proven').length
  const aside = found.incidents.length - all.length
  return [
    { name: 'credentials', unit: 'credentials', numerator: all.length },
    { name: 'new', unit: 'credentials', numerator: fresh.length },
    { name: 'proven', unit: 'credentials', numerator: proven },
    { name: 'set-aside', unit: 'credentials', numerator: aside },
    { name: 'placeholders', unit: 'texts', numerator: found.placeholders },
    { name: 'scanned', unit: 'bytes', numerator: scanned.bytes },
  ]
}

function sectionsOf(found: Case, fresh: readonly Incident[], now: Date): readonly Section[] {
  const titles = new Map(found.rules.map(({ id, title }) => [id, title]))
  return [
    ...remedySection(fresh),
    ...exposureSection(fresh, now),
    ...addedSection(found.guarded ? found.marks : [], found.changedPolicy),
    ...setAsideSection(found.setAside, (id) => titles.get(id) ?? id),
    ...(found.nothing === undefined ? [receiptSection(found.receipt)] : []),
  ]
}

function sentence(
  { nothing, receipt }: Case,
  fresh: readonly Incident[],
  blocking: readonly Incident[],
  conditions: readonly Condition[],
): string {
  const open = conditions.find(({ status }) => status === 'undecided')
  if (open) return `The scan is not complete: ${open.found}.`
  if (nothing !== undefined) return `Nothing was scanned: ${nothing}.`
  if (blocking.length > 0) return `${count(blocking.length, 'new credential')}: rotate first, then remove.`
  return fresh.length > 0
    ? `No new credential that fails; ${count(fresh.length, 'less certain finding')} to look at.`
    : `No new credential in ${count(receipt.scanned.bytes, 'byte')}.`
}
