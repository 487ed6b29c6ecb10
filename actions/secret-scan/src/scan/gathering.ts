/** Occurrences put together by secret as they come in, in bounded memory. */

import { compareText } from '../../../../shared/model/finding.ts'
import { fingerprintOf } from '../identity/fingerprint.ts'
import type { Occurrence } from './occurrence.ts'

/** One secret that one rule found, with its places: at most `mostPlaces` of `count`. */
export type Group = {
  readonly fingerprint: string
  readonly rule: string
  readonly secret: string
  readonly places: readonly Occurrence[]
  readonly count: number
}

/** Nobody reads more places of one secret, and nobody more secrets; a hostile text has millions. */
export const mostPlaces = 200
export const mostGroups = 20_000

type Open = {
  fingerprint: string
  rule: string
  secret: string
  places: Occurrence[]
  count: number
  /** Kept beyond the most, since nothing sets them aside. */
  more: number
}

export class Gathering {
  readonly #isCovered: (one: Occurrence) => boolean
  readonly #groups = new Map<string, Open>()
  readonly #doubted = new Set<string>()
  /** Different secrets that found no room. */
  #left = 0

  /** `isCovered`: whether an allow sets a place aside; two hundred of those must not crowd out one that none covers. */
  constructor(isCovered: (one: Occurrence) => boolean = () => true) {
    this.#isCovered = isCovered
  }

  add(occurrences: readonly Occurrence[]): void {
    for (const one of occurrences) {
      const fingerprint = fingerprintOf(one.secret)
      if (one.doubt !== undefined) {
        if (this.#doubted.size < mostGroups) this.#doubted.add(fingerprint)
        continue
      }
      const key = `${one.rule} ${fingerprint}`
      let group = this.#groups.get(key)
      if (!group) {
        if (this.#groups.size >= mostGroups) {
          this.#left++
          continue
        }
        group = { fingerprint, rule: one.rule, secret: one.secret, places: [], count: 0, more: 0 }
        this.#groups.set(key, group)
      }
      group.count++
      if (group.places.length - group.more < mostPlaces) group.places.push(one)
      else if (group.more < mostPlaces && !this.#isCovered(one)) {
        group.more++
        group.places.push(one)
      }
    }
  }

  /** Different texts that were taken for placeholders. */
  get placeholders(): number {
    return this.#doubted.size
  }

  get left(): number {
    return this.#left
  }

  /** In an order that does not depend on which thread was first. */
  groups(): readonly Group[] {
    return [...this.#groups.values()]
      .map(({ more: _, ...group }) => ({ ...group, places: group.places.sort(comparePlaces) }))
      .sort((a, b) => compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint))
  }
}

export const comparePlaces = (a: Occurrence, b: Occurrence): number =>
  compareText(a.path, b.path) ||
  (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) ||
  (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) ||
  compareText(a.entry ?? '', b.entry ?? '') ||
  compareText(a.commit ?? '', b.commit ?? '') ||
  compareText(a.blob ?? '', b.blob ?? '') ||
  compareText(a.kind, b.kind)
