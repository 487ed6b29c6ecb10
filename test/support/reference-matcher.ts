/**
 * What `rules/rule.ts` says of the three kinds of match, done naively: every keyword is looked for everywhere, and a text
 * is tried against one rule after the other. The engine does the same with one automaton; where they differ, it is wrong.
 */

import type { Rule } from '../../actions/secret-scan/src/rules/rule.ts'

export type Hit = {
  readonly rule: Rule
  readonly start: number
  readonly end: number
  readonly secret: string
}

/** All hits in the text, each place once a rule, in the order of the rules. */
export function referenceMatches(rules: readonly Rule[], text: string): readonly Hit[] {
  return rules.flatMap((rule) => {
    const hits = rule.keywords.flatMap((keyword) =>
      placesOf(keyword, text).flatMap((at) => hitAt(rule, { text, at, keyword })),
    )
    return hits.filter((hit, index) => hits.findIndex(({ start }) => start === hit.start) === index)
  })
}

type Place = { readonly text: string; readonly at: number; readonly keyword: string }

function placesOf(keyword: string, text: string): readonly number[] {
  const folded = text.toLowerCase()
  const places: number[] = []
  for (let at = folded.indexOf(keyword); at >= 0; at = folded.indexOf(keyword, at + 1)) places.push(at)
  return places
}

function hitAt(rule: Rule, place: Place): readonly Hit[] {
  const { text, at, keyword } = place
  switch (rule.match.kind) {
    case 'token': {
      if (at > 0 && /[0-9A-Za-z_]/.test(text[at - 1]!)) return []
      const pattern = new RegExp(rule.match.pattern, 'dy')
      pattern.lastIndex = at
      return hitOf(rule, pattern.exec(text), 0)
    }
    case 'window': {
      const from = Math.max(0, at - rule.match.before)
      const window = text.slice(from, at + keyword.length + rule.match.after)
      return hitOf(rule, new RegExp(rule.match.pattern, 'd').exec(window), from)
    }
    case 'assigned':
      return assignedHit(rule, rule.match.value, place)
  }
}

function hitOf(rule: Rule, found: RegExpExecArray | null, from: number): readonly Hit[] {
  if (!found) return []
  const [start, end] = found.indices!.groups?.secret ?? found.indices![0]!
  const secret = found.groups?.secret ?? found[0]
  return [{ rule, start: from + start, end: from + end, secret }]
}

/** `DATADOG_API_KEY = "…"`: the rest of the name, an operator, an opening quote, and the value up to where it ends. */
function assignedHit(rule: Rule, value: string, { text, at, keyword }: Place): readonly Hit[] {
  const operator =
    /[\w.-]{0,20}["'\]]{0,2}(?:[ \t]{0,4}(?::=|=>|==?|:)[ \t]{0,4}|[ \t]{1,4})(?<quote>["'`]?)/y
  operator.lastIndex = at + keyword.length
  const found = operator.exec(text)
  if (!found) return []
  const start = operator.lastIndex
  const quote = found.groups?.quote
  const rest = text.slice(start)
  const length = rest.search(quote ? new RegExp(quote) : /[\s"'`,;)\]}<>]|$/)
  const secret = rest.slice(0, length < 0 ? rest.length : length)
  if (!new RegExp(`^(?:${value})$`).test(secret)) return []
  return [{ rule, start, end: start + secret.length, secret }]
}
