/**
 * Ids that are no secret and have no rule of their own, but say whose the secret beside them is. They are looked for only
 * in files that have the other half, so their forms may be weak.
 */

import type { Generator } from '../rules/generator.ts'
import type { Match, Rule } from '../rules/rule.ts'

export type PublicId = Pick<Rule, 'id' | 'title' | 'keywords' | 'match'> & {
  /** A text as it may stand in a file, made anew by a generator. */
  readonly example: Example
}

export type Example = (make: Generator) => string

type Keywords = readonly [string, ...string[]]

/** A value under one of the names; the first of them is the one of the example. */
export const named = (
  id: string,
  title: string,
  keywords: Keywords,
  [value, example]: readonly [value: string, example: Example],
): PublicId => ({
  id,
  title,
  keywords,
  match: { kind: 'assigned', value },
  example: (make) => `${keywords[0]} = "${example(make)}"`,
})

/** What says itself what it is. */
export const marked = (
  id: string,
  title: string,
  keywords: Keywords,
  [match, example]: readonly [match: Match, example: Example],
): PublicId => ({ id, title, keywords, match, example })

export const token = (pattern: string): Match => ({ kind: 'token', pattern: `${pattern}(?![0-9A-Za-z_-])` })

export const around = (pattern: string, before: number, after: number): Match => ({
  kind: 'window',
  pattern,
  before,
  after,
})
