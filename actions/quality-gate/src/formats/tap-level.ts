/** One level of a TAP report, its outermost one or a subtest: what its points, plan and subtests amount to. */

import type { Span } from './build-finding.ts'
import type { Point } from './tap-lines.ts'
import { type Counts, noCounts } from './test-finding.ts'

/** A test that did not pass; what is said about it comes after it, line by line. */
export type Failure = {
  names: readonly string[] // of the subtests it stands in, outermost first, then its own
  outcome: 'failed' | 'errored'
  readonly comments: string[]
  message?: string
  path?: string
  at?: Span
}

export type Level = {
  readonly indent: number
  readonly counts: Counts
  readonly failures: Failure[]
  points: number
  plan: number | undefined
  skipped: boolean // "1..0 # SKIP": it holds no test on purpose
  section: string // the last comment that tape and its kin name a group of points by
  title: string // of the subtest that is announced: "# Subtest: pays by card"
  open: Point | undefined // "ok 1 - name {", until "}"
  child: Level | undefined // a subtest that ended and waits for its point
}

export const newLevel = (indent: number): Level => ({
  indent,
  counts: noCounts(),
  failures: [],
  points: 0,
  plan: undefined,
  skipped: false,
  section: '',
  title: '',
  open: undefined,
  child: undefined,
})

export const failureOf = (name: string, outcome: Failure['outcome'], message?: string): Failure => ({
  names: [name],
  outcome,
  comments: [],
  ...(message === undefined ? {} : { message }),
})

/** Adds a test point, and gives the failure that the lines below it are about. */
export function addPoint(level: Level, point: Point): Failure | undefined {
  level.points++
  const child = level.child
  level.child = undefined
  if (child && holdsTests(child)) return addSubtest(level, child, point)
  if (child && point.ok && point.directive === undefined) return undefined // an empty suite is no test
  return addTest(level, point)
}

const holdsTests = ({ counts, failures }: Level): boolean =>
  failures.length > 0 || counts.passed + counts.skipped > 0

function addTest(level: Level, point: Point): Failure | undefined {
  // A failed TODO is a test known not to work yet: it is left out like a skipped one.
  if (point.directive === 'skip' || (point.directive === 'todo' && !point.ok)) level.counts.skipped++
  else if (point.ok) level.counts.passed++
  else return addFailure(level, point)
  return undefined
}

function addFailure(level: Level, point: Point): Failure {
  const failure = failureOf(point.name || `test ${level.points}`, 'failed')
  if (!point.dashed && point.name !== '' && level.section !== '')
    failure.names = [level.section, ...failure.names]
  level.counts.failed++
  level.failures.push(failure)
  return failure
}

/** The point of a subtest repeats what its tests said, unless it failed while all of them passed. */
function addSubtest(level: Level, child: Level, point: Point): Failure | undefined {
  const { counts } = child
  const excused = point.directive !== undefined
  level.counts.passed += counts.passed
  level.counts.skipped += counts.skipped + (excused ? counts.failed + counts.errored : 0)
  if (!excused) adopt(level, child, point.name || child.title)
  return !point.ok && child.failures.length === 0 && !excused ? addFailure(level, point) : undefined
}

/** Takes over what failed in a subtest, under its name. */
export function adopt(level: Level, child: Level, name: string): void {
  level.counts.failed += child.counts.failed
  level.counts.errored += child.counts.errored
  for (const failure of child.failures) {
    if (name !== '') failure.names = [name, ...failure.names]
    level.failures.push(failure)
  }
}

/** Undefined when as many tests ran as were planned, or nothing was planned. */
export function planBroken({ plan, points }: Level): string | undefined {
  return plan === undefined || plan === points
    ? undefined
    : `the plan is 1..${plan}, but the tests are ${points}`
}
