/** Findings of tests that did not pass, and how tests are told apart. Knows no format. */

import type { FailedTest, Finding } from '../../../../shared/model/finding.ts'
import { buildFinding, type Span } from './build-finding.ts'
import type { TestTally } from './format.ts'

export type FailedTestDraft = {
  readonly tool: string
  readonly test: FailedTest
  readonly message: string
  readonly path?: string | undefined // as the tool wrote it; absent when the output names no file reliably
  readonly at?: Span | undefined
}

/** The rule is `test-failed` or `test-errored`; an empty message becomes the test's name. */
export function testFinding({ tool, test, message, path, at }: FailedTestDraft): Finding {
  const said = message.trim() === '' ? `${test.name} ${test.outcome}` : message
  return {
    ...buildFinding({ tool, rule: `test-${test.outcome}`, severity: 'error', message: said, path, at }),
    test,
  }
}

export type Counts = { passed: number; failed: number; errored: number; skipped: number }

export const noCounts = (): Counts => ({ passed: 0, failed: 0, errored: 0, skipped: 0 })

/** No format read with this tells flaky tests from others. */
export const tallyOf = (counts: Counts, milliseconds?: number): TestTally => ({
  total: counts.passed + counts.failed + counts.errored + counts.skipped,
  ...counts,
  flaky: 0,
  ...(milliseconds === undefined ? {} : { milliseconds: Math.round(milliseconds) }),
})
