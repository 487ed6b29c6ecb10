/**
 * Errors without secrets. They come before a scan, too, when nobody knows yet what is secret: a setting that is refused is
 * shown, and it may be a credential that was put into the wrong place, or the beginning of one.
 */

import { InputError, ReportError, ToolError } from '../../../../shared/model/errors.ts'
import { ruleSetOf } from '../policy/rule-set.ts'
import { looksRandom } from '../score/bigram.ts'
import { learn } from './learn.ts'
import { Redactor } from './redact.ts'

/** What git's ids look like: nothing else of 40 or 64 digits is said so often in an error. */
const isGitId = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

const shortestRun = 16

/** `redactor` knows what has been found so far. */
export function cleanText(text: string, redactor = new Redactor()): string {
  learn(text, { engine: ruleSetOf({ imports: [] }).engine, redactor, generic: true })
  return redactor.clean(text).replace(/[\w+/=.~-]+/g, withoutChance)
}

/** A message cuts long values, and of half a credential no rule knows anything: what is chance is not shown. */
function withoutChance(run: string): string {
  if (run.length < shortestRun || isGitId(run)) return run
  const parts = run.split(/([/=.])/)
  const isChance = (part: string): boolean =>
    part.length >= shortestRun && !isGitId(part) && /\d/.test(part) && looksRandom(part)
  if (parts.length > 1 && !isChance(run.replace(/=+$/, '')))
    return parts.map((part) => (isChance(part) ? hidden(part) : part)).join('')
  return isChance(run) ? hidden(run) : run
}

const hidden = ({ length }: string): string => `[${length} characters]`

/** The same error in words that can be shown. Of a bug nothing but message and stack is kept. */
export function cleanError(error: unknown, redactor = new Redactor()): Error {
  const clean = (text: string): string => cleanText(text, redactor)
  if (!(error instanceof Error)) return new Error(clean(String(error)))
  const message = clean(error.message)
  if (error instanceof InputError) return new InputError(message)
  if (error instanceof ToolError) return new ToolError(message)
  if (error instanceof ReportError) return new ReportError(clean(error.file), clean(error.reason), error.line)
  return Object.assign(new Error(message), { name: error.name, stack: clean(error.stack ?? '') })
}
