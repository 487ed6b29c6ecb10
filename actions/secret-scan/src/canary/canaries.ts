/**
 * Plants credentials that nobody ever had, in memory, and looks whether the user's own rules, allows and exclusions would
 * still let the gate fail for them. A list of allows grows by exceptions; this tells which of them became the rule.
 */

import { shown } from '../identity/redact.ts'
import type { FailOn } from '../inputs.ts'
import type { Proof } from '../proof/proof.ts'
import type { Rule } from '../rules/rule.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import { scanPiece } from '../scan/scan-piece.ts'
import { wholeFile } from '../sources/batch.ts'
import { coverageOf } from './coverage.ts'
import { failsAlone } from './gate.ts'
import { directoriesFor, directoriesOf, evenly, nowhere, placesIn } from './places.ts'
import type { CanaryPlan, CanaryResult, Missed, Why } from './result.ts'
import { narrowOf, type Silenced, silencedAt } from './silenced.ts'

export function runCanaries(plan: CanaryPlan): CanaryResult {
  const { rules, failOn, make } = plan
  const all = directoriesOf(plan.files)
  const away = placesIn([{ path: nowhere(make) }])
  const worth = rules.filter(({ confidence, prove }) => confidence === 'high' || prove !== undefined)
  const outcomes = worth.map((rule) => plant(plan, rule))
  const found = outcomes.flatMap((outcome) => (outcome.kind === 'found' ? [outcome] : []))
  const patterns = plan.allows.filter(({ breadth }) => breadth === 'pattern')
  const directories = evenly(all, directoriesFor(found.length, patterns.length))
  const places = placesIn(directories)
  const silenced = found.map(
    (canary): Silenced => silencedAt(plan, canary, { directories, places, away, patterns }),
  )
  const many = (sought: Outcome['kind']): number => outcomes.filter(({ kind }) => kind === sought).length
  return {
    failOn,
    planted: many('found') + many('missed'),
    idle: many('idle'),
    withoutExample: many('without example'),
    places: places.length,
    missed: [
      ...outcomes.flatMap((outcome) => (outcome.kind === 'missed' ? [outcome.missed] : [])),
      ...silenced.flatMap(({ missed }) => (missed ? [missed] : [])),
    ],
    narrow: narrowOf(silenced),
    coverage: coverageOf(
      plan,
      found.map(({ failing }) => failing[0]!),
      { directories: all, away },
    ),
  }
}

export type Found = { readonly kind: 'found'; readonly rule: string; readonly failing: readonly Occurrence[] }
type Outcome =
  | Found
  | { readonly kind: 'missed'; readonly missed: Missed }
  | { readonly kind: 'idle' | 'without example' }

/** Whether a canary is found at all does not go by its path, so it is scanned at one. */
const firstPath = '.env'

/** A random text has what looks like a placeholder once in a while; what settings do to it, they do every time. */
const attempts = 3

function plant(plan: CanaryPlan, rule: Rule): Outcome {
  let outcome = plantOnce(plan, rule)
  for (let turn = 1; turn < attempts && outcome.kind === 'missed'; turn++) outcome = plantOnce(plan, rule)
  return outcome
}

function plantOnce({ engine, rules, failOn, make }: CanaryPlan, rule: Rule): Outcome {
  const example = rule.positives(make)[0]
  if (example === undefined) return { kind: 'without example' }
  const bytes = Buffer.from(`${example}\n`, 'latin1')
  const { occurrences } = scanPiece(engine, {
    bytes,
    kind: 'blob',
    path: firstPath,
    lineAt: wholeFile(bytes),
  })
  const certain = occurrences.filter(({ doubt }) => doubt === undefined)
  const failing = certain.filter((one) => {
    const finder = rules.find(({ id }) => id === one.rule)
    return finder !== undefined && failsAlone(finder, one.proof, failOn)
  })
  if (failing.length > 0) return { kind: 'found', rule: rule.id, failing }
  const seen = certain[0] ?? occurrences[0]
  if (!couldFail(rule, seen, failOn)) return { kind: 'idle' }
  const why: Why =
    seen === undefined
      ? { kind: 'not found' }
      : seen.doubt === undefined
        ? { kind: 'below fail-on', foundBy: seen.rule }
        : { kind: 'doubt', doubt: seen.doubt }
  return {
    kind: 'missed',
    missed: { rule: rule.id, path: firstPath, ...(seen && { canary: shown(seen.secret) }), why },
  }
}

/** Whether the gate would fail if the rule itself had found what was seen; of what was not, if it were proven. */
function couldFail(rule: Rule, seen: Occurrence | undefined, failOn: FailOn): boolean {
  const best: Proof | undefined = rule.prove && { grade: 'valid', by: '' }
  return failsAlone(rule, seen ? rule.prove?.(seen.secret) : best, failOn)
}
