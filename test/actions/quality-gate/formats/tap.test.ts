import { describe, expect, it } from '@jest/globals'
import type { Parsed } from '../../../../actions/quality-gate/src/formats/format.ts'
import { tap } from '../../../../actions/quality-gate/src/formats/tap.ts'
import { fixture, parse, refusal, rewrites, row, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`tap/${name}/report.tap`)
/** "place | suite | name | first line of the message" */
const told = ({ findings }: Parsed) =>
  findings.map((finding) =>
    [
      row(finding),
      finding.test?.suite,
      `${finding.test?.name}: ${finding.test?.outcome}`,
      finding.message.split('\n')[0],
    ].join(' | '),
  )
const shop = '/home/runner/work/shop/shop'
const failed = 'tap/test-failed error'
const errored = 'tap/test-errored error'

describe('TAP', () => {
  it.each([
    [
      'node:test',
      'node-findings',
      [
        `${shop}/cart.test.js:8:1 ${failed} |  | removes an item: failed | 0 == 1`,
        `${shop}/cart.test.js:21:5 ${failed} | the cart of a guest > after a visit | keeps its items: failed | items is not a list`,
        `${shop}/größe und maß.test.js:4:1 ${failed} |  | Größe → Maß: failed | Expected values to be loosely deep-equal:`,
      ],
      { total: 8, passed: 3, failed: 3, errored: 0, skipped: 2, flaky: 0, milliseconds: 212 },
    ],
    [
      'a file that node:test cannot load',
      'node-broken',
      [`${shop}/broken.js:1:1 ${failed} |  | broken.js: failed | test failed`],
      { total: 1, passed: 0, failed: 1, errored: 0, skipped: 0, flaky: 0, milliseconds: 93 },
    ],
    [
      'a clean run',
      'node-clean',
      [],
      { total: 1, passed: 1, failed: 0, errored: 0, skipped: 0, flaky: 0, milliseconds: 108 },
    ],
    [
      'tape, which names groups by comments',
      'tape',
      [`${shop}/cart.js:6:5 ${failed} | adds items | keeps the price: failed | deepEqual`],
      { total: 3, passed: 1, failed: 1, errored: 0, skipped: 1, flaky: 0 },
    ],
    [
      'node-tap',
      'tap18',
      [`cart.test.cjs:5:5 ${failed} | adds items | keeps the price: failed | keeps the price failed`],
      { total: 4, passed: 2, failed: 1, errored: 0, skipped: 1, flaky: 0 },
    ],
    [
      'Test::More with its comments',
      'perl',
      [
        `t/cart.t:6 ${failed} |  | removes an item: failed | Failed test 'removes an item'`,
        `t/cart.t:7 ${failed} |  | test 3: failed | Failed test at t/cart.t line 7.`,
        `t/cart.t:22 ${failed} | the cart of a guest | keeps its items: failed | Failed test 'keeps its items'`,
      ],
      { total: 7, passed: 2, failed: 3, errored: 0, skipped: 2, flaky: 0 },
    ],
    [
      'a plan at the end',
      'perl-clean',
      [],
      { total: 2, passed: 2, failed: 0, errored: 0, skipped: 0, flaky: 0 },
    ],
    [
      'a bail-out',
      'perl-bail',
      [`- ${errored} |  | Bail out!: errored | Bail out! the price list is gone`],
      { total: 2, passed: 1, failed: 0, errored: 1, skipped: 0, flaky: 0 },
    ],
    [
      'a script that dies before its plan is done',
      'perl-dies',
      [`- ${errored} |  | plan: errored | the plan is 1..3, but the tests are 1`],
      { total: 2, passed: 1, failed: 0, errored: 1, skipped: 0, flaky: 0 },
    ],
    [
      'a run that is skipped as a whole',
      'perl-skip',
      [],
      { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 },
    ],
    [
      'bats',
      'bats',
      [
        `cart und maß.bats:6 ${failed} |  | removes an item: failed | (in test file cart und maß.bats, line 6)`,
      ],
      { total: 3, passed: 1, failed: 1, errored: 0, skipped: 1, flaky: 0 },
    ],
  ])('reads %s', async (_, name, findings, tests) => {
    const parsed = await parse(tap, report(name))
    expect(told(parsed)).toEqual(findings)
    expect(parsed.tests).toEqual(tests)
    expect(tap.detect(sample(report(name).toString('utf8')))).toBe(true)
  })

  it.each([
    ['a missing plan', 'ok 1 - a\n', 'there is no plan, so the report may be cut off'],
    ['fewer tests than planned', '1..2\nok 1 - a\n', 'the plan is 1..2, but the tests are 1'],
    ['more tests than planned', '1..1\nok 1 - a\nok 2 - b\n', 'the plan is 1..1, but the tests are 2'],
    ['a YAML block without end', '1..1\nok 1 - a\n  ---\n  at: x', 'the report ends within a YAML block'],
    [
      'a subtest without its own point',
      '1..0\n    ok 1 - a\n    1..1\n',
      'the subtest has no test point of its own',
    ],
    [
      'a subtest that breaks its plan',
      '1..1\n    1..2\n    ok 1 - a\nnot ok 1 - p\n',
      'the plan is 1..2, but the tests are 1',
    ],
  ])('makes %s an errored finding', async (_, text, message) => {
    const parsed = await parse(tap, text)
    expect(parsed.findings.map((finding) => [finding.test?.name, finding.message])).toEqual([
      ['plan', message],
    ])
    expect(parsed.tests?.errored).toBe(1)
  })

  it.each([
    ['a directive in any case', 'not ok 1 - a # ToDo later', 'skipped'],
    ['a directive in front of a colon', 'not ok 1 - a # todo: later', 'skipped'],
    ['a TODO that passes', 'ok 1 - a # TODO', 'passed'],
    ['a skipped test', 'not ok 1 - a # SKIPPED on Windows', 'skipped'],
    ['an escaped hash', 'not ok 1 - a \\# TODO list', 'failed'],
    ['a word that only begins like one', 'not ok 1 - a # todos', 'failed'],
    ['a test without number and dash', 'not ok a', 'failed'],
    ['a test without anything', 'not ok', 'failed'],
  ] as const)('reads %s', async (_, line, outcome) => {
    const { tests } = await parse(tap, `1..1\n${line}\n`)
    expect(tests).toMatchObject({ total: 1, [outcome]: 1 })
  })

  it.each([
    [
      'under its own name when all its tests passed',
      '    ok 1 - a\n    1..1\nnot ok 1 - p\n1..1',
      ['', 'p'],
      { passed: 1, failed: 1 },
    ],
    [
      'in the form with braces',
      'not ok 1 - p {\n    not ok 1 - a\n    1..1\n}\n1..1',
      ['p', 'a'],
      { failed: 1, total: 1 },
    ],
    ['below a bail-out', '1..1\n    not ok 1 - a\nBail out!', ['', 'a'], { failed: 1, errored: 1 }],
  ])('counts a subtest %s', async (_, text, [suite, name], tests) => {
    const parsed = await parse(tap, text)
    expect(parsed.findings.map(({ test }) => test)).toContainEqual({ suite, name, outcome: 'failed' })
    expect(parsed.tests).toMatchObject(tests)
  })

  it('excuses what fails in a subtest that is TODO', async () => {
    const parsed = await parse(tap, '    not ok 1 - a\n    1..1\nnot ok 1 - p # TODO\n1..1\n')
    expect(parsed.findings).toEqual([])
    expect(parsed.tests).toMatchObject({ total: 1, skipped: 1 })
  })

  it('cuts a message at 8,192 characters', async () => {
    const text = `1..1\nnot ok 1 - a\n  ---\n  message: |\n${`    ${'x'.repeat(1000)}\n`.repeat(20)}  ...\n`
    const message = (await parse(tap, text)).findings[0]?.message
    expect(message).toHaveLength(8192 + '… (cut)'.length)
  })

  it('counts lines that are not TAP', async () => {
    const parsed = await parse(tap, 'hello\nTAP version 14\nworld\n1..0\n')
    expect(parsed.notes).toEqual(['lines that are not TAP: 2, the first is line 1, "hello"'])
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    expect(await parse(tap, rewrite(report('tape')))).toEqual(await parse(tap, report('tape')))
  })

  const wanted = 'a TAP report has lines such as "1..2", "ok 1 - name" and "not ok 2 - name"'
  it.each([
    ['an empty report', '', `report: is empty; ${wanted}`],
    ['blank lines', '\n \n', `report: is empty; ${wanted}`],
    [
      'the output of another tool',
      '\na.ts(1,2): error TS1: m\n',
      `report:2: has "a.ts(1,2): error TS1: m"; ${wanted}`,
    ],
    [
      'two runs in one report',
      '1..1\nok 1\n1..1\nok 1\n',
      'report:3: has a second plan, 1..1; a report has the tests of one run under one plan',
    ],
    [
      'subtests without end',
      Array.from({ length: 70 }, (_, i) => `${' '.repeat(i)}1..1`).join('\n'),
      'report:65: is the start of subtests 64 levels deep; fewer are read',
    ],
  ])('refuses %s', async (_, text, message) => expect(await refusal(tap, text)).toBe(message))

  it.each([
    ['JSON', '{"ok": true}'],
    ['prose that begins with ok', 'ok then\nlet us go\n'],
    ['the text of go test', 'ok  \tshop/cart\t0.1s\n'],
    ['YAML', '---\nplan: 1..2\n'],
    ['nothing', ''],
  ])('is not taken for %s', (_, text) => expect(tap.detect(sample(text))).toBe(false))
})
