/** A `[[rules]]` entry of gitleaks or betterleaks as a rule of ours. */

import { InputError } from '../../../../../shared/model/errors.ts'
import { checkRules, longestKeyword, shortestKeyword } from '../../engine/rule-check.ts'
import type { Match, Rule } from '../../rules/rule.ts'
import { ExpressionError } from '../expression/cursor.ts'
import { beginsWithKeyword, holdsKeyword, requiredTexts } from '../expression/literals.ts'
import type { Expression } from '../expression/parse.ts'
import { printExpression } from '../expression/print.ts'
import { reachOf } from '../own-pattern.ts'
import { entropyOf } from './entropy.ts'
import type { Findings, ImportedAllow } from './imported.ts'
import { bytesOfPath, readRe2, type Test, testOf } from './re2-pattern.ts'
import type { TomlTable } from './toml-table.ts'

export type RuleContext = {
  readonly id: string // ours
  readonly tool: string // "gitleaks"
  readonly findings: Findings
}

/** Betterleaks' longest list has some dozens. */
const mostKeywords = 500

/** Undefined if it was refused; the reason is among the findings. `table` has a `regex`. */
export function readRule(table: TomlTable, { id, tool, findings }: RuleContext): Rule | undefined {
  const named = `rule \`${id}\``
  try {
    const expression = readRe2(table.text('regex') ?? '')
    if (expression.widened)
      findings.note('characters beyond ASCII in brackets stand for any such character.', named)
    const pattern = printExpression(expression.tree, secretGroup(table, expression, { named, findings }))
    const keywords = keywordsOf(table, expression)
    const rule: Rule = {
      id,
      provider: tool,
      title: table.text('description')?.replace(/\s+/g, ' ').trim().slice(0, 200) || id,
      opens: 'what it was made for',
      keywords,
      match: matchOf(pattern, expression, keywords, () =>
        findings.note(
          `its keywords need not stand in what it matches; it is looked for within 512 characters of one, not in the whole file.`,
          named,
        ),
      ),
      severity: 'error',
      confidence: id.includes('generic') ? 'medium' : 'high',
      revoke: { steps: 'Revoke it where it was made, and make a new one.', url: '' },
      source: '',
      positives: () => [],
      negatives: () => [],
    }
    checkRules([rule])
    return rule
  } catch (error) {
    if (error instanceof ExpressionError) findings.refuse(`${named}: its regex ${error.message}`)
    else if (error instanceof InputError) findings.refuse(error.message.replace(/^R/, 'r').replace(/\.$/, ''))
    else throw error
    return undefined
  }
}

/** The group that is the secret: the one that is named, else the first, else the whole match. */
function secretGroup(
  table: TomlTable,
  { groups }: Expression,
  { named, findings }: { readonly named: string; readonly findings: Findings },
): (index: number) => string | false {
  const asked = table.number('secretGroup') ?? 0
  if (asked > groups || asked < 0 || !Number.isInteger(asked))
    throw new ExpressionError(`has ${groups} groups, but \`secretGroup\` is ${asked}`)
  if (asked === 0 && groups > 1)
    findings.note('the first of its groups is taken for the secret; `secretGroup` would say which.', named)
  const secret = asked === 0 ? 1 : asked
  return (index) => (index === secret ? 'secret' : false)
}

/** Those that are given, if we can look for all of them; else what the expression must have in it. */
function keywordsOf(table: TomlTable, { tree }: Expression): readonly string[] {
  const given = [...new Set(table.texts('keywords').map((keyword) => keyword.toLowerCase()))]
  if (given.length > mostKeywords)
    throw new ExpressionError(`has ${given.length} keywords; it may have at most ${mostKeywords}`)
  const fit = given.filter(
    (keyword) =>
      keyword.length >= shortestKeyword && keyword.length <= longestKeyword && /^[\x20-\x7e]*$/.test(keyword),
  )
  if (given.length > 0 && fit.length === given.length) return given
  const required = requiredTexts(tree)
  if (required === undefined)
    throw new ExpressionError(
      `has no text of ${shortestKeyword} characters in every match, and the rule no keywords of that length`,
    )
  return required
}

function matchOf(
  pattern: string,
  { tree }: Expression,
  keywords: readonly string[],
  apart: () => void,
): Match {
  if (beginsWithKeyword(tree, keywords)) return { kind: 'token', pattern }
  const together = holdsKeyword(tree, keywords)
  if (!together) apart()
  const reach = together ? reachOf(pattern) : 512
  return { kind: 'window', pattern, before: reach, after: reach }
}

/** `path` and `entropy`: what a match must fulfil besides. They are kept as what sets aside all others. */
export function conditionsOf(table: TomlTable, { id, findings }: RuleContext): readonly ImportedAllow[] {
  const path = table.text('path')
  const entropy = table.number('entropy') ?? 0
  const allows: ImportedAllow[] = []
  const add = (key: string, reason: string, outside: (one: { path: string; secret: string }) => boolean) =>
    allows.push({
      kind: 'imported',
      place: `${table.place}, \`${key}\``,
      reason,
      until: undefined,
      breadth: 'pattern',
      condition: true,
      covers: (one) => one.rule === id && outside(one),
    })
  const inside = path ? pathTest(path, id, findings) : undefined
  if (inside) add('path', 'the rule speaks of other files', (one) => !inside(bytesOfPath(one.path)))
  if (entropy > 0)
    add('entropy', `its entropy is not above ${entropy}`, ({ secret }) => entropyOf(secret) <= entropy)
  return allows
}

function pathTest(path: string, id: string, findings: Findings): Test | undefined {
  try {
    return testOf(path)
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    findings.refuse(`rule \`${id}\`: its path ${error.message}`)
    return undefined
  }
}
