/** The pattern of a rule that a user wrote: a JavaScript expression, with the flags of RE2 understood at its front. */

import type { Setting } from '../../../../shared/config/node.ts'
import { patternFacts } from '../engine/pattern.ts'
import { widestWindow } from '../engine/rule-check.ts'
import { ExpressionError } from './expression/cursor.ts'
import { beginsWithKeyword } from './expression/literals.ts'
import { type Expression, parseExpression } from './expression/parse.ts'
import { printExpression } from './expression/print.ts'

export type ReadPattern = {
  /** Without flags, over text as Latin-1. */
  readonly pattern: string
  /** Whether every match begins with a keyword. */
  readonly begins: boolean
}

/** What is longer, no person wrote; and it bounds how deep groups can nest. */
const longestPattern = 2000
const flagged = /\(\?[imsU-]{1,8}[:)]/
const plain = /^[\x20-\x7e\t\r\n]*$/

/** Throws InputError if it is no expression. */
export function patternOf(setting: Setting, keywords: readonly string[]): ReadPattern {
  const source = setting.text()
  if (source.length > longestPattern) setting.fail(`a pattern of at most ${longestPattern} characters`)
  const needsRewriting = flagged.test(source) || !plain.test(source)
  // What stands as it is must be read by JavaScript itself, before anything is concluded from it.
  if (!needsRewriting && compiled(source) === undefined)
    setting.fail('a JavaScript regular expression; this one can not be read')
  const read = expressionOf(setting, source, needsRewriting)
  if (read === undefined) return { pattern: source, begins: false }
  const pattern = needsRewriting ? printExpression(read.tree, (_, name) => name ?? true) : source
  if (compiled(pattern) === undefined)
    setting.fail('a JavaScript regular expression; this one can not be read')
  return { pattern, begins: beginsWithKeyword(read.tree, keywords) }
}

/** How far from a keyword the pattern is looked for: as far as its longest match reaches. */
export function reachOf(pattern: string): number {
  const { maxLength } = patternFacts(pattern)
  return Math.min(widestWindow, maxLength)
}

function expressionOf(setting: Setting, source: string, needed: boolean): Expression | undefined {
  try {
    return parseExpression(source, 'javascript')
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    if (needed) setting.fail(`a regular expression; this one ${error.message}`)
    return undefined
  }
}

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source)
  } catch {
    return undefined
  }
}
