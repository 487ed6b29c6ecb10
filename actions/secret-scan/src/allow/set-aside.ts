/** Which places of a secret are set aside, and by what; and which comments are worth nothing, since the change brings them. */

import type { Occurrence } from '../scan/occurrence.ts'
import type { Allow } from './allow.ts'
import { holdsOn, type InlineAllow } from './inline.ts'

/** Of a scan that has a base: how often a comment stands in the base's version of a file, by path and its words. */
export type BaseMarks = { countOf(path: string, allow: InlineAllow): number }

export type Terms = {
  /** From the sidecar file, imported settings and `exclude`. */
  readonly allows: readonly Allow[]
  /** "2026-11-21" */
  readonly today: string
  /** Undefined where nothing is compared with: then every comment counts. */
  readonly base: BaseMarks | undefined
  /** How often a comment stands in the file after the change. */
  readonly tip: BaseMarks
  /** Where all is scanned, not what a change adds: whether this very secret had this comment at the base. */
  readonly stood?: (place: Occurrence, allow: InlineAllow) => boolean
  /** Whether comments that the change brings are worth something. */
  readonly acceptNew: boolean
}

export type Judged =
  | { readonly by: Allow; readonly isNew: boolean }
  /** It would be set aside, were the comment not refused. */
  | { readonly refused: Allow; readonly why: string }
  | undefined

export function judgePlace(place: Occurrence, terms: Terms): Judged {
  const { allows, today } = terms
  const standing = allows.find((allow) => holdsOn(allow, today) && allow.covers(place))
  if (standing) return { by: standing, isNew: false }
  let refused: Judged
  for (const mark of place.allows) {
    const judged = judgeMark(place, mark, terms)
    if (judged && 'by' in judged) return judged
    refused ??= judged
  }
  const late = allows.find((allow) => !holdsOn(allow, today) && allow.covers(place))
  return refused ?? (late && { refused: late, why: `it held until ${late.until}` })
}

function judgeMark(place: Occurrence, mark: InlineAllow, terms: Terms): Judged {
  const { today, base, tip, stood, acceptNew } = terms
  const allow = allowOf(place, mark)
  if (!holdsOn(mark, today)) return { refused: allow, why: `it held until ${mark.until}` }
  if (base === undefined || stood?.(place, mark)) return { by: allow, isNew: false }
  if (tip.countOf(place.path, mark) <= base.countOf(place.path, mark))
    return { refused: allow, why: 'it was there before this secret, and spoke of another one' }
  return acceptNew
    ? { by: allow, isNew: true }
    : { refused: allow, why: 'the change itself brings it; it counts once it is merged' }
}

/** A comment as any other allow; it speaks of what stands where it was read. */
export const allowOf = (place: Occurrence, { mark, line, reason, until }: InlineAllow): Allow => ({
  kind: 'inline',
  place: `${mark} in ${place.path}:${line}`,
  reason,
  until,
  breadth: 'place',
  covers: (other) => other === place,
})

/** Two comments are the same when they say the same. */
export const markKey = ({ mark, rules, reason, until }: InlineAllow): string =>
  JSON.stringify([mark, rules, reason, until])
