/** Which findings are new: compares those of the head with those of the base through git's diff. Pure. */

import type { Diff } from '../model/diff.ts'
import type { Finding, JudgedFinding } from '../model/finding.ts'
import { type ChangeIndex, changeIndex } from './change-index.ts'
import { distinctFindings } from './distinct.ts'
import { type Entry, entriesOf, type Side, tables, textTable } from './entries.ts'
import { identifier } from './fingerprint.ts'
import { pairDependencies, pairPlaces, pairTests } from './identities.ts'
import { judgedFinding } from './judged-finding.ts'
import type { Lines } from './lines.ts'
import { pairKey } from './numbers.ts'
import { pairLines } from './passes.ts'
import { fixedReason, matchReason, newReason, stateOf, textKey } from './reason.ts'

export type MatchInput = {
  readonly base: readonly Finding[]
  readonly head: readonly Finding[]
  readonly diff: Diff
  readonly baseLines: Lines
  readonly headLines: Lines
}

export type MatchResult = {
  /** Those of the head in their order (see `compareFindings`), each new, edited, moved or unchanged. */
  readonly findings: readonly JudgedFinding[]
  /** Those of the base that found no partner. */
  readonly fixed: readonly JudgedFinding[]
  /** Exact repeats at the head that were dropped. */
  readonly duplicates: number
}

/**
 * Different tools and different rules never match each other, and no finding matches twice. The result does not depend
 * on the order of the findings. Takes O(n log n) time, whatever the findings are.
 */
export function matchFindings(input: MatchInput): MatchResult {
  const index = changeIndex(input.diff)
  const table = tables()
  const texts = {
    base: textTable(input.baseLines, table.texts),
    head: textTable(input.headLines, table.texts),
  }
  const distinct = { base: distinctFindings(input.base), head: distinctFindings(input.head) }
  const entries = (side: Side) =>
    entriesOf(side, distinct[side].findings, { index, table, texts: texts[side] })
  const heads = entries('head')
  const bases = entries('base')
  const [head, base] = [byKind(heads), byKind(bases)]
  pairLines(head.lines, base.lines, { texts: table.texts, headTexts: texts.head, baseTexts: texts.base })
  pairPlaces(head.places, base.places)
  pairTests(head.tests, base.tests)
  pairDependencies(head.packages, base.packages, index)
  return {
    findings: judgedHeads(heads, bases, { index, lines: input.headLines }),
    fixed: judgedBases(bases, { index, lines: input.baseLines }),
    duplicates: distinct.head.duplicates,
  }
}

function byKind(entries: readonly Entry[]) {
  const kinds = {
    lines: [] as Entry[],
    places: [] as Entry[],
    tests: [] as Entry[],
    packages: [] as Entry[],
  }
  for (const entry of entries) {
    const { dependency, test } = entry.finding
    if (dependency) kinds.packages.push(entry)
    else if (test) kinds.tests.push(entry)
    else if (entry.line > 0) kinds.lines.push(entry)
    else kinds.places.push(entry)
  }
  return kinds
}

type Surroundings = { readonly index: ChangeIndex; readonly lines: Lines }

function judgedHeads(
  heads: readonly Entry[],
  bases: readonly Entry[],
  { index, lines }: Surroundings,
): JudgedFinding[] {
  const identify = identifier(lines)
  const baseTexts = new Set(bases.filter((base) => base.match && base.text >= 0).map(textKey))
  return heads.map((head): JudgedFinding => {
    const id = identify(head.finding)()
    const { match } = head
    if (!match)
      return judgedFinding(head.finding, { state: 'new', reason: newReason(head, index, baseTexts), id })
    const state = stateOf(head, match)
    const reason = matchReason(head, match)
    return judgedFinding(head.finding, { state, reason, id }, match.partner)
  })
}

function judgedBases(bases: readonly Entry[], { index, lines }: Surroundings): JudgedFinding[] {
  const identify = identifier(lines)
  const fixed: JudgedFinding[] = []
  // An id counts its equals, so those are looked at, too; all others need none.
  const wanted = new Set(bases.filter((base) => !base.match).map(groupKey))
  for (const base of bases) {
    if (!wanted.has(groupKey(base))) continue
    const id = identify(base.finding)
    if (base.match) continue
    const reason = fixedReason(base, index)
    fixed.push(judgedFinding(base.finding, { state: 'fixed', reason, id: id() }, base))
  }
  return fixed
}

/** Equal for findings that could have the same identity. */
const groupKey = ({ finding, scope, text }: Entry): number =>
  finding.dependency || finding.test ? -1 : pairKey(scope, text + 1)
