/** How a proof says what it found. The third grade, that nothing can be said, is `unproven` beside the type. */

import type { Proof } from './proof.ts'

export type Prove = (secret: string) => Proof

/** The checksum or structure is right. A fact that is undefined or empty is left out. */
export function valid(by: string, facts: Readonly<Record<string, string | undefined>> = {}): Proof {
  return withFacts({ grade: 'valid', by }, facts)
}

/** It can't be a credential of this kind: what every one of them carries is wrong. */
export const invalid = (by: string): Proof => ({ grade: 'invalid', by })

export function withFacts(proof: Proof, facts: Readonly<Record<string, string | undefined>>): Proof {
  const told = Object.entries({ ...proof.facts, ...facts }).filter(
    (fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '',
  )
  return told.length > 0 ? { ...proof, facts: Object.fromEntries(told) } : proof
}

/** Longer text is never one credential of the formats here; the longest is an armored PGP key with its signatures. */
export const longestSecret = 262_144

/**
 * False of "xxxxxxxxxxxxxxxxxxxxxxxx" and "000000000000": what fills a place in a document. Of 20 random characters of
 * the smallest alphabet in use, hexadecimal, fewer than 5 different ones happen once in 10⁸.
 */
export const isVaried = (text: string): boolean =>
  new Set(text.slice(0, 256)).size >= Math.min(5, text.length)

/** Seconds since 1970 as "2026-11-20T12:00:00Z"; undefined outside of the years 2000 to 9999. */
export function isoOfSeconds(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || !(seconds >= 946_684_800 && seconds < 253_402_300_800)) return undefined
  return new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z')
}
