/** Where allows keep the gate from failing for one canary. */

import type { Allow } from '../allow/allow.ts'
import { shown } from '../identity/redact.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import type { Directory, Place } from './places.ts'
import type { CanaryPlan, Missed, Narrow } from './result.ts'

export type Where = {
  readonly directories: readonly Directory[]
  readonly places: readonly Place[]
  /** In a directory that is nowhere. */
  readonly away: readonly Place[]
  /** The allows that can reach a canary somewhere: what speaks of one secret, line or file can't. */
  readonly patterns: readonly Allow[]
}

export type Silenced = {
  readonly rule: string
  readonly missed?: Missed
  /** Where it is set aside, if that is not a fault. */
  readonly narrow: readonly { readonly by: string; readonly directory: string }[]
}

type Canary = { readonly rule: string; readonly failing: readonly Occurrence[] }
type Aside = { readonly place: Place; readonly by: Allow }

/**
 * A fault is what sets it aside whatever its path, and what does so where more than half of the files are: then the rule
 * is as good as switched off. All else is what allows are for.
 */
export function silencedAt(plan: CanaryPlan, canary: Canary, where: Where): Silenced {
  const { rule } = canary
  if (plan.allows.length === 0) return { rule, narrow: [] }
  const away = asideAt(canary, where.away, (one) => plan.settle(one, plan.allows))
  const everywhere = away.length === where.away.length
  const aside = everywhere ? away : asideAt(canary, where.places, (one) => plan.settle(one, where.patterns))
  const gone = wholeDirectories(aside)
  if (!everywhere && !isMost(where.directories, gone))
    return { rule, narrow: aside.map(({ place, by }) => ({ by: by.place, directory: place.directory })) }
  const first = everywhere ? away[0]! : aside.find(({ place }) => gone.has(place.directory))!
  const path = everywhere ? where.places[0]!.path : first.place.path
  const why = { kind: 'set aside', by: first.by.place, everywhere } as const
  return { rule, missed: { rule, path, canary: shown(canary.failing[0]!.secret), why }, narrow: [] }
}

/** Each allow that set canaries aside in some places, with how many rules and directories that concerns. */
export function narrowOf(all: readonly Silenced[]): readonly Narrow[] {
  const found = new Map<string, { readonly rules: Set<string>; readonly directories: Set<string> }>()
  for (const { rule, narrow } of all)
    for (const { by, directory } of narrow) {
      const known = found.get(by) ?? { rules: new Set(), directories: new Set() }
      known.rules.add(rule)
      known.directories.add(directory)
      found.set(by, known)
    }
  return [...found].map(([by, { rules, directories }]) => ({
    by,
    rules: rules.size,
    directories: directories.size,
  }))
}

/** The places where all that the gate would fail for is set aside, each with the first allow that does so. */
const asideAt = (
  { failing }: Canary,
  places: readonly Place[],
  settle: (one: Occurrence) => Allow | undefined,
): readonly Aside[] =>
  places.flatMap((place): readonly Aside[] => {
    let by: Allow | undefined
    for (const one of failing) {
      const allow = settle({ ...one, path: place.path })
      if (!allow) return []
      by ??= allow
    }
    return by ? [{ place, by }] : []
  })

/** Directories in which it is set aside under every name. */
function wholeDirectories(aside: readonly Aside[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(
    aside.flatMap(({ place: { directory } }) => {
      if (seen.has(directory)) return [directory]
      seen.add(directory)
      return []
    }),
  )
}

function isMost(directories: readonly Directory[], gone: ReadonlySet<string>): boolean {
  const weigh = (some: readonly Directory[]): number => some.reduce((sum, { own }) => sum + own, 0)
  const part = directories.filter(({ path }) => gone.has(path))
  return part.length === directories.length || weigh(part) * 2 > weigh(directories)
}
