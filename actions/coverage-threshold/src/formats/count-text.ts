/** Counts as tools write them, also those that no longer fit the tool's own type. */

import { mostHits } from '../model/file-coverage.ts'
import { negativeNotes, replacedNotes, told } from './told.ts'

const whole = /^[+-]?\d+(?:\.0+)?$/
const scientific = /^\d+(?:\.\d+)?[eE]\+?\d+$/

/**
 * "12" → 12, "-3" → -3, "1e+20" (Perl, once a sum is a float) and "18446744073709551615" (a counter below zero, read
 * as unsigned) → `mostHits`; undefined for what is no whole number.
 */
export function countOf(text: string): number | undefined {
  if (!whole.test(text) && !scientific.test(text)) return undefined
  const value = Number(text)
  if (value >= mostHits) return mostHits
  return Number.isInteger(value) ? value : undefined
}

/** What of a report was not taken as it stands, by kind; each becomes one sentence with its number. */
export class Oddities {
  negative = 0
  lineZero = 0

  /** At least 0. */
  clamped(count: number): number {
    if (count >= 0) return count
    this.negative++
    return 0
  }

  notes(replaced: number): readonly string[] {
    const lines =
      this.lineZero === 0
        ? []
        : [`${told(this.lineZero, 'record is', 'records are')} about line 0, which no file has, and left out`]
    return [...negativeNotes(this.negative), ...lines, ...replacedNotes(replaced)]
  }
}
