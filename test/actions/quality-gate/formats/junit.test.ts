import { describe, expect, it } from '@jest/globals'
import { junit } from '../../../../actions/quality-gate/src/formats/junit.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { fixture, parse, rewrites, sample } from '../../../support/report-formats.ts'

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

/** Lines of the two tests, of what failed in set-up and in tear-down, of the last test. */
const pytest = (test: number, opens: number, closes: number, says: number) => [
  `test-failed test_cart.py:${test} pytest | test_cart | test_discount | [200-10-180]: assert 190 == 180\n+  where 190 = discount(200, 10)`,
  `test-failed test_cart.py:${test} pytest | test_cart | test_discount | [50-50-25]: assert 0 == 25\n+  where 0 = discount(50, 50)`,
  `test-errored test_cart.py:${opens} pytest | test_cart | test_opens | -: failed on setup with "RuntimeError: no shop today"`,
  `test-errored test_cart.py:${closes} pytest | test_cart | test_closes | -: failed on teardown with "RuntimeError: left a mess"`,
  `test-failed test_cart.py:${says} pytest | test_cart | test_says_colours | -: ValueError: #x1B[31mred & <angry>#x1B[0m`,
]
const php = '/home/runner/work/shop/shop/CartTest.php'
const jestError = 'Error: expect(received).toBe(expected) // Object.is equality'

const reports: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    'pytest/xunit2.xml',
    'pytest',
    '10 = 3 passed + 3 failed + 2 errored + 2 skipped, 0 flaky',
    pytest(23, 8, 14, 46),
    ['the header of "pytest" says 11 tests, the report has 10'],
  ],
  [
    'pytest/xunit1.xml',
    'pytest',
    '10 = 3 passed + 3 failed + 2 errored + 2 skipped, 0 flaky',
    pytest(21, 36, 40, 44),
    ['the header of "pytest" says 11 tests, the report has 10'],
  ],
  [
    'pytest/collection-error.xml',
    'pytest',
    '1 = 0 passed + 0 failed + 1 errored + 0 skipped, 0 flaky',
    [
      "test-errored test_broken.py:1 pytest | - | test_broken | -: ImportError while importing test module '/home/runner/work/shop/shop/test_broken.py'.",
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
      'test-errored - shop.CartTest | shop.CartTest | throwsUp | -: no shop\ntoday',
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
