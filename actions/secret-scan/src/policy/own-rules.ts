/** Rules that a repository brings along, as YAML, and built-in rules that it switches off. */

import type { Setting } from '../../../../shared/config/node.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { nearest } from '../../../../shared/text/nearest.ts'
import { createEngine } from '../engine/engine.ts'
import { widestWindow } from '../engine/rule-check.ts'
import { rules as builtIn } from '../rules/list.generated.ts'
import type { Match, Rule } from '../rules/rule.ts'
import { patternOf, type ReadPattern, reachOf } from './own-pattern.ts'
import { parsePolicy, ruleId } from './policy-text.ts'

export type OwnRules = { readonly rules: readonly Rule[]; readonly disable: readonly string[] }

const mostRules = 1000
/** Of keywords, and of examples of each kind. */
const mostTexts = 100
const keys = [
  'id',
  'title',
  'keywords',
  'pattern',
  'kind',
  'before',
  'after',
  'severity',
  'confidence',
  'opens',
  'revoke',
  'examples',
]

/**
 * A list of rules, or a mapping with `rules` and `disable` (ids of built-in rules). `file` is the path for messages. Throws
 * InputError with place, value and what was wanted; each example is tried, and one that fails is named by its number.
 */
export function readOwnRules(text: string, file: string): OwnRules {
  const root = parsePolicy(text, file)
  if (root.kind === 'nothing') return { rules: [], disable: [] }
  if (root.kind !== 'list') root.entries(['rules', 'disable'])
  const items = (root.kind === 'list' ? root : root.maybe('rules'))?.list() ?? []
  if (items.length > mostRules)
    throw new InputError(`${file} has ${items.length} rules; it must have at most ${mostRules}.`)
  const disable = root.kind === 'list' ? [] : (root.maybe('disable')?.list() ?? []).map(builtInId)
  const taken = new Set(builtIn.map(({ id }) => id).filter((id) => !disable.includes(id)))
  return { rules: items.map((item) => ownRule(item, taken)), disable }
}

function builtInId(item: Setting): string {
  const id = item.text()
  const ids = builtIn.map((rule) => rule.id)
  if (ids.includes(id)) return id
  const close = nearest(id, ids)
  return item.fail(`the id of a built-in rule${close === undefined ? '' : `; did you mean \`${close}\`?`}`)
}

/** Adds the rule's id to those that are `taken`. */
function ownRule(item: Setting, taken: Set<string>): Rule {
  item.entries(keys)
  const id = idOf(item, taken)
  const keywords = textsIn(wanted(item, 'keywords'))
  const read = patternOf(wanted(item, 'pattern'), keywords)
  const examples = item.maybe('examples')
  examples?.entries(['match', 'no-match'])
  const [positives, negatives] = [textsIn(examples?.maybe('match')), textsIn(examples?.maybe('no-match'))]
  const rule: Rule = {
    id,
    provider: 'this repository',
    title: item.maybe('title')?.text() ?? id,
    opens: item.maybe('opens')?.text() ?? 'what it was made for',
    keywords,
    match: matchOf(item, read),
    severity: oneOf(item, 'severity', ['error', 'warning', 'note']) ?? 'error',
    confidence: oneOf(item, 'confidence', ['high', 'medium', 'low']) ?? 'high',
    revoke: revokeOf(item.maybe('revoke')),
    source: '',
    positives: () => positives,
    negatives: () => negatives,
  }
  tryExamples(item, rule, { positives, negatives })
  return rule
}

function idOf(item: Setting, taken: Set<string>): string {
  const setting = wanted(item, 'id')
  const id = setting.text()
  if (!ruleId.test(id)) setting.fail('lower-case letters, digits and `-`, such as `acme-deploy-key`')
  if (taken.has(id)) setting.fail('an id that no other rule has, built-in ones included')
  taken.add(id)
  return id
}

function wanted(item: Setting, key: string): Setting {
  const found = item.maybe(key)
  if (found === undefined) throw new InputError(`${item.place} has no \`${key}\`; a rule must have one.`)
  return found
}

function oneOf<const T extends string>(item: Setting, key: string, words: readonly T[]): T | undefined {
  const setting = item.maybe(key)
  if (setting === undefined) return undefined
  const word = setting.text()
  return words.find((known) => known === word) ?? setting.fail(`one of ${words.join(', ')}`)
}

/** Unless it says: a token where every match begins with a keyword; and a window as wide as its longest match. */
function matchOf(item: Setting, { pattern, begins }: ReadPattern): Match {
  const kind = oneOf(item, 'kind', ['token', 'window', 'assigned']) ?? (begins ? 'token' : 'window')
  for (const key of ['before', 'after'])
    if (kind !== 'window' && item.maybe(key))
      item.maybe(key)?.fail('absent, since only a rule of the kind `window` has one')
  if (kind === 'token') return { kind, pattern }
  if (kind === 'assigned') return { kind, value: pattern }
  const usual = reachOf(pattern)
  return { kind, pattern, before: widthOf(item, 'before') ?? usual, after: widthOf(item, 'after') ?? usual }
}

function widthOf(item: Setting, key: string): number | undefined {
  const setting = item.maybe(key)
  const width = setting?.number()
  if (width !== undefined && !(Number.isInteger(width) && width >= 0 && width <= widestWindow))
    setting?.fail(`a whole number from 0 to ${widestWindow}`)
  return width
}

function revokeOf(setting: Setting | undefined): Rule['revoke'] {
  setting?.entries(['steps', 'url'])
  const url = setting?.maybe('url')
  if (url && !/^https:\/\/[^\s/]+/.test(url.text())) url.fail('an address that begins with https://')
  return {
    steps: setting?.maybe('steps')?.text() ?? 'Revoke it where it was made, and make a new one.',
    url: url?.text() ?? '',
  }
}

function textsIn(setting: Setting | undefined): readonly string[] {
  const items = setting?.list() ?? []
  if (items.length > mostTexts) setting?.fail(`a list of at most ${mostTexts} texts`)
  return items.map((item) => item.text())
}

type Examples = { readonly positives: readonly string[]; readonly negatives: readonly string[] }

/** Also where the rule itself is tried: the engine refuses one that could not work. Examples are never shown. */
function tryExamples(item: Setting, rule: Rule, { positives, negatives }: Examples): void {
  const engine = engineOf(item, rule)
  const finds = (text: string): boolean => engine.find(Buffer.from(text, 'utf8')).length > 0
  const refuse = (list: string, at: number, does: string): never => {
    throw new InputError(
      `${item.place}: rule \`${rule.id}\` ${does} its example ${at + 1} under \`examples.${list}\`.`,
    )
  }
  positives.forEach((text, i) => {
    if (!finds(text)) refuse('match', i, 'must find, but does not find,')
  })
  negatives.forEach((text, i) => {
    if (finds(text)) refuse('no-match', i, 'must not find, but finds,')
  })
}

function engineOf(item: Setting, rule: Rule): ReturnType<typeof createEngine> {
  try {
    return createEngine([rule])
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${item.place}: ${error.message}`)
    throw error
  }
}
