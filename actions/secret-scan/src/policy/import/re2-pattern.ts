/** Expressions of Go's RE2 as ours. */

import { patternFacts } from '../../engine/pattern.ts'
import { ExpressionError } from '../expression/cursor.ts'
import { type Expression, parseExpression } from '../expression/parse.ts'
import { printExpression } from '../expression/print.ts'

/** Longer text is only looked at so far, which bounds what an expression can cost on it. */
const longestTested = 4096

export type Test = (latin1: string) => boolean

/** Throws ExpressionError, "closes a group …", for what is no expression of RE2. */
export const readRe2 = (source: string): Expression => parseExpression(source, 're2')

/** What is looked for anywhere in a text of Latin-1. Throws ExpressionError, also for what could run for ever. */
export function testOf(source: string): Test {
  const pattern = printExpression(readRe2(source).tree, () => false)
  const { danger } = patternFacts(pattern)
  if (danger !== undefined) throw new ExpressionError(`${danger}, so it could run for ever`)
  const known = new RegExp(pattern)
  return (latin1) => known.test(latin1.slice(0, longestTested))
}

/** A path as the bytes that it has in UTF-8, one character each. */
export const bytesOfPath = (path: string): string => Buffer.from(path, 'utf8').toString('latin1')
