/** Tries one rule at one hit of its keyword, on a bounded part of the text. */

import type { Rule } from '../rules/rule.ts'
import type { Value } from './assigned.ts'
import { mayBeginAt, mayEndAt, wordMask } from './boundary.ts'
import { type Literals, literalsOf } from './literals.ts'
import { type PatternFacts, patternFacts } from './pattern.ts'
import { longestKeyword, patternOf } from './rule-check.ts'
import type { Region, Window } from './windows.ts'

/** Where a keyword stands in the text; what is assigned to it is read once for all rules that ask. */
export type Hit = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly begins: () => boolean
  readonly values: () => readonly Value[]
  readonly literals: Literals
}

export type Report = (start: number, end: number) => void

/** Hits are tried one by one; windows are gathered, and searched by regions. */
export type Matcher =
  | { readonly kind: 'hit'; readonly reach: number; readonly match: (hit: Hit, report: Report) => void }
  | {
      readonly kind: 'window'
      readonly reach: number // how far behind the keyword's beginning it may look, as above
      readonly window: (hit: Hit) => Window
      readonly search: (text: string, region: Region, literals: Literals, report: Report) => void
    }

/** What the patterns had to do so far, for measuring: the work must grow with the text and not with its square. */
export type Work = { runs: number; characters: number }

/** Of a token whose pattern has no end of its own. */
const usualReach = 4096
/** Of a pattern that says how long it gets, or that begins with the five dashes of a PEM block. */
const longestPart = 65_536
/** How blocks of PEM begin. */
const dashes = '-----'
/** Look-ahead may need some more than the longest match. */
const lookAhead = 64

type Span = { readonly start: number; readonly end: number }

/** What the pattern of a rule is like is only asked at the first hit of one of its keywords: most rules never have one. */
export function matcherOf(rule: Rule, work: Work): Matcher {
  const { match } = rule
  const pattern = patternOf(rule)
  const used: Used = { rule, pattern, facts: patternFacts(pattern), work }
  if (match.kind === 'assigned') return assignedMatcher(used)
  if (match.kind === 'token') return tokenMatcher(used)
  return windowMatcher(used, match.before, match.after)
}

type Used = {
  readonly rule: Rule
  readonly pattern: string
  readonly facts: PatternFacts
  readonly work: Work
}

function tokenMatcher({ rule, pattern, facts, work }: Used): Matcher {
  const usual = rule.keywords.some((keyword) => keyword.startsWith(dashes)) ? longestPart : usualReach
  const longest = Number.isFinite(facts.maxLength) ? facts.maxLength : usual
  const reach = Math.min(longest, longestPart) + lookAhead
  const sticky = new RegExp(pattern, 'y')
  const tail = forbiddenBehind(facts.tail)
  const whole = backtracking(pattern, tail)
  const needed = literalsOf(pattern)
  return {
    kind: 'hit',
    reach,
    match: (hit, report) => {
      if (!hit.begins() || !hit.literals.has(needed, hit.start, hit.start + reach)) return
      const part = hit.text.slice(hit.start, endOfPart(hit, reach))
      work.runs++
      const found = run(sticky, part)
      if (found === undefined) return
      const span = secretIn(found, pattern)
      const fits = span.end < found[0].length || mayEndAt(hit.text, hit.start + span.end, tail)
      const other = fits ? found : run(whole(), part)
      if (other === undefined) return
      const { start, end } = other === found ? span : secretIn(other, pattern)
      if (mayEndAt(hit.text, hit.start + end, end < other[0].length ? 0n : tail))
        report(hit.start + start, hit.start + end)
    },
  }
}

/** A block ends at the latest where the next begins, so that many beginnings cost no more than one. */
function endOfPart({ text, start, end }: Hit, reach: number): number {
  const most = start + reach
  if (!text.startsWith(dashes, start)) return most
  const next = text.slice(end, most).indexOf(text.slice(start, end))
  return next < 0 ? most : end + next
}

/** A pattern whose last character is no letter, digit or "_" says itself where it ends: "…-----", "…@". */
function forbiddenBehind(tail: bigint | undefined): bigint {
  return tail === undefined || (tail & wordMask) === 0n ? 0n : tail | wordMask
}

/**
 * The pattern with its end as a condition, so that a longer alternative gets its turn. It is made when first needed, and
 * never first tried: V8's linear engine has no look-ahead.
 */
function backtracking(pattern: string, tail: bigint): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= new RegExp(`(?:${pattern})(?!${classOf(tail)})`, 'y')
    return made
  }
}

/** The bits of "a" and "b" → "[\x61\x62]". */
function classOf(mask: bigint): string {
  let members = ''
  for (let code = 0; code < 256; code++) {
    if ((mask >> BigInt(code)) & 1n) members += `\\x${code.toString(16).padStart(2, '0')}`
  }
  return `[${members}]`
}

function windowMatcher({ pattern, facts, work }: Used, before: number, after: number): Matcher {
  const anywhere = new RegExp(pattern, 'g')
  const tail = forbiddenBehind(facts.tail)
  const needed = literalsOf(pattern)
  return {
    kind: 'window',
    reach: longestKeyword + after + lookAhead,
    window: ({ text, start, end }) => ({
      from: Math.max(0, start - before),
      to: Math.min(text.length, end + after),
    }),
    search: (text, region, literals, report) => {
      if (!literals.has(needed, region.from, region.to)) return region.clear()
      work.runs++
      work.characters += region.search(text, anywhere, (found, at) => {
        const span = secretIn(found, pattern)
        if (isWhole(text, { from: at, found, span, tail })) report(at + span.start, at + span.end)
      })
    },
  }
}

type Cut = {
  readonly from: number // of the match in the text
  readonly found: RegExpExecArray
  readonly span: Span
  readonly tail: bigint
}

/** Not a part of something longer. Where the pattern has more than the secret, it says itself what is around it. */
function isWhole(text: string, { from, found, span, tail }: Cut): boolean {
  if (span.start === span.end) return false
  const isWord = ((wordMask >> BigInt(found[0].charCodeAt(0))) & 1n) === 1n
  const begins = span.start > 0 || !isWord || mayBeginAt(text, from)
  return begins && (span.end < found[0].length || mayEndAt(text, from + span.end, tail))
}

function assignedMatcher({ pattern, facts, work }: Used): Matcher {
  const whole = new RegExp(`^(?:${pattern})$`)
  const needed = literalsOf(pattern)
  return {
    kind: 'hit',
    reach: usualReach,
    match: ({ text, values, literals }, report) => {
      for (const { start, end } of values()) {
        if (end - start > facts.maxLength || !literals.has(needed, start, end)) continue
        work.runs++
        work.characters += end - start
        const found = whole.exec(text.slice(start, end))
        if (found === null) continue
        const span = secretIn(found, whole.source)
        if (span.end > span.start) report(start + span.start, start + span.end)
        return
      }
    },
  }
}

function run(sticky: RegExp, text: string): RegExpExecArray | undefined {
  sticky.lastIndex = 0
  return sticky.exec(text) ?? undefined
}

/**
 * Where the group `secret` is in the match. The flag that tells it would keep V8 from its linear engine, so it is only
 * used on a match in which the same text stands twice.
 */
function secretIn(found: RegExpExecArray, pattern: string): Span {
  const secret = found.groups?.secret
  if (secret === undefined) return { start: 0, end: found[0].length }
  const start = found[0].indexOf(secret)
  if (start === found[0].lastIndexOf(secret)) return { start, end: start + secret.length }
  const indices = new RegExp(pattern, 'd').exec(found[0])?.indices?.groups?.secret
  return { start: indices?.[0] ?? start, end: indices?.[1] ?? start + secret.length }
}
