/** Of several rules that found the same place, the one that knows it best has it. */

import type { Rule } from '../rules/rule.ts'

/** Byte offsets, `end` exclusive. */
export type FoundPlace = { readonly rule: Rule; readonly start: number; readonly end: number }

/** The secret is the bytes as Latin-1. */
export type Found = FoundPlace & { readonly secret: string }

const confidences = { high: 0, medium: 1, low: 2 } as const
const kinds = { token: 0, window: 1, assigned: 2 } as const

/** Specific first: formats of a provider before generic ones, sure before unsure, a form before a name, long keywords. */
export function bySpecificity(one: FoundPlace, other: FoundPlace): number {
  const [a, b] = [one.rule, other.rule]
  return (
    Number(a.generic ?? false) - Number(b.generic ?? false) ||
    confidences[a.confidence] - confidences[b.confidence] ||
    kinds[a.match.kind] - kinds[b.match.kind] ||
    longest(b) - longest(a) ||
    other.end - other.start - (one.end - one.start) ||
    one.start - other.start ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

const longest = ({ keywords }: Rule): number => Math.max(...keywords.map(({ length }) => length))

/** In the order of the text, no two of them on the same byte. What gives way only gives way to what is reported. */
export function withoutOverlaps<Place extends FoundPlace>(found: readonly Place[]): readonly Place[] {
  if (found.length < 2) return found
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Place[] = []
  let cluster: Place[] = []
  let end = -1
  for (const one of sorted) {
    if (one.start >= end) {
      for (const best of bestOf(cluster)) kept.push(best)
      cluster = []
    }
    cluster.push(one)
    end = Math.max(end, one.end)
  }
  for (const best of bestOf(cluster)) kept.push(best)
  return kept
}

/** A cluster reaches from its first member's start without a gap. Each byte is marked by the one that has it. */
function bestOf<Place extends FoundPlace>(cluster: readonly Place[]): readonly Place[] {
  if (cluster.length < 2) return cluster
  const first = cluster[0]!.start
  const taken = new Uint8Array(cluster.reduce((end, one) => Math.max(end, one.end), 0) - first)
  const best = [...cluster].sort(bySpecificity).filter(({ start, end }) => {
    const free = !taken.subarray(start - first, end - first).includes(1)
    if (free) taken.fill(1, start - first, end - first)
    return free
  })
  return best.sort((a, b) => a.start - b.start)
}
