import { describe, expect, it } from '@jest/globals'
import type { Parsed } from '../../../../actions/quality-gate/src/formats/format.ts'
import { goTest } from '../../../../actions/quality-gate/src/formats/go-test.ts'
import { fixture, parse, refusal, rewrites, rows, sample } from '../../../support/report-formats.ts'

const report = (name: string) => fixture(`go-test/${name}/report.jsonl`)
const tests = ({ findings }: Parsed) =>
  findings.map(({ test }) => `${test?.suite} ${test?.name} ${test?.parameters ?? '-'} ${test?.outcome}`)
const event = (fields: object) => `${JSON.stringify({ Package: 'shop', ...fields })}\n`

describe('go test -json', () => {
  it('reads every failed test, subtest and build of a run', async () => {
    const parsed = await parse(goTest, report('findings'))
    expect(tests(parsed)).toEqual([
      'example.com/shop/cart TestRemove - failed',
      'example.com/shop/cart TestPrices price_of_2 failed',
      'example.com/shop/cart TestPrices price_of_2#01 failed',
      'example.com/shop/cart TestPrices größe/maß failed',
      'example.com/shop/cart TestCleanup - failed',
      'example.com/shop/cart ExampleRemove - failed',
      'example.com/shop/broken build - errored',
      'example.com/shop/vet build - errored',
    ])
    expect(rows(parsed)).toEqual([
      ...Array.from({ length: 6 }, () => '- go-test/test-failed error'),
      'broken/broken.go:3:27 go-test/test-errored error',
      'vet/vet_test.go:8:42 go-test/test-errored error',
    ])
    expect(parsed.findings.slice(0, 6).map(({ message }) => message)).toEqual([
      'cart_test.go:10: Remove(1, 1) = 0, want 1',
      'cart_test.go:18: 2 is too much',
      'cart_test.go:18: 2 is too much',
      'cart_test.go:22: zu groß',
      'cart_test.go:27: the till is still open',
      'got:\n2\nwant:\n1',
    ])
    expect(parsed.tests).toEqual({
      total: 12,
      passed: 3,
      failed: 6,
      errored: 2,
      skipped: 1,
      flaky: 0,
      milliseconds: 3,
    })
  })

  it('finds nothing in a clean run, and says what came from the cache', async () => {
    const parsed = await parse(goTest, report('clean'))
    expect(rows(parsed)).toEqual([])
    expect(parsed.tests).toMatchObject({ total: 2, passed: 1, skipped: 1 })
    expect(parsed.notes).toEqual(["packages whose result came from Go's test cache: 1"])
  })

  it('places a panic where the test stands, and counts it as errored', async () => {
    const parsed = await parse(goTest, report('panic'))
    expect(rows(parsed)).toEqual([
      '/home/runner/work/shop/shop/panics/panics_test.go:9 go-test/test-errored error',
    ])
    expect(tests(parsed)).toEqual(['example.com/shop/panics TestBoom - errored'])
    expect(parsed.findings[0]?.message).toMatch(/^panic: assignment to entry in nil map/)
  })

  it('makes a package that fails with all tests passed an errored finding', async () => {
    const parsed = await parse(goTest, report('exit'))
    expect(tests(parsed)).toEqual(['example.com/shop/gone package - errored'])
    expect(parsed.tests).toMatchObject({ total: 2, passed: 1, errored: 1 })
  })

  it('reads the build errors that stand as text between the events before Go 1.24', async () => {
    const parsed = await parse(goTest, report('build-text'))
    expect(rows(parsed)).toEqual(['broken/broken.go:3:27 go-test/test-errored error'])
    expect(tests(parsed)).toEqual(['example.com/shop/broken build - errored'])
    expect(parsed.notes).toEqual([])
  })

  it('reads a build that failed before any package began', async () => {
    const parsed = await parse(goTest, '# shop/cart\ncart/cart.go:3:2: undefined: price\n')
    expect(rows(parsed)).toEqual(['cart/cart.go:3:2 go-test/test-errored error'])
    expect(tests(parsed)).toEqual(['shop/cart build - errored'])
  })

  it.each(rewrites)('reads a report %s', async (_, rewrite) => {
    const rewritten = await parse(goTest, rewrite(report('findings')))
    expect(rewritten).toEqual(await parse(goTest, report('findings')))
  })

  it('makes a report that is cut off between two lines an errored finding', async () => {
    const lines = report('findings').toString('utf8').split('\n').slice(0, 3)
    const parsed = await parse(goTest, `${lines.join('\n')}\n`)
    expect(tests(parsed)).toEqual([
      'example.com/shop/cart TestRemove - errored',
      'example.com/shop/cart package - errored',
    ])
    expect(parsed.findings[1]?.message).toBe('the report ends before this package does')
  })

  it('lets a test that failed once stay failed when it is run again', async () => {
    const events = ['run', 'fail', 'run', 'pass'].map((Action) => event({ Action, Test: 'TestX' }))
    const parsed = await parse(goTest, `${events.join('')}${event({ Action: 'fail' })}`)
    expect(tests(parsed)).toEqual(['shop TestX - failed'])
    expect(parsed.tests).toMatchObject({ total: 1, failed: 1 })
  })

  it('trusts a package that passed when a print hid the end of a test', async () => {
    const parsed = await parse(goTest, event({ Action: 'run', Test: 'TestX' }) + event({ Action: 'pass' }))
    expect(parsed.tests).toMatchObject({ total: 1, passed: 1 })
    expect(rows(parsed)).toEqual([])
  })

  it('keeps the beginning and the end of what a test says without end', async () => {
    const said = Array.from({ length: 500 }, (_, i) =>
      event({ Action: 'output', Test: 'TestX', Output: `line ${i}\n` }),
    )
    const parsed = await parse(
      goTest,
      `${said.join('')}${event({ Action: 'fail', Test: 'TestX' })}${event({ Action: 'fail' })}`,
    )
    const message = parsed.findings[0]?.message.split('\n')
    expect(message).toHaveLength(81)
    expect(message?.slice(39, 42)).toEqual(['line 39', '… (420 lines left out)', 'line 460'])
  })

  it('counts lines and events it does not know in notes', async () => {
    const parsed = await parse(
      goTest,
      `hello\nworld\n${event({ Action: 'sing' })}${event({ Action: 'pass' })}`,
    )
    expect(parsed.notes).toEqual([
      'events of the unknown action "sing", left out: 1',
      'lines that are neither events nor the compiler\'s: 2, the first is line 1, "hello"',
    ])
  })

  it.each([
    [
      'an empty report',
      '',
      'report: is empty; a report of go test -json has one event a line, e.g. {"Action":"run",…}',
    ],
    [
      'the text of go test without -json',
      '--- FAIL: TestX (0.00s)\nFAIL\n',
      'report:1: has "--- FAIL: TestX (0.00s)"; a report of go test -json has one event a line, e.g. {"Action":"run",…}',
    ],
    ['an event without action', '{"Time":"now"}', 'report:1: $.Action is missing; it must be there'],
    ['an event without package', '\n{"Action":"pass"}', 'report:2: $.Package is missing; it must be there'],
    [
      'output that is a number',
      event({ Action: 'output', Output: 7 }),
      'report:1: $.Output is 7; it must be a string',
    ],
    ['a run of no test', event({ Action: 'run' }), 'report:1: $.Test is missing; it must be there'],
    [
      'a name without end',
      event({ Action: 'run', Test: 'x'.repeat(5000) }),
      `report:1: $.Test is "${'x'.repeat(59)}…; it must be a name of at most 4096 characters`,
    ],
  ])('refuses %s', async (_, text, message) => expect(await refusal(goTest, text)).toBe(message))

  it('refuses a report that is cut off within a line', async () => {
    const text = report('clean').toString('utf8').slice(0, -20)
    expect(await refusal(goTest, text)).toMatch(/^report:16: is not JSON: /)
  })

  it.each([
    ['its own report', report('findings').toString('utf8'), true],
    ['a report that begins with text', report('build-text').toString('utf8'), true],
    ['rdjsonl', '{"message":"m","location":{"path":"a"}}\n', false],
    ["cargo's messages", '{"reason":"compiler-message"}\n', false],
    ['another event log', '{"Action":"buy","Package":"shop"}\n', false],
    ['nothing', '', false],
  ])('tells %s apart', (_, text, expected) => expect(goTest.detect(sample(text))).toBe(expected))
})
