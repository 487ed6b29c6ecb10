/** Refuses rules that could not work, ours and the user's alike, each with its id and the reason. */

import { InputError } from '../../../../shared/model/errors.ts'
import type { Rule } from '../rules/rule.ts'
import { type KnownSets, patternFacts } from './pattern.ts'

export const shortestKeyword = 3
export const longestKeyword = 64
export const widestWindow = 512

/**
 * Throws an InputError that names the first fault: "Rule `acme-key`: its pattern is no regular expression: …". Of the
 * `trusted` among them only the ids are looked at: reading 650 patterns takes longer than most scans.
 */
export function checkRules(rules: readonly Rule[], trusted: ReadonlySet<Rule> = new Set()): void {
  const ids = new Set<string>()
  const known: KnownSets = new Map()
  for (const rule of rules) {
    const refuse = (reason: string): never => {
      throw new InputError(`Rule \`${rule.id}\`: ${reason}.`)
    }
    if (ids.has(rule.id)) refuse('another rule has the same id')
    ids.add(rule.id)
    if (trusted.has(rule)) continue
    checkKeywords(rule, refuse)
    const pattern = patternOf(rule)
    checkPattern(pattern, refuse)
    const facts = patternFacts(pattern, known)
    if (facts.empty) refuse('its pattern matches the empty text')
    if (facts.danger !== undefined) refuse(`its pattern ${facts.danger}, so it could run for ever`)
  }
}

export const patternOf = ({ match }: Rule): string =>
  match.kind === 'assigned' ? match.value : match.pattern

type Refuse = (reason: string) => never

function checkKeywords({ keywords, match }: Rule, refuse: Refuse): void {
  if (keywords.length === 0) refuse('it has no keyword')
  for (const keyword of keywords) {
    const named = `its keyword ${JSON.stringify(keyword)}`
    if (!/^[\x20-\x7e]*$/.test(keyword)) refuse(`${named} has characters other than printable ASCII`)
    if (keyword.length < shortestKeyword) refuse(`${named} is shorter than ${shortestKeyword} characters`)
    if (keyword.length > longestKeyword) refuse(`${named} is longer than ${longestKeyword} characters`)
  }
  if (match.kind !== 'window') return
  for (const width of [match.before, match.after]) {
    const fits = Number.isInteger(width) && width >= 0 && width <= widestWindow
    if (!fits)
      refuse(`its window reaches ${width} characters; it must be a whole number from 0 to ${widestWindow}`)
  }
}

function checkPattern(pattern: string, refuse: Refuse): void {
  try {
    new RegExp(pattern)
  } catch (error) {
    refuse(`its pattern is no regular expression: ${error instanceof Error ? error.message : String(error)}`)
  }
}
