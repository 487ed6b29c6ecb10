import { describe, expect, it } from '@jest/globals'
import { junit } from '../../../../actions/quality-gate/src/formats/junit.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { fixture, parse, refusal, rewrites, sample } from '../../../support/report-formats.ts'

type Parsed = Awaited<ReturnType<typeof parse>>

/** "test-failed test_cart.py:21 pytest | test_cart | test_discount | [2-1]: assert 190 == 180" */
const rows = ({ findings }: Parsed): readonly string[] =>
  findings.map(({ rule, path, region, message, test }) => {
    const place = [path || '-', region?.startLine].filter((part) => part !== undefined).join(':')
    const names = [test?.suite, test?.className ?? '-', test?.name, test?.parameters ?? '-'].join(' | ')
    return `${rule} ${place} ${names}: ${message}`
  })

/** "6 = 3 passed + 2 failed + 1 errored + 0 skipped, 0 flaky" */
const sum = ({ tests }: Parsed): string =>
  `${tests?.total} = ${tests?.passed} passed + ${tests?.failed} failed + ${tests?.errored} errored + ${tests?.skipped} skipped, ${tests?.flaky} flaky`

const pytest = (place: (line: number) => string) => [
  `test-failed ${place(21)} pytest | test_cart | test_discount | [200-10-180]: assert 190 == 180`,
  `test-failed ${place(21)} pytest | test_cart | test_discount | [50-50-25]: assert 0 == 25`,
  `test-errored ${place(36)} pytest | test_cart | test_opens | -: failed on setup with "RuntimeError: no shop today"`,
  `test-errored ${place(40)} pytest | test_cart | test_closes | -: failed on teardown with "RuntimeError: left a mess"`,
  `test-failed ${place(44)} pytest | test_cart | test_says_colours | -: ValueError: #x1B[31mred & <angry>#x1B[0m`,
]
const php = '/home/runner/work/shop/shop/CartTest.php'
const jestError = 'Error: expect(received).toBe(expected) // Object.is equality'

const reports: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    'pytest/xunit2.xml',
    'pytest',
    '10 = 3 passed + 3 failed + 2 errored + 2 skipped, 0 flaky',
    pytest(() => '-'),
    ['the header of "pytest" says 11 tests, the report has 10'],
  ],
  [
    'pytest/xunit1.xml',
    'pytest',
    '10 = 3 passed + 3 failed + 2 errored + 2 skipped, 0 flaky',
    pytest((line) => `test_cart.py:${line}`),
    ['the header of "pytest" says 11 tests, the report has 10'],
  ],
  [
    'pytest/collection-error.xml',
    'pytest',
    '1 = 0 passed + 0 failed + 1 errored + 0 skipped, 0 flaky',
    [
      "test-errored - pytest | - | test_broken | -: ImportError while importing test module '/home/runner/work/shop/shop/test_broken.py'.",
    ],
    [],
  ],
  [
    'jest-junit/default.xml',
    'jest',
    '6 = 3 passed + 2 failed + 0 errored + 1 skipped, 0 flaky',
    [
      `test-failed - cart | cart costs 2 (3) | cart costs 2 (3) | -: ${jestError}`,
      'test-failed - cart | cart throws | cart throws | -: TypeError: no <cart> & no shop',
    ],
    ['the header of "cart" says 5 tests, the report has 6'],
  ],
  [
    'jest-junit/files.xml',
    'jest',
    '8 = 3 passed + 3 failed + 1 errored + 1 skipped, 0 flaky',
    [
      `test-failed cart.test.js cart | cart costs 2 (3) | cart costs 2 (3) | -: ${jestError}`,
      'test-failed cart.test.js cart | cart throws | cart throws | -: TypeError: no <cart> & no shop',
      'test-errored broken.test.js broken.test.js | Test suite failed to run | broken.test.js | -: ● Test suite failed to run',
      `test-failed broken.test.js broken.test.js | Test suite failed to run | broken.test.js | -: {"code":"MODULE_NOT_FOUND","hint":"","requireStack":["/home/runner/work/shop/shop/broken.test.js"],"siblingWithSimilarExtensionFound":false,"moduleName":"./nowhere","_originalMessage":"Cannot find module './nowhere' from 'broken.test.js'"}`,
    ],
    [
      'the header of "cart" says 5 tests, the report has 6',
      'the header of "broken.test.js" says 0 tests, the report has 2',
      'the header of "broken.test.js" says 1 failures and errors, the report has 2',
    ],
  ],
  [
    'gotestsum/rerun.xml',
    'go-test',
    '7 = 3 passed + 3 failed + 0 errored + 1 skipped, 1 flaky',
    [
      'test-failed - shop | shop | TestFails | -: cart_test.go:16: total is 3, wanted 4',
      'test-failed - shop | shop | TestCosts/two | -: cart_test.go:27: too much for me',
      'test-failed - shop | shop | TestCosts | -: Failed',
    ],
    ['1 test passed only when run again: TestFlakes'],
  ],
  [
    'gotestsum/build-failed.xml',
    'go-test',
    '1 = 0 passed + 1 failed + 0 errored + 0 skipped, 0 flaky',
    ['test-failed - shop/broken | - | TestMain | -: FAIL\tshop/broken [build failed]'],
    [
      'the header of "shop/broken" says 0 tests, the report has 1',
      'the header of "shop/broken" says 0 failures and errors, the report has 1',
    ],
  ],
  [
    'nextest/junit.xml',
    'cargo-nextest',
    '4 = 2 passed + 2 failed + 0 errored + 0 skipped, 1 flaky',
    [
      'test-failed - shop | shop | tests::crashes | -: process aborted with signal 6 (SIGABRT)',
      'test-failed - shop | shop | tests::fails | -: assertion `left == right` failed: the till is wrong',
    ],
    ['1 test passed only when run again: tests::flakes'],
  ],
  [
    'surefire/TEST-shop.CartTest.xml',
    'surefire',
    '8 = 4 passed + 2 failed + 1 errored + 1 skipped, 2 flaky',
    [
      'test-failed - shop.CartTest | shop.CartTest | costs(int, int) | [2]: expected: <3> but was: <2>',
      'test-failed - shop.CartTest | shop.CartTest | fails | -: the till is wrong ==> expected: <4> but was: <3>',
      'test-errored - shop.CartTest | shop.CartTest | throwsUp | -: no shop',
    ],
    [
      '2 tests passed only when run again: flakes, flakesByError',
      'the header of "shop.CartTest" says 4 tests, the report has 8',
    ],
  ],
  [
    'phpunit/junit.xml',
    'phpunit',
    '7 = 2 passed + 3 failed + 1 errored + 1 skipped, 0 flaky',
    [
      `test-failed ${php}:12 CartTest | CartTest | testFails | -: the till is wrong`,
      `test-errored ${php}:17 CartTest | CartTest | testThrows | -: RuntimeException: no shop today`,
      `test-failed ${php}:28 CartTest > CartTest::testCosts | CartTest | testCosts | with data set "two": Failed asserting that 2 is identical to 3.`,
      `test-failed ${php}:28 CartTest > CartTest::testCosts | CartTest | testCosts | with data set #0: Failed asserting that 4 is identical to 5.`,
    ],
    [],
  ],
  [
    'gradle/TEST-shop.CartTest.xml',
    'junit',
    '4 = 2 passed + 1 failed + 0 errored + 1 skipped, 1 flaky',
    [
      'test-failed - shop.CartTest | shop.CartTest | [1] 2, 3 | -: org.opentest4j.AssertionFailedError: expected: <3> but was: <2>',
    ],
    ['1 test passed only when run again: flakes()'],
  ],
]

describe('JUnit reports of real tools', () => {
  it.each(reports)(
    '%s: every test is counted, every failed one is a finding',
    async (place, tool, total, found, notes) => {
      const parsed = await parse(junit, fixture(`junit/${place}`))
      expect(rows(parsed)).toEqual(found)
      expect(sum(parsed)).toBe(total)
      expect(parsed.notes).toEqual(notes)
      expect(parsed.tool).toBe(tool)
      for (const { tool: name, severity } of parsed.findings)
        expect([name, severity]).toEqual([tool, 'error'])
    },
  )

  it.each(reports)('%s is told by its content', (place) => {
    const text = fixture(`junit/${place}`).toString()
    expect(junit.detect(sample(text, 'x.xml'))).toBe(true)
    expect(junit.detect(sample(text.slice(0, 400), 'x.xml', false))).toBe(true)
  })

  // A declared "UTF-8" on UTF-16 bytes and the like: the mark is believed.
  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    for (const [place] of reports) {
      const report = fixture(`junit/${place}`)
      expect(rows(await parse(junit, rewrite(report)))).toEqual(rows(await parse(junit, report)))
    }
  })

  it('are the same at any chunking', async () => {
    const report = fixture('junit/nextest/junit.xml')
    const whole = await parse(junit, report)
    for (const size of [1, 7, 64]) {
      const source = sourceFrom('report', report.length, async function* () {
        for (let i = 0; i < report.length; i += size) yield report.subarray(i, i + size)
      })
      expect(await junit.parse(source)).toEqual(whole)
    }
  })

  it('add up the time of their tests', async () => {
    expect((await parse(junit, fixture('junit/gradle/TEST-shop.CartTest.xml'))).tests?.milliseconds).toBe(
      1250,
    )
  })
})

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
    ['the first line of the message', '<failure message="one&#10;two">text</failure>', 'one'],
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
