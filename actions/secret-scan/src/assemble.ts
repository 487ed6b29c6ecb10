/** Makes one incident of each secret: its best rule, its places after the change first, and what sets it aside. */

import { compareText } from '../../../shared/model/finding.ts'
import type { Allow } from './allow/allow.ts'
import type { Known } from './allow/baseline.ts'
import { type Judged, judgePlace, type Terms } from './allow/set-aside.ts'
import { expired } from './exposure/facts.ts'
import { fingerprintOf } from './identity/fingerprint.ts'
import type { Incident } from './incident.ts'
import type { Confidence, Rule } from './rules/rule.ts'
import { comparePlaces, type Group } from './scan/gathering.ts'
import type { Occurrence } from './scan/occurrence.ts'

export type Assembly = {
  readonly rules: readonly Rule[]
  readonly terms: Terms
  /** Fingerprints that the base's tree has. */
  readonly atBase: ReadonlySet<string>
  readonly baseline: ReadonlyMap<string, Known>
  /** Whether the groups' places are those after the change already. */
  readonly isTip: boolean
  readonly now: Date
}

/** One place that was judged by an allow, for the list of what is set aside and for the lint. */
export type SetAside = {
  readonly fingerprint: string
  readonly occurrence: Occurrence
  readonly judged: Exclude<Judged, undefined>
}

export type Assembled = {
  readonly incidents: readonly Incident[]
  readonly setAside: readonly SetAside[]
}

/** `tipFound`: what stands in the files as they are after the change; empty where the groups' places are that already. */
export function assemble(
  groups: readonly Group[],
  tipFound: readonly Occurrence[],
  assembly: Assembly,
): Assembled {
  const byId = new Map(assembly.rules.map((rule) => [rule.id, rule]))
  const atTip = placesByFingerprint(tipFound)
  const merged = mergeGroups(groups, byId)
  const setAside: SetAside[] = []
  const conditions = assembly.terms.allows.filter(({ condition }) => condition)
  const incidents = merged.flatMap((group) => {
    const tip = atTip.get(group.fingerprint) ?? []
    const all = tip.length > 0 ? [...tip, ...elsewhere(group.places, tip)] : group.places
    const places = all.filter((place) => !conditions.some((condition) => condition.covers(place)))
    if (places.length === 0) return []
    const judged = judgePlaces(places, assembly.terms)
    for (const [occurrence, one] of judged)
      if (one) setAside.push({ fingerprint: group.fingerprint, occurrence, judged: one })
    return incidentOf(group, { places, judged, inTip: assembly.isTip || tip.length > 0 }, assembly)
  })
  return { incidents, setAside }
}

type Merged = Omit<Group, 'rule'> & { readonly rule: Rule }

/** The same characters may be found by several rules, by a name here and by their form there. The best of them has it. */
function mergeGroups(groups: readonly Group[], rules: ReadonlyMap<string, Rule>): readonly Merged[] {
  const merged = new Map<string, Merged>()
  for (const group of groups) {
    const rule = rules.get(group.rule)
    if (!rule) throw new Error(`a scan found by a rule that is not there: ${group.rule}`)
    const other = merged.get(group.fingerprint)
    merged.set(group.fingerprint, {
      ...group,
      rule: other && better(other.rule, rule) ? other.rule : rule,
      places: [...(other?.places ?? []), ...group.places].sort(comparePlaces),
      count: (other?.count ?? 0) + group.count,
    })
  }
  return [...merged.values()]
}

const confidences = { high: 0, medium: 1, low: 2 } as const

const better = (one: Rule, other: Rule): boolean =>
  (Number(one.generic ?? false) - Number(other.generic ?? false) ||
    confidences[one.confidence] - confidences[other.confidence] ||
    compareText(one.id, other.id)) < 0

function placesByFingerprint(found: readonly Occurrence[]): ReadonlyMap<string, Occurrence[]> {
  const places = new Map<string, Occurrence[]>()
  for (const one of found) {
    if (one.doubt !== undefined) continue
    const fingerprint = fingerprintOf(one.secret)
    const others = places.get(fingerprint)
    if (others) others.push(one)
    else places.set(fingerprint, [one])
  }
  for (const list of places.values()) list.sort(comparePlaces)
  return places
}

/** Places that are not told by those after the change: other paths, messages, names. */
function elsewhere(places: readonly Occurrence[], tip: readonly Occurrence[]): readonly Occurrence[] {
  const files = new Set(tip.map(({ path }) => path))
  return places.filter(({ kind, path }) => !isContent(kind) || !files.has(path))
}

export const isContent = (kind: string): boolean => kind === 'blob' || kind === 'added lines'

const judgePlaces = (
  places: readonly Occurrence[],
  terms: Terms,
): readonly (readonly [Occurrence, Judged])[] => places.map((place) => [place, judgePlace(place, terms)])

type Seen = {
  readonly places: readonly Occurrence[]
  readonly judged: readonly (readonly [Occurrence, Judged])[]
  readonly inTip: boolean
}

function incidentOf(
  group: Merged,
  { places, judged, inTip }: Seen,
  { atBase, baseline, now }: Assembly,
): Incident {
  const open = judged.filter(([, one]) => !one || 'refused' in one).map(([place]) => place)
  const by = judged.map(([, one]) => (one && 'by' in one ? one.by : undefined)).find(isAllow)
  const known = baseline.has(group.fingerprint)
    ? 'baseline'
    : atBase.has(group.fingerprint)
      ? 'base'
      : undefined
  const first = places[0]!
  const proof = (places.find(isProven) ?? first).proof
  return {
    fingerprint: group.fingerprint,
    secret: group.secret,
    rule: group.rule,
    proof,
    places: open.length > 0 ? [...open, ...places.filter((place) => !open.includes(place))] : places,
    found: group.places,
    count: Math.max(group.count, places.length),
    known,
    confidence: surest(places.map(({ confidence }) => confidence ?? group.rule.confidence)),
    alone: false,
    expired: expired(proof, now),
    inTip: inTip && isContent(first.kind),
    ...(open.length === 0 && by && { setAside: by }),
  }
}

const surest = (all: readonly Confidence[]): Confidence =>
  all.reduce((one, other) => (confidences[other] < confidences[one] ? other : one), 'low')

const isAllow = (allow: Allow | undefined): allow is Allow => allow !== undefined
const isProven = ({ proof }: Occurrence): boolean => proof.grade === 'valid'
