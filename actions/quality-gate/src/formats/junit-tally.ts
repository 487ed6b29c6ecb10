/** Counts the tests of a JUnit report, sorts out those that ran several times, and makes the findings. */

import type { Finding } from '../../../../shared/model/finding.ts'
import type { TestTally } from './format.ts'
import { keyOf, messageOf, placeOf, splitName, type TestCase } from './junit-case.ts'
import { testFinding } from './test-finding.ts'

const mostNames = 20 // of flaky tests in one note

export class JunitTally {
  readonly #failedNames = new Set<string>()
  readonly #failed = new Map<string, Failure>()
  /** In the order of the report; a test that passed when run again is taken out. */
  readonly #failures = new Set<Failure>()
  readonly #flakyNames: string[] = []
  readonly #counts = { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 }
  #seconds: number | undefined

  addTime(seconds: number): void {
    this.#seconds = (this.#seconds ?? 0) + seconds
  }

  /**
   * A test that stands in the report again was run again (gotestsum --rerun-fails, Gradle's retries): once passed, it is
   * flaky; failed again, it is the same failure. Only failed tests are remembered, so that memory does not grow with a
   * report of tests that pass.
   */
  add(test: TestCase): void {
    // The name alone is asked first: a key for every test that passes would take longer than all else.
    const concerns = isFailed(test) || this.#failedNames.has(test.name)
    const key = test.isRepeatable && concerns ? keyOf(test) : undefined
    const before = key === undefined ? undefined : this.#failed.get(key)
    if (before && test.outcome === 'passed') {
      this.#failed.delete(key as string)
      this.#failures.delete(before)
      this.#counts[before.outcome]--
      this.#pass(test, true)
    } else if (test.outcome === 'passed') this.#pass(test, test.flaky)
    else if (!isFailed(test)) this.#counts.skipped++
    else if (!before) this.#fail(test, key)
  }

  tests(): TestTally {
    const { passed, failed, errored, skipped } = this.#counts
    return {
      total: passed + failed + errored + skipped,
      ...this.#counts,
      ...(this.#seconds === undefined ? {} : { milliseconds: Math.round(this.#seconds * 1000) }),
    }
  }

  findings(tool: string): readonly Finding[] {
    // pytest counts lines from 0 in its attribute `line` (xunit1), and from 1 in its words.
    const first = tool === 'pytest' ? 1 : 0
    return [...this.#failures].map((failure) => {
      const { suite, className, name, outcome, message, file: path } = failure
      const line = failure.saidLine ?? (failure.line === undefined ? undefined : failure.line + first)
      const test = { suite, ...(className ? { className } : {}), ...splitName(name), outcome }
      return testFinding({
        tool,
        test,
        message,
        path,
        at: line === undefined ? undefined : { line },
      })
    })
  }

  notes(): readonly string[] {
    const count = this.#counts.flaky
    if (count === 0) return []
    const more = count > mostNames ? `, and ${count - mostNames} more` : ''
    return [
      `${count === 1 ? '1 test' : `${count} tests`} passed only when run again: ${this.#flakyNames.join(', ')}${more}`,
    ]
  }

  #pass(test: TestCase, flaky: boolean): void {
    this.#counts.passed++
    if (!flaky) return
    this.#counts.flaky++
    if (this.#flakyNames.length < mostNames) this.#flakyNames.push(owned(test.name).slice(0, 200))
  }

  #fail(test: TestCase & { outcome: 'failed' | 'errored' }, key: string | undefined): void {
    const said = test.file === undefined ? placeOf(test) : undefined
    const file = test.file ?? said?.file
    const failure: Failure = {
      suite: owned(test.suite),
      className: owned(test.className),
      name: owned(test.name),
      file: file === undefined ? undefined : owned(file),
      line: test.line,
      saidLine: said?.line,
      outcome: test.outcome,
      message: owned(messageOf(test)),
    }
    this.#counts[test.outcome]++
    this.#failures.add(failure)
    if (key === undefined) return
    this.#failed.set(key, failure)
    this.#failedNames.add(failure.name)
  }
}

type Failure = Pick<TestCase, 'suite' | 'className' | 'name' | 'file' | 'line'> & {
  readonly outcome: 'failed' | 'errored'
  readonly message: string
  readonly saidLine: number | undefined
}

const isFailed = (test: TestCase): test is TestCase & { outcome: 'failed' | 'errored' } =>
  test.outcome === 'failed' || test.outcome === 'errored'

/** A copy: under a slice of 13 characters or more, V8 keeps the whole chunk of the file alive. */
const owned = (text: string): string => Buffer.from(text).toString()
