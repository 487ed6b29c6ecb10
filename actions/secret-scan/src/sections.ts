/** What the report shows besides findings: the credentials with their past, what to do, what was set aside. */

import { short } from '../../../shared/git/default-branch.ts'
import type { Cell, Section } from '../../../shared/model/verdict.ts'
import { count } from '../../../shared/report/words.ts'
import { isContent, type SetAside } from './assemble.ts'
import { placeText, tellingFacts } from './findings.ts'
import { gradeOf, gradeWords } from './grade.ts'
import { shortFingerprint } from './identity/fingerprint.ts'
import { shown } from './identity/redact.ts'
import type { Incident } from './incident.ts'
import type { Occurrence } from './scan/occurrence.ts'
import type { AddedMark } from './scan/scan-source.ts'

const table = (
  title: string,
  brief: boolean,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Section => ({
  title,
  brief,
  content: { kind: 'table', columns: columns.map((column) => ({ title: column })), rows },
})

/** Where each new credential stands and since when; none when there is none. */
export function exposureSection(incidents: readonly Incident[], now: Date): readonly Section[] {
  if (incidents.length === 0) return []
  const rows = incidents.map((incident): readonly Cell[] => {
    const { rule, secret, exposure, places, count: all, inTip } = incident
    const since = exposure?.since
    return [
      `${rule.title} ${shown(secret)}`,
      gradeWords[gradeOf(incident)],
      placeCell(places[0]!, inTip),
      all > 1 ? String(all) : '',
      since ? `${since.date.slice(0, 10)} in ${short(since.commit)}` : '',
      stillThere(incident),
      refsText(incident),
      tellingFacts(incident, now).join(', '),
    ]
  })
  const columns = [
    'Credential',
    'Certainty',
    'Where',
    'Places',
    'Since',
    'Still there',
    'On',
    'Tells of itself',
  ]
  return [table('Credentials', false, columns, rows)]
}

function placeCell(place: Occurrence, inTip: boolean): Cell {
  const { path, region, entry, encodings } = place
  if (!inTip || path === '' || entry !== undefined || encodings.length > 0) return placeText(place)
  return region ? { path, line: region.startLine } : { path }
}

/** Of words that stand in no file, such as a message, there is no later state to tell of. */
function stillThere({ exposure, places }: Incident): string {
  if (exposure?.atHead) return 'yes'
  return exposure && isContent(places[0]!.kind) ? 'no, in the history only' : ''
}

function refsText({ exposure }: Incident): string {
  if (!exposure) return ''
  const { names, more } = exposure.refs
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

/** One row a kind of credential: first make it worthless, then take it out. */
export function remedySection(incidents: readonly Incident[]): readonly Section[] {
  const rules = [...new Map(incidents.map(({ rule }) => [rule.id, rule])).values()]
  if (rules.length === 0) return []
  const rows = rules.map(({ title, revoke }): readonly Cell[] => [
    title,
    revoke.steps,
    revoke.url === '' ? '' : { address: revoke.url, words: 'how' },
  ])
  return [table('What to do', true, ['Credential', 'First', 'See'], rows)]
}

/** Every suppression, and those that were refused. */
export function setAsideSection(
  setAside: readonly SetAside[],
  ruleTitle: (id: string) => string,
): readonly Section[] {
  if (setAside.length === 0) return []
  const rows = setAside.map(({ fingerprint, occurrence, judged }): readonly Cell[] => {
    const allow = 'by' in judged ? judged.by : judged.refused
    return [
      `${ruleTitle(occurrence.rule)} (${shortFingerprint(fingerprint)})`,
      placeText(occurrence),
      allow.place,
      allow.reason || 'none given',
      allow.until ?? '',
      'by' in judged ? (judged.isNew ? 'accepted, though new' : 'yes') : `no: ${judged.why}`,
    ]
  })
  return [
    table('What was set aside', false, ['Credential', 'Where', 'By', 'Reason', 'Until', 'Counts'], rows),
  ]
}

/** Comments and files that the change brings and that speak of what is found. */
export function addedSection(marks: readonly AddedMark[], files: readonly string[]): readonly Section[] {
  if (marks.length + files.length === 0) return []
  const rows = [
    ...files.map((path): readonly Cell[] => [
      { path },
      'settings of this gate',
      'the base counts until it is merged',
    ]),
    ...marks.map(({ path, line, mark, reason, fault }): readonly Cell[] => [
      { path, line },
      mark,
      fault === undefined ? reason || 'gives no reason' : `sets nothing aside: it ${fault}`,
    ]),
  ]
  return [table('What the change would set aside', true, ['Where', 'What', 'Reason'], rows)]
}

export const foundText = (incidents: readonly Incident[]): string =>
  incidents.length === 0 ? 'none' : count(incidents.length, 'credential')
