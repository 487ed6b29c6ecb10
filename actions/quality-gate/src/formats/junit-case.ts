/** One test of a JUnit report: how it is told apart from others, how it went, and in which words. Pure. */

import type { FailedTest } from '../../../../shared/model/finding.ts'
import type { XmlAttributes } from '../../../../shared/reading/xml.ts'

export type Outcome = 'passed' | 'skipped' | FailedTest['outcome']

export type TestCase = {
  readonly suite: string // names of all suites around it, e.g. "pytest" or "shop > CartTest"
  readonly name: string
  readonly className: string
  readonly file: string | undefined
  readonly line: number | undefined
  readonly isRepeatable: boolean
  outcome: Outcome
  flaky: boolean
  fault: Fault | undefined
}

/** The first `<failure>` or `<error>`; of its text only the beginning is kept, since one line is wanted. */
export type Fault = { readonly message: string; readonly type: string; text: string }

const longestMessage = 2000
const mostLines = 12
const longestText = 16 * 1024

export const addText = (fault: Fault, text: string): void => {
  if (fault.text.length < longestText) fault.text += text.slice(0, longestText - fault.text.length)
}

/** Tells tests apart within one report. */
export const keyOf = ({ suite, className, name, file, line }: TestCase): string =>
  JSON.stringify([suite, className, name, file, line])

/** What several test runners write in place of a message. */
const empty = /^(?:|failed|failure|error|test failed|collection failure|null)$/i
/** Lines that say that something failed, but not what: Go's frames around a test, Rust's panic header. */
const frames =
  /^(?:=== (?:RUN|PAUSE|CONT|NAME)\b|--- (?:FAIL|SKIP|PASS)\b|thread '.*' (?:\(\d+\) )?panicked at )/

/**
 * From the first line on that tells something: of the message, else that one line of the text, else the type of the
 * fault. Texts go on with stacks, messages with what was compared.
 */
export function messageOf({ name, className, fault }: TestCase): string {
  if (!fault) return ''
  const isTitle = (line: string) => line.startsWith(`${className}::${name}`) // PHPUnit begins with it
  const lines = linesOf(fault.message)
  const first = lines.findIndex((line) => !frames.test(line))
  const said = lines[first]
  if (said && !empty.test(said)) return cut(lines.slice(first, first + mostLines).join('\n'))
  const told = linesOf(fault.text).find((line) => !frames.test(line) && !isTitle(line))
  return cut(told ?? said ?? (fault.type || (linesOf(fault.message)[0] ?? '')))
}

/**
 * Where a test failed, when the report has no attribute for it: of pytest's lines "tests/test_cart.py:23: AssertionError"
 * the first that lies in the module of the test ("tests.test_cart.TestCart"), so that a line of a library is not it.
 */
export function placeOf({ name, className, fault }: TestCase): { file: string; line: number } | undefined {
  const module = `${className || name}.` // a module that can't be imported is a test without a class
  for (const line of linesOf(fault?.text ?? '')) {
    const [, file, number] = /^([^\s:][^:]{0,4095})\.py:(\d{1,9}):(?: |$)/.exec(line) ?? []
    if (file !== undefined && module.startsWith(`${file.replaceAll('/', '.')}.`))
      return { file: `${file}.py`, line: Number(number) }
  }
  return undefined
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function cut(text: string): string {
  if (text.length <= longestMessage) return text
  const high = text.charCodeAt(longestMessage - 2)
  return `${text.slice(0, high >= 0xd800 && high <= 0xdbff ? longestMessage - 2 : longestMessage - 1)}…`
}

/** "test_add[2-True]" → "test_add", "[2-True]"; PHPUnit's 'testAdd with data set "x"' → "testAdd", 'with data set "x"' */
export function splitName(name: string): { readonly name: string; readonly parameters?: string } {
  const data = name.indexOf(' with data set ')
  if (data > 0) return { name: name.slice(0, data), parameters: name.slice(data + 1) }
  const bracket = name.indexOf('[')
  const bare = bracket > 0 && name.endsWith(']') ? name.slice(0, bracket).trimEnd() : ''
  return bare === '' ? { name } : { name: bare, parameters: name.slice(bracket) }
}

/** Names that only one framework gives, so that its tests bear its name. */
const suiteNames: ReadonlyMap<string, string> = new Map([
  ['pytest tests', 'pytest'],
  ['pytest', 'pytest'],
  ['jest tests', 'jest'],
  ['vitest tests', 'vitest'],
  ['Mocha Tests', 'mocha'],
  ['nextest-run', 'cargo-nextest'],
])

/** Of a `<testsuites>` or `<testsuite>`. */
export function frameworkOf(attributes: XmlAttributes): string | undefined {
  const named = suiteNames.get(attributes.name ?? '')
  if (named) return named
  if (attributes['xsi:noNamespaceSchemaLocation']?.includes('surefire')) return 'surefire'
  return 'assertions' in attributes && 'warnings' in attributes ? 'phpunit' : undefined
}

/** "0.25" → 0.25, Surefire's "1,234.5" → 1234.5; undefined for what is no time. */
export function secondsOf(text: string): number | undefined {
  const seconds = Number(text)
  if (seconds >= 0 && seconds < Number.POSITIVE_INFINITY) return text.trim() === '' ? undefined : seconds
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined
}
