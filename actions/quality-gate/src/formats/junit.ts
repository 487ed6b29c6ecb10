/**
 * JUnit XML, in the dialects of Surefire, Gradle, pytest, jest-junit, gotestsum, cargo-nextest, PHPUnit and those that
 * follow them. Counts come from the testcases; what a header says is only compared. Output of tests is never held.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Sample } from '../../../../shared/reading/sample.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import { localName, readXml, type XmlAttributes } from '../../../../shared/reading/xml.ts'
import type { Format, Parsed } from './format.ts'
import { addText, type Fault, frameworkOf, secondsOf, type TestCase } from './junit-case.ts'
import { closeSuite, countCase, openSuite, type Suite } from './junit-suite.ts'
import { JunitTally } from './junit-tally.ts'

const mostNotes = 20
/** They write a test once, however often it ran, so two of one name are two tests. */
const writeOnce: ReadonlySet<string> = new Set(['jest', 'vitest', 'mocha'])

export const junit: Format = {
  name: 'junit',
  title: 'JUnit XML',
  produce: 'pytest --junitxml=junit.xml',
  detect: (sample) => /^<(?:[\w.-]+:)?testsuites?[\s/>]/.test(rootOf(sample)),
  parse,
}

/** What stands behind declaration and comments. */
function rootOf({ text }: Sample): string {
  let at = 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    const ending = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined
    const end = ending === undefined ? -1 : text.indexOf(ending, at)
    if (ending === undefined || end < 0) return text.slice(at, at + 100)
    at = end + ending.length
  }
}

async function parse(source: Source): Promise<Parsed> {
  const reader = new JunitReader(source.path)
  await readXml(source, reader)
  const tool = reader.tool ?? 'junit'
  const replaced = source.replaced()
  const notes = [...reader.tally.notes(), ...reader.notes.slice(0, mostNotes)]
  if (reader.notes.length > mostNotes) notes.push(`and ${reader.notes.length - mostNotes} more of this kind`)
  if (replaced > 0)
    notes.push(
      `${replaced === 1 ? '1 character' : `${replaced} characters`} could not be decoded and stand as U+FFFD`,
    )
  return { tool, findings: reader.tally.findings(tool), tests: reader.tally.tests(), notes }
}

class JunitReader {
  readonly tally = new JunitTally()
  readonly notes: string[] = []
  tool: string | undefined
  readonly #path: string
  readonly #suites: Suite[] = []
  #test: TestCase | undefined
  #depth = 0
  #testDepth = 0
  #fault: Fault | undefined

  constructor(path: string) {
    this.#path = path
  }

  open(name: string, attributes: XmlAttributes, line: number): 'skip-text' | undefined {
    this.#depth++
    const local = localName(name)
    const suite = this.#suites[this.#suites.length - 1]
    if (this.#test) return this.#openInTest(this.#test, local, attributes)
    if (local === 'testsuite' || local === 'testsuites') this.#openSuite(local, attributes)
    else if (!suite)
      throw new ReportError(
        this.#path,
        `is not JUnit XML: its root is <${name}>, not <testsuites> or <testsuite>`,
        line,
      )
    else if (local === 'testcase') this.#openTest(suite, attributes, attributes.name ?? '', line)
    else if (local === 'failure' || local === 'error') {
      // Of the suite as a whole: something broke outside of every test.
      this.#openTest(suite, {}, suite.name || local, line)
      return this.#openInTest(this.#test as unknown as TestCase, local, attributes)
    } else if (local === 'property' && attributes.name === 'go.version') this.tool ??= 'go-test'
    return 'skip-text'
  }

  text(text: string): void {
    if (this.#fault) addText(this.#fault, text)
  }

  close(name: string): void {
    const local = localName(name)
    if (this.#test) {
      if (this.#depth === this.#testDepth) this.#closeTest(this.#test)
      else if (this.#depth === this.#testDepth + 1) this.#fault = undefined
    } else if (local === 'testsuite' || local === 'testsuites') {
      const suite = this.#suites.pop() as Suite
      this.notes.push(...closeSuite(suite, this.#suites[this.#suites.length - 1]))
    }
    this.#depth--
  }

  #openSuite(local: string, attributes: XmlAttributes): void {
    this.tool ??= frameworkOf(attributes)
    // "pytest tests" and "nextest-run" name the run, no suite.
    const name = local === 'testsuite' ? (attributes.name ?? '') : ''
    this.#suites.push(openSuite(name, attributes, this.#suites[this.#suites.length - 1]))
  }

  #openTest(suite: Suite, attributes: XmlAttributes, name: string, line: number): void {
    this.#testDepth = this.#depth
    this.#test = {
      suite: suite.name,
      name,
      className: attributes.classname ?? attributes.class ?? '',
      file: attributes.file || suite.file,
      line: attributes.file && /^\d+$/.test(attributes.line ?? '') ? Number(attributes.line) : undefined,
      isRepeatable: !writeOnce.has(this.tool ?? ''),
      outcome: attributes.status ? outcomeOf(attributes.status) : 'passed',
      flaky: false,
      fault: undefined,
    }
    if (attributes.time === undefined || attributes.time === '') return
    const seconds = secondsOf(attributes.time)
    if (seconds === undefined)
      this.notes.push(
        `line ${line}: the time "${attributes.time.slice(0, 40)}" of a test is no number of seconds`,
      )
    else this.tally.addTime(seconds)
  }

  #openInTest(test: TestCase, local: string, attributes: XmlAttributes): 'skip-text' | undefined {
    if (this.#depth > this.#testDepth + 1) return 'skip-text'
    if (local === 'flakyFailure' || local === 'flakyError') test.flaky = true
    else if (local === 'skipped' && !test.fault) test.outcome = 'skipped'
    else if ((local === 'failure' || local === 'error') && !test.fault) {
      test.outcome = local === 'failure' ? 'failed' : 'errored'
      this.#fault = { message: attributes.message ?? '', type: attributes.type ?? '', text: '' }
      test.fault = this.#fault
      return undefined
    }
    return 'skip-text'
  }

  #closeTest(test: TestCase): void {
    const isFault = test.outcome === 'failed' || test.outcome === 'errored'
    countCase(this.#suites[this.#suites.length - 1] as Suite, isFault)
    this.tally.add(test)
    this.#test = undefined
    this.#fault = undefined
  }
}

/** GoogleTest and CTest say by `status` alone that a test did not run or failed. */
const outcomeOf = (status: string): TestCase['outcome'] => {
  if (/^(?:notrun|disabled|skipped)$/i.test(status)) return 'skipped'
  return /^(?:fail|failed|failure)$/i.test(status) ? 'failed' : 'passed'
}
