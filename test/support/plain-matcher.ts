/**
 * Matches one rule against one text, slowly and plainly, as `rules/rule.ts` describes its three kinds of match. It asks no
 * placeholder model and no proof: it is what the rules' examples are held against.
 */

import type { Match, Rule } from '../../actions/secret-scan/src/rules/rule.ts'

/** The credentials that the rule sees in the text, in the order of their keywords. */
export function plainMatches(rule: Rule, text: string): readonly string[] {
  return rule.keywords.flatMap((keyword) =>
    placesOf(text.toLowerCase(), keyword).flatMap(
      (at) => matchAt(rule.match, text, at, keyword.length) ?? [],
    ),
  )
}

function placesOf(text: string, keyword: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) places.push(at)
  return places
}

function matchAt(match: Match, text: string, at: number, length: number): string | undefined {
  if (match.kind === 'token') {
    const pattern = new RegExp(match.pattern, 'y')
    pattern.lastIndex = at
    return secretOf(pattern.exec(text))
  }
  if (match.kind === 'window') {
    const window = text.slice(Math.max(0, at - match.before), at + length + match.after)
    return secretOf(new RegExp(match.pattern).exec(window))
  }
  return secretOf(new RegExp(`^(?:${match.value})$`).exec(valueAfter(text.slice(at + length)) ?? ''))
}

const secretOf = (match: RegExpExecArray | null): string | undefined => match?.groups?.secret ?? match?.[0]

/** Rest of the name, perhaps a type, the operator (or `>` of an element, or the blank of an option), and the value. */
const assignment =
  /^[\w.-]{0,64}(?:["'`\]]{0,2}\s{0,4}(?::\s*\w{1,24}\s*=(?!=)|:=|=>|[:=](?!=))\s{0,4}|>|["']?\s+(?:value=)?|["'],\s{0,4})(?:"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`|([^\s,;"'<>)}\]&]+))/

function valueAfter(text: string): string | undefined {
  const match = assignment.exec(text)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4]
}
