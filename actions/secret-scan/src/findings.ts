/** An incident as a finding: what it is, how sure that is, where it stands and since when, and what to do now. */

import { short } from '../../../shared/git/default-branch.ts'
import type { JudgedFinding } from '../../../shared/model/finding.ts'
import { count } from '../../../shared/report/words.ts'
import { isContent } from './assemble.ts'
import { factsText } from './exposure/facts.ts'
import { fails, gradeOf, severityOf } from './grade.ts'
import { shown } from './identity/redact.ts'
import type { Incident } from './incident.ts'
import type { FailOn } from './inputs.ts'
import type { Occurrence } from './scan/occurrence.ts'

export type Sight = { readonly bar: FailOn; readonly now: Date }

export function findingOf(incident: Incident, { bar, now }: Sight): JudgedFinding {
  const { rule, fingerprint, known, setAside, places, inTip } = incident
  const first = places[0]!
  const isNew = known === undefined
  const blocking = isNew && !setAside && fails(gradeOf(incident), bar)
  return {
    tool: 'secret-scan',
    rule: rule.id,
    ...(rule.revoke.url !== '' && { helpUri: rule.revoke.url }),
    severity: severityOf(incident),
    message: messageOf(incident, now),
    path: inTip ? first.path : '',
    ...(inTip && first.region && { region: first.region }),
    ...(!inTip && { outsideTree: true as const }),
    ...related(incident),
    state: isNew ? 'new' : 'unchanged',
    reason: reasonOf(incident),
    id: fingerprint,
    ...(blocking && { blocking }),
    ...suppression(incident),
  }
}

/** Kept in the words of people: "GitHub token ghp_… (40 characters, 3f2b8c1e), proven by …; it opens …. In src/a.ts:3 …". */
function messageOf(incident: Incident, now: Date): string {
  const { rule, secret, pairedWith, liveness } = incident
  const facts = tellingFacts(incident, now)
  return [
    `${rule.title} ${shown(secret)}${gradeText(incident)}; it opens ${rule.opens.replace(/\.$/, '')}.`,
    ...(facts.length > 0 ? [`${capital(facts.join(', '))}.`] : []),
    ...(pairedWith !== undefined ? [`It belongs to ${pairedWith}.`] : []),
    ...(liveness ? [liveness.detail] : []),
    `${capital(placesText(incident))}.`,
    ...(gradeOf(incident) === 'revoked' ? [] : [rule.revoke.steps]),
  ].join(' ')
}

function gradeText({ proof, liveness }: Incident): string {
  if (liveness?.state === 'live') return ', live'
  if (liveness?.state === 'revoked') return ', revoked'
  if (proof.grade === 'valid') return `, proven by ${lower(proof.by)}`
  return proof.grade === 'invalid' ? `, which no provider made (${lower(proof.by)})` : ''
}

const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "added in 1a2b3c4d5e on 2026-11-20, still in src/a.ts:3 and 2 other places". */
export function placesText({ places, exposure, count: all, inTip }: Incident): string {
  const since = exposure?.since
  const added = since ? `added in ${short(since.commit)} on ${since.date.slice(0, 10)}, ` : ''
  const others = all > 1 ? ` and ${count(all - 1, 'other place')}` : ''
  const where = `${placeText(places[0]!)}${others}`
  if (inTip) return since ? `${added}still in ${where}` : `in ${where}`
  const gone = isContent(places[0]!.kind) && exposure?.atHead === false ? ', in the history only' : ''
  return `${added}in ${where}${gone}`
}

/** "src/a.ts:3, base64", "the commit message of 1a2b3c4d5e", "a branch name". */
export function placeText({ path, entry, region, kind, commit, encodings }: Occurrence): string {
  const encoded = encodings.length > 0 ? `, as ${encodings.join(' in ')}` : ''
  const file = entry ?? path
  if (file === '' || kind === 'file name') {
    const of = commit === undefined ? '' : ` of ${short(commit)}`
    const words = kind === 'blob' ? 'standard input' : kind
    const line = region && kind === 'blob' ? `:${region.startLine}` : ''
    return `the ${words}${line}${of}${encoded}`.replace('the standard input', 'standard input')
  }
  const at = region === undefined ? file : `${file}:${region.startLine}`
  return `${at}${encoded}`
}

/** What it tells of itself, but for what is part of its own characters, such as the team in a Slack token. */
export function tellingFacts(
  { proof, secret }: Pick<Incident, 'proof' | 'secret'>,
  now: Date,
): readonly string[] {
  const facts = Object.entries(proof.facts ?? {}).filter(
    ([, value]) => value.length < 5 || !secret.includes(value),
  )
  return factsText({ ...proof, facts: Object.fromEntries(facts) }, now)
}

function reasonOf({ known, setAside }: Incident): string {
  if (setAside) return `set aside by ${setAside.place}`
  if (known === 'baseline') return 'the baseline has it'
  return known === 'base' ? 'the base has it already' : 'neither the base nor the baseline has it'
}

function suppression({ setAside, known }: Incident): Pick<JudgedFinding, 'suppression'> {
  const accepted = (kind: 'inSource' | 'external', justification: string) => ({
    suppression: { kind, status: 'accepted' as const, justification },
  })
  if (setAside)
    return accepted(setAside.kind === 'inline' ? 'inSource' : 'external', setAside.reason || setAside.place)
  return known === 'baseline' ? accepted('external', 'It is in the baseline.') : {}
}

/** Other places in files, at most ten. */
function related({ places, inTip }: Incident): Pick<JudgedFinding, 'related'> {
  const others = inTip ? places.slice(1).filter(({ path, kind }) => path !== '' && kind === 'blob') : []
  if (others.length === 0) return {}
  return {
    related: others.slice(0, 10).map((place) => ({
      path: place.path,
      ...(place.region && { region: place.region }),
      message: 'also here',
    })),
  }
}
