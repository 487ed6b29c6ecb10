/** Matches a rule in the plainest way there is, as `rule.ts` defines it: what an engine finds is compared with this. */

import type { Rule } from '../../actions/secret-scan/src/rules/rule.ts'

/** Where the letters in front of a value may stand: `…_KEY": "`, `…Key = '`, `…-key=`, `…_key :=`. */
const betweenNameAndValue = /[A-Za-z0-9_.-]{0,20}["'`]?\s{0,4}(?:=>|:=|=|:)\s{0,4}/y

/** The credentials that the rule finds in the text, in order, each once. */
export function matches(rule: Rule, text: string): readonly string[] {
  const found = rule.keywords
    .flatMap((keyword) => placesOf(keyword, text).flatMap((place) => matchAt(rule, text, place, keyword)))
    .sort((a, b) => a.at - b.at)
  return [...new Set(found.map((match) => match.secret))]
}

type Found = { readonly at: number; readonly secret: string }

function placesOf(keyword: string, text: string): readonly number[] {
  const folded = text.toLowerCase()
  const places: number[] = []
  for (let at = folded.indexOf(keyword); at >= 0; at = folded.indexOf(keyword, at + 1)) places.push(at)
  return places
}

function matchAt(rule: Rule, text: string, place: number, keyword: string): readonly Found[] {
  if (rule.match.kind === 'token') {
    if (/[A-Za-z0-9_]/.test(text.charAt(place - 1))) return []
    return credential(new RegExp(rule.match.pattern, 'y'), text, place)
  }
  if (rule.match.kind === 'window') {
    const start = Math.max(0, place - rule.match.before)
    const window = text.slice(start, place + keyword.length + rule.match.after)
    return credential(new RegExp(rule.match.pattern), window, 0)
  }
  betweenNameAndValue.lastIndex = place + keyword.length
  const between = betweenNameAndValue.exec(text)
  if (!between) return []
  const at = place + keyword.length + between[0].length
  const quote = /["'`]/.exec(text.charAt(at))?.[0]
  const value = quote ? text.slice(at + 1).split(quote)[0]! : text.slice(at).split(/[\s"'`,;]/)[0]!
  return new RegExp(`^(?:${rule.match.value})$`).test(value) ? [{ at, secret: value }] : []
}

function credential(pattern: RegExp, text: string, place: number): readonly Found[] {
  pattern.lastIndex = place
  const match = pattern.exec(text)
  return match ? [{ at: match.index, secret: match.groups?.secret ?? match[0] }] : []
}
