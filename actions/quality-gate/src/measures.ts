/** Counts what was found. A suppressed finding and a failed test are not part of `findings`: they have their own numbers. */

import { type Finding, isSuppressed, type JudgedFinding } from '../../../shared/model/finding.ts'
import type { Measure } from '../../../shared/model/verdict.ts'
import type { TestTally } from './formats/format.ts'
import type { MeasureName } from './policy.ts'

export const addTests = (a: TestTally | undefined, b: TestTally): TestTally => ({
  total: (a?.total ?? 0) + b.total,
  passed: (a?.passed ?? 0) + b.passed,
  failed: (a?.failed ?? 0) + b.failed,
  errored: (a?.errored ?? 0) + b.errored,
  skipped: (a?.skipped ?? 0) + b.skipped,
  flaky: (a?.flaky ?? 0) + b.flaky,
})

type Counted = {
  readonly findings: readonly JudgedFinding[]
  readonly fixed: readonly JudgedFinding[]
  readonly baseFindings: readonly Finding[] | undefined
  readonly tests: TestTally | undefined
}

const isOpen = (finding: Finding): boolean => !isSuppressed(finding) && !finding.test

export function measuresOf({ findings, fixed, baseFindings, tests }: Counted): readonly Measure[] {
  const open = findings.filter(isOpen)
  const inState = (state: string) => open.filter((finding) => finding.state === state).length
  const count = (name: MeasureName, numerator: number, unit = 'findings', base?: number): Measure => ({
    name,
    unit,
    numerator,
    ...(base !== undefined && { base }),
  })
  return [
    count('findings', open.length, 'findings', baseFindings?.filter(isOpen).length),
    ...(['new', 'edited', 'moved', 'unchanged'] as const).map((state) => count(state, inState(state))),
    count('fixed', fixed.filter(isOpen).length),
    count(
      'suppressed',
      findings.filter(isSuppressed).length,
      'findings',
      baseFindings?.filter(isSuppressed).length,
    ),
    ...(tests
      ? [
          count('tests', tests.total, 'tests'),
          count('tests-failed', tests.failed + tests.errored, 'tests'),
          count('tests-skipped', tests.skipped, 'tests'),
          count('tests-flaky', tests.flaky, 'tests'),
        ]
      : []),
  ]
}

export const measureOf = (measures: readonly Measure[], name: MeasureName): Measure | undefined =>
  measures.find((measure) => measure.name === name)
