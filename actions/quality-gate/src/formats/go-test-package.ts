/** One run of one Go package: gathers its tests' ends and turns them into counts and findings. */

import type { FailedTest, Finding } from '../../../../shared/model/finding.ts'
import { type BoundedOutput, boundedOutput, panicPlace } from './go-test-output.ts'
import { type Counts, testFinding } from './test-finding.ts'

type End = 'pass' | 'fail' | 'skip'

type TestRun = { output: BoundedOutput; end: End | undefined }

export type PackageRun = {
  readonly name: string
  readonly tests: ReadonlyMap<string, TestRun>
  start(test: string): void
  output(test: string | undefined, text: string): void
  /** Once failed, always failed: `-count` and reruns run a test again under the same name. */
  end(test: string, end: End): void
  /** What the package said outside of its tests. */
  said(): string
}

export function newPackage(name: string): PackageRun {
  const tests = new Map<string, TestRun>()
  const own = boundedOutput()
  const testOf = (test: string): TestRun => {
    const run = tests.get(test) ?? { output: boundedOutput(), end: undefined }
    tests.set(test, run)
    return run
  }
  return {
    name,
    tests,
    start: (test) => void testOf(test),
    output: (test, text) => (test === undefined ? own : testOf(test).output).add(text),
    end(test, end) {
      const run = testOf(test)
      if (run.end !== 'fail') run.end = end
      if (run.end !== 'fail') run.output = boundedOutput() // frees the words of tests that are well
    },
    said: () => own.text(),
  }
}

type Sink = { readonly counts: Counts; readonly findings: Finding[] }

/** `cut off`: the report ended before the package did. */
export function finishPackage(run: PackageRun, end: End | 'cut off', sink: Sink): void {
  const parents = parentsOf([...run.tests.keys()])
  const failed = new Set([...run.tests].filter(([, { end }]) => end === 'fail').map(([name]) => name))
  const failedParents = parentsOf([...failed])
  let bad = 0
  for (const [name, test] of run.tests) {
    // A print without a line end hides a test's end from test2json; the package's own pass covers it.
    const how = test.end ?? (end === 'pass' || end === 'skip' ? 'pass' : 'unfinished')
    if (how === 'fail' ? failedParents.has(name) : parents.has(name)) continue
    if (how === 'pass') sink.counts.passed++
    else if (how === 'skip') sink.counts.skipped++
    else {
      bad++
      addTest(run.name, name, test.output.text(), how, sink)
    }
  }
  if (end === 'cut off') addPackage(run, 'the report ends before this package does', sink)
  else if (end === 'fail' && bad === 0) addPackage(run, 'the package failed outside of its tests', sink)
}

const deepestSubtest = 64

/**
 * Every "A" and "A/b" above "A/b/c", 64 levels deep at most. A name may itself contain a slash, which only adds names that
 * are no tests.
 */
function parentsOf(names: readonly string[]): ReadonlySet<string> {
  const parents = new Set<string>()
  for (const name of names) {
    let slash = name.indexOf('/')
    for (let depth = 0; slash > 0 && depth < deepestSubtest; depth++) {
      parents.add(name.slice(0, slash))
      slash = name.indexOf('/', slash + 1)
    }
  }
  return parents
}

function addTest(suite: string, full: string, said: string, how: 'fail' | 'unfinished', sink: Sink): void {
  const errored = how === 'unfinished' || /^(?:panic|fatal error): /m.test(said)
  const outcome = errored ? 'errored' : 'failed'
  sink.counts[outcome]++
  const slash = full.indexOf('/')
  const test: FailedTest =
    slash < 0
      ? { suite, name: full, outcome }
      : { suite, name: full.slice(0, slash), parameters: full.slice(slash + 1), outcome }
  const place = errored ? panicPlace(said, suite) : undefined
  const message = how === 'unfinished' ? `the test did not end\n${said}` : said
  sink.findings.push(testFinding({ tool: 'go-test', test, message, path: place?.path, at: place }))
}

function addPackage(run: PackageRun, why: string, sink: Sink): void {
  sink.counts.errored++
  const test: FailedTest = { suite: run.name, name: 'package', outcome: 'errored' }
  sink.findings.push(testFinding({ tool: 'go-test', test, message: `${why}\n${run.said()}` }))
}
