import { describe, expect, it } from '@jest/globals'
import { junit } from '../../../../actions/quality-gate/src/formats/junit.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { parse, refusal, sample } from '../../../support/report-formats.ts'

/** "6 = 3 passed + 2 failed + 1 errored + 0 skipped, 0 flaky" */
const sum = ({ tests }: Awaited<ReturnType<typeof parse>>): string =>
  `${tests?.total} = ${tests?.passed} passed + ${tests?.failed} failed + ${tests?.errored} errored + ${tests?.skipped} skipped, ${tests?.flaky} flaky`

const suite = (cases: string, header = '') => `<testsuite name="s"${header}>${cases}</testsuite>`
const failing = '<testcase name="a"><failure message="no"/></testcase>'
const passing = '<testcase name="a"/>'

describe('JUnit reports in their corners', () => {
  it.each<[string, string, string]>([
    ['an empty root', '<testsuites/>', '0 = 0 passed + 0 failed + 0 errored + 0 skipped, 0 flaky'],
    ['a suite of no tests', suite(''), '0 = 0 passed + 0 failed + 0 errored + 0 skipped, 0 flaky'],
    [
      'a namespace',
      '<j:testsuite xmlns:j="x"><j:testcase name="a"><j:failure/></j:testcase></j:testsuite>',
      '1 = 0 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'failed, then passed',
      suite(failing + passing),
      '1 = 1 passed + 0 failed + 0 errored + 0 skipped, 1 flaky',
    ],
    [
      'failed twice, then passed',
      suite(failing + failing + passing),
      '1 = 1 passed + 0 failed + 0 errored + 0 skipped, 1 flaky',
    ],
    ['failed twice', suite(failing + failing), '1 = 0 passed + 1 failed + 0 errored + 0 skipped, 0 flaky'],
    [
      'passed, then failed, which may be two tests of one name',
      suite(passing + failing),
      '2 = 1 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'failed, passed, failed',
      suite(failing + passing + failing),
      '2 = 1 passed + 1 failed + 0 errored + 0 skipped, 1 flaky',
    ],
    [
      'failed and passed in two suites',
      `<testsuites>${suite(failing)}${suite(passing).replace('"s"', '"t"')}</testsuites>`,
      '2 = 1 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'failed and passed in two files',
      suite(`${failing.replace('"a"', '"a" file="x"')}${passing.replace('"a"', '"a" file="y"')}`),
      '2 = 1 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'two tests of one name of jest, which writes each once',
      `<testsuites name="jest tests">${suite(failing + passing)}</testsuites>`,
      '2 = 1 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'a failure and an error in one test',
      suite('<testcase name="a"><failure/><error/></testcase>'),
      '1 = 0 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'skipped and failed',
      suite('<testcase name="a"><skipped/><failure/></testcase>'),
      '1 = 0 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'flaky and failed in the end',
      suite('<testcase name="a"><flakyFailure/><failure/></testcase>'),
      '1 = 0 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'an error of a suite, outside of its tests',
      suite(`<error message="no set-up"/>${passing}`),
      '2 = 1 passed + 0 failed + 1 errored + 0 skipped, 0 flaky',
    ],
    [
      'not run, by GoogleTest',
      suite('<testcase name="a" status="notrun"/>'),
      '1 = 0 passed + 0 failed + 0 errored + 1 skipped, 0 flaky',
    ],
    [
      'failed, by CTest',
      suite('<testcase name="a" status="fail"/>'),
      '1 = 0 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ],
    [
      'a failure in the output of a test',
      suite('<testcase name="a"><system-out><failure/></system-out></testcase>'),
      '1 = 1 passed + 0 failed + 0 errored + 0 skipped, 0 flaky',
    ],
  ])('%s', async (_, report, total) => {
    const parsed = await parse(junit, report)
    expect(sum(parsed)).toBe(total)
    expect(parsed.findings.length).toBe((parsed.tests?.failed ?? 0) + (parsed.tests?.errored ?? 0))
  })

  it.each<[string, string, string]>([
    ['all of a short message', '<failure message="one&#10;two">text</failure>', 'one\ntwo'],
    ['the text when there is no message', '<failure type="T">\n\n  one\ntwo</failure>', 'one'],
    ['the text when the message says nothing', '<failure message="Failed">one</failure>', 'one'],
    ['the type when there is nothing else', '<failure type="AssertionError"/>', 'AssertionError'],
    ["the test's name when there is nothing at all", '<failure/>', 'a failed'],
    ['text and CDATA together', '<failure>o&#110;<![CDATA[e <&>]]></failure>', 'one <&>'],
    ['2,000 characters at most', `<failure message="${'x'.repeat(3000)}"/>`, `${'x'.repeat(1999)}…`],
    ['no half of a pair at the cut', `<failure message="${'x'.repeat(1998)}😀y"/>`, `${'x'.repeat(1998)}…`],
  ])('the message is %s', async (_, fault, message) => {
    const { findings } = await parse(junit, suite(`<testcase name="a">${fault}</testcase>`))
    expect(findings.map((finding) => finding.message)).toEqual([message])
  })

  it.each<[string, string, string, string | undefined]>([
    ['pytest', 'test_add[2-True]', 'test_add', '[2-True]'],
    ['brackets within parameters', 'test_add[a[0]]', 'test_add', '[a[0]]'],
    ['JUnit 4', 'adds[0: 2 + 2]', 'adds', '[0: 2 + 2]'],
    ['Gradle', 'adds(int) [1]', 'adds(int)', '[1]'],
    ['PHPUnit', 'testAdd with data set #0', 'testAdd', 'with data set #0'],
    ['a name that is nothing but parameters', '[1] 2, 3', '[1] 2, 3', undefined],
    ['a name in brackets', '[1]', '[1]', undefined],
    ['a bracket in the middle', 'adds [a] to b', 'adds [a] to b', undefined],
  ])('name and parameters are told apart: %s', async (_, written, name, parameters) => {
    const { findings } = await parse(junit, suite(`<testcase name="${written}"><failure/></testcase>`))
    expect(findings[0]?.test).toEqual({
      suite: 's',
      name,
      ...(parameters ? { parameters } : {}),
      outcome: 'failed',
    })
  })

  it.each([
    ['the module of the test', 'tests.test_cart.TestCart', 'tests/test_cart.py:23: AssertionError', 23],
    ['a module that can not be imported', '', 't.py:1: in &lt;module&gt;', 1],
    ['a library first', 't', 'lib/site.py:9: in call\n\nt.py:7: \n\nlib/site.py:3: KeyError', 7],
    ['a library alone', 't', 'lib/site.py:9: KeyError', undefined],
    ['another module whose name begins so', 't', 'te.py:9: KeyError', undefined],
    ['the text of a test', 't', 'in t.py:9: nothing', undefined],
  ])('the line that failed is found in what pytest says: %s', async (_, className, text, line) => {
    const report = suite(`<testcase name="t" classname="${className}"><failure>${text}</failure></testcase>`)
    const { findings } = await parse(junit, report)
    expect(findings[0]?.region?.startLine).toBe(line)
  })

  it.each<[string, string, readonly string[]]>([
    ['one that is true', suite(passing, ' tests="1" failures="0"'), []],
    ['one that counts the suites inside', `<testsuites tests="1">${suite(passing)}</testsuites>`, []],
    ['one that does not', `<testsuite tests="1" name="x">${passing}${suite(passing)}</testsuite>`, []],
    ['errors among the failures', suite('<testcase><error/></testcase>', ' failures="1"'), []],
    ['fewer tests', suite(passing, ' tests="3"'), ['the header of "s" says 3 tests, the report has 1']],
    [
      'failures that are not there',
      suite(passing, ' failures="2"'),
      ['the header of "s" says 2 failures and errors, the report has 0'],
    ],
    [
      'no number',
      suite(passing, ' tests="many"'),
      ['the header of "s" says tests="many", which is no number'],
    ],
    ['a root alone', '<testsuites tests="2"/>', ['the header of the report says 2 tests, the report has 0']],
    [
      'two levels, which say it once',
      `<testsuites tests="9">${suite(passing, ' tests="9"')}</testsuites>`,
      ['the header of "s" says 9 tests, the report has 1'],
    ],
  ])('the header is compared: %s', async (_, report, notes) => {
    expect((await parse(junit, report)).notes).toEqual(notes)
  })

  it.each<[string, number | undefined, readonly string[]]>([
    ['0.25', 250, []],
    ['1,234.5', 1_234_500, []],
    ['', undefined, []],
    ['-1', undefined, ['line 1: the time "-1" of a test is no number of seconds']],
    ['NaN', undefined, ['line 1: the time "NaN" of a test is no number of seconds']],
    ['1e999', undefined, ['line 1: the time "1e999" of a test is no number of seconds']],
  ])('a time of "%s" is %s ms', async (time, milliseconds, notes) => {
    const parsed = await parse(junit, suite(`<testcase name="a" time="${time}"/>`))
    expect([parsed.tests?.milliseconds, parsed.notes]).toEqual([milliseconds, notes])
  })

  it('says how many notes it leaves out', async () => {
    const { notes } = await parse(junit, suite('<testcase time="x"/>'.repeat(23)))
    expect(notes.length).toBe(21)
    expect(notes[20]).toBe('and 3 more of this kind')
  })

  it('says when characters could not be decoded', async () => {
    const report = Buffer.from(suite('<testcase name="caf\u00e9"/>'), 'latin1')
    expect((await parse(junit, report)).notes).toEqual([
      '1 character could not be decoded and stand as U+FFFD',
    ])
  })

  it.each([
    [
      'another XML',
      '<checkstyle><file/></checkstyle>',
      'report:1: is not JUnit XML: its root is <checkstyle>, not <testsuites> or <testsuite>',
    ],
    [
      'a report that is cut off',
      '<testsuite>\n<testcase name="a">',
      'report:2: ends inside <testcase> of line 2: the report was cut off',
    ],
    ['nothing', '', 'report: is empty; an XML report has one root element'],
    ['JSON', '{}', 'report:1: has text outside the root element'],
  ])('refuses %s', async (_, report, message) => {
    expect(await refusal(junit, report)).toBe(message)
  })

  it.each([
    ['another root', '<checkstyle/>'],
    ['a root that only begins so', '<testsuitesx/>'],
    ['JSON', '{"a":"<testsuite>"}'],
    ['text', 'see <testsuite>'],
    ['nothing', ''],
    ['a comment without end', '<!-- <testsuite>'],
    ['thousands of comments', '<!-- -->'.repeat(8000)],
  ])('does not take %s for its own', (_, text) => {
    expect(junit.detect(sample(text))).toBe(false)
  })

  it('holds no output of tests, however much of it there is', async () => {
    const output = Buffer.from(
      `${'all is well & <fine> '.replace('&', '&amp;').replace(/[<>]/g, '')}\n`.repeat(50_000),
    )
    const source = sourceFrom('big.xml', undefined, async function* () {
      yield Buffer.from(
        '<testsuite name="s"><testcase name="a"><failure message="no"/></testcase><system-out>',
      )
      for (let i = 0; i < 100; i++) yield output
      yield Buffer.from('</system-out></testsuite>')
    })
    expect(output.length * 100).toBeGreaterThan(64 * 1024 * 1024)
    const parsed = await junit.parse(source)
    expect(parsed.findings.length).toBe(1)
  })
})
