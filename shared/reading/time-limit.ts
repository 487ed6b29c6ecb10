/**
 * A limit on the time of synchronous work. JavaScript's regular expressions backtrack without end, e.g. `^(a+)+$` on
 * forty times "a" and a "b", and nothing else in the language stops them. Processes have timeouts of their own elsewhere.
 */

import { createContext, Script } from 'node:vm'

/** Thrown in the place of a result; what the work changed up to then stays changed. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp'
}

/** Runs `work`; what it throws passes through. A call costs some 0.1 ms, so give it much work at a time. */
export type TimeLimit = <T>(work: () => T) => T

/** V8 interrupts a script that node:vm runs with a timeout in the middle of a regular expression, too. */
export function timeLimit(milliseconds: number): TimeLimit {
  let current: (() => unknown) | undefined
  const context = createContext({ run: () => current?.() })
  const script = new Script('run()')
  return <T>(work: () => T): T => {
    current = work
    try {
      return script.runInContext(context, { timeout: milliseconds }) as T
    } catch (error) {
      if (isTimeout(error)) throw new TimeUp(`took more than ${milliseconds} ms`)
      throw error
    } finally {
      current = undefined
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
