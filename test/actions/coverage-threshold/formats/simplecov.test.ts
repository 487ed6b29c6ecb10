import { describe, expect, it } from '@jest/globals'
import { simplecov } from '../../../../actions/coverage-threshold/src/formats/simplecov.ts'
import type { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import { branchesOf, linesOf, sum } from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { detects, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixtureText } from '../../../support/coverage-totals.ts'

const lib = '/home/runner/work/shop/shop/lib'
const read = (place: string) => readCoverage(simplecov, fixtureText(`simplecov/${place}`))

/** Percent as SimpleCov writes it, cut off behind two places, without the file of `# :nocov:` comments. */
const percent = (report: CoverageReport) => {
  const files = report.files().filter(({ path }) => !path.endsWith('/debug.rb'))
  // lib/debug.rb: `class Debug` is outside of the comments, and ran.
  const lines = sum([...files.map(({ coverage }) => linesOf(coverage)), { covered: 1, total: 1 }])
  const branches = sum(files.map(({ coverage }) => branchesOf(coverage)))
  const cut = ({ covered, total }: typeof lines) => Math.floor((10_000 * covered) / total) / 100
  return { line: cut(lines), ...(branches.total > 0 && { branch: cut(branches) }) }
}

const cartLines =
  '2:1 3:1 5:1 6:1 9:1 10:2 12:2 13:2 16:1 17:6 18:2 19:2 22:1 23:0 26:1 27:0 28:0 29:0 30:0 34:1 36:1 37:1 38:0 39:1 ' +
  '40:1 42:0'
const others = {
  [`${lib}/debug.rb`]: { lines: '2:1 4:1 5:0' },
  [`${lib}/größe.rb`]: { lines: '1:1' },
  [`${lib}/never.rb`]: { lines: '2:0 3:0 5:0 6:0' },
}

describe('SimpleCov’s resultsets', () => {
  it('lines: hits of every line with code, also of files that nobody loaded', async () => {
    const report = await read('lines/.resultset.json')
    expect(shown(report)).toEqual({ [`${lib}/cart.rb`]: { lines: cartLines }, ...others })
    expect(report.notes).toEqual([])
  })

  it('branches: on the line of their condition, two calls with &. on one line apart', async () => {
    const files = shown(await read('branches/.resultset.json'))
    expect(files[`${lib}/cart.rb`]).toEqual({
      lines: cartLines,
      branches: '10:1/2 18:2/2 23:0/4 27:0/3 29:0/2 37:1/2 39:1/2',
    })
  })

  it('suites: unite by line and branch, and are as new as the newest', async () => {
    const report = await read('suites/.resultset.json')
    expect(shown(report)[`${lib}/cart.rb`]).toEqual({
      lines: cartLines.replace('6:1', '6:2').replace('27:0 28:0', '27:1 28:1'),
      branches: '10:1/2 18:2/2 23:0/4 27:1/3 29:0/2 37:1/2 39:1/2',
    })
    const suites = JSON.parse(fixtureText('simplecov/suites/.resultset.json')) as Record<
      string,
      { timestamp: number }
    >
    const times = Object.values(suites).map(({ timestamp }) => timestamp * 1000)
    expect(times).toHaveLength(2)
    expect(report.writtenAt?.getTime()).toBe(Math.max(...times))
  })

  it('formatted: the JSON formatter’s report has the same lines, without those between :nocov:', async () => {
    const report = await read('formatted/coverage.json')
    const files = shown(report)
    expect(files[`${lib}/debug.rb`]).toEqual({ lines: '2:1' })
    expect(files[`${lib}/cart.rb`]).toEqual({
      lines: cartLines,
      branches: '10:1/2 18:2/2 23:0/4 28:0/1 29:0/3 30:0/1 38:0/1 39:1/1 40:1/1 42:0/1',
    })
    expect(report.writtenAt).toBeUndefined()
  })

  it.each(['lines', 'branches', 'suites', 'formatted'])(
    '%s: percents are those of .last_run.json',
    async (folder) => {
      const report = await read(`${folder}/${folder === 'formatted' ? 'coverage' : '.resultset'}.json`)
      const last = JSON.parse(fixtureText(`simplecov/${folder}/.last_run.json`)) as { result: object }
      expect(percent(report)).toEqual(last.result)
    },
  )
})

const suite = (files: object, more: object = {}) => JSON.stringify({ RSpec: { coverage: files, ...more } })
const branches = (conditions: object) => suite({ 'a.rb': { lines: [1], branches: conditions } })

describe('SimpleCov’s numbers', () => {
  it('are read from the lists of before 0.18: null is no code, 0 did not run', async () => {
    const text = JSON.stringify({
      RSpec: { coverage: { 'a.rb': [null, 0, 3, null] }, timestamp: 20 },
      Minitest: { coverage: { 'a.rb': [null, 1, 2, 'ignored'], 'b.rb': [null] }, timestamp: 10 },
    })
    const report = await readCoverage(simplecov, text)
    expect(shown(report)).toEqual({ 'a.rb': { lines: '2:1 3:3' }, 'b.rb': {} })
    expect(report.writtenAt).toEqual(new Date(20_000))
  })

  it.each([
    [10, 20],
    [20, 10],
  ])('are as new as the newest suite: %d and %d seconds', async (first, second) => {
    const suiteAt = (timestamp: number) => ({ coverage: { 'a.rb': [1] }, timestamp })
    const report = await readCoverage(simplecov, JSON.stringify({ A: suiteAt(first), B: suiteAt(second) }))
    expect(report.writtenAt).toEqual(new Date(20_000))
  })

  it('take the numbers of conditions for nothing: their places tell them apart', async () => {
    const one = { '[:if, 0, 5, 4, 9, 7]': { '[:then, 1, 6, 6, 6, 10]': 2, '[:else, 2, 8, 6, 8, 9]': 0 } }
    const two = { '[:if, 7, 5, 4, 9, 7]': { '[:then, 8, 6, 6, 6, 10]': 0, '[:else, 9, 8, 6, 8, 9]': 1 } }
    const suiteOf = (branches: object) => ({ coverage: { 'a.rb': { lines: [1], branches } } })
    const text = JSON.stringify({ A: suiteOf(one), B: suiteOf(two) })
    expect(shown(await readCoverage(simplecov, text))['a.rb']?.branches).toBe('5:2/2')
  })

  it('leave out listed branches that are ignored, and say what else is not read', async () => {
    const arm = (type: string, coverage: unknown) => ({ type, start_line: 3, end_line: 3, coverage })
    const text = JSON.stringify({
      meta: { simplecov_version: '0.22.0' },
      coverage: {
        'a.rb': {
          lines: [1, -2],
          branches: [arm('then', 'ignored'), arm('else', 1), arm('else', 0)],
          methods: {},
        },
      },
    })
    const report = await readCoverage(simplecov, text)
    expect(shown(report)).toEqual({ 'a.rb': { lines: '1:1 2:0', branches: '3:1/2' } })
    expect(report.notes).toEqual(['1 count was negative and is read as 0', 'what is not read: methods'])
  })

  const count = 'a whole number from 0 up'
  const condition = 'under a condition like "[:if, 0, 10, 4, 10, 64]"'
  const listed = (arm: object) =>
    JSON.stringify({ meta: { simplecov_version: '1' }, coverage: { a: { lines: [1], branches: [arm] } } })
  it.each<[string, string, string]>([
    ['nothing', '', 'is empty; a JSON report has at least one value'],
    ['no suites', '{}', 'has no files in it'],
    ['a suite without coverage', '{"RSpec":{}}', '$.RSpec.coverage is missing; it must be there'],
    ['no files', suite({}), 'has no files in it'],
    [
      'no line of code',
      suite({ a: [null], b: { lines: [] } }),
      'has no line of code in any of its files (2)',
    ],
    [
      'an empty path',
      suite({ '': [1] }),
      '$.RSpec.coverage[""] is [1]; it must be under the path of its file',
    ],
    ['a file that is none', suite({ a: 1 }), '$.RSpec.coverage.a is 1; it must be an object'],
    ['a file without lines', suite({ a: {} }), '$.RSpec.coverage.a.lines is missing; it must be there'],
    ['half a hit', suite({ a: [null, 0.5] }), `$.RSpec.coverage.a[1] is 0.5; it must be ${count}, or null`],
    [
      'hits as text',
      suite({ a: { lines: ['1'] } }),
      `$.RSpec.coverage.a.lines[0] is "1"; it must be ${count}, or null`,
    ],
    [
      'a condition that is none',
      branches({ if: {} }),
      `$.RSpec.coverage["a.rb"].branches.if is {}; it must be ${condition}`,
    ],
    [
      'a condition without a place',
      branches({ '[:if, 0, 10]': {} }),
      `$.RSpec.coverage["a.rb"].branches["[:if, 0, 10]"] is {}; it must be ${condition}`,
    ],
    [
      'a condition on line 0',
      branches({ '[:if, 0, 0, 4, 1, 64]': {} }),
      '$.RSpec.coverage["a.rb"].branches["[:if, 0, 0, 4, 1, 64]"] is {}; it must be under a condition with a line number from 1 to 2147483647',
    ],
    [
      'an arm without hits',
      branches({ '[:if, 0, 1, 4, 1, 64]': { x: null } }),
      `$.RSpec.coverage["a.rb"].branches["[:if, 0, 1, 4, 1, 64]"].x is null; it must be ${count}`,
    ],
    [
      'a time as text',
      suite({ a: [1] }, { timestamp: '2026' }),
      '$.RSpec.timestamp is "2026"; it must be a whole number from 0 up',
    ],
    [
      'a time beyond all times',
      suite({ a: [1] }, { timestamp: 1e15 }),
      '$.RSpec.timestamp is 1000000000000000; it must be a time in seconds since 1970',
    ],
    [
      'a listed branch without a line',
      listed({ type: 'then', coverage: 1 }),
      '$.coverage.a.branches[0].start_line is missing; it must be there',
    ],
    [
      'a listed branch without hits',
      listed({ type: 'then', start_line: 1 }),
      '$.coverage.a.branches[0].coverage is missing; it must be there',
    ],
    [
      'a listed branch that is half taken',
      listed({ type: 'then', start_line: 1, coverage: 0.5 }),
      `$.coverage.a.branches[0].coverage is 0.5; it must be ${count}, or "ignored"`,
    ],
  ])('are refused with %s', async (_, text, reason) => {
    expect(await refusalOf(simplecov, text)).toBe(`report: ${reason}`)
  })

  it('are refused when cut off, with the line', async () => {
    const lines = fixtureText('simplecov/lines/.resultset.json').split('\n').slice(0, 20)
    expect(await refusalOf(simplecov, lines.join('\n'))).toMatch(/^report:20: is not JSON: ends where/)
  })

  it.each([
    ['a resultset', fixtureText('simplecov/branches/.resultset.json'), true],
    ['its beginning', fixtureText('simplecov/lines/.resultset.json').slice(0, 150), true],
    ['lists', suite({ a: [null, 1] }), true],
    ['the JSON formatter', fixtureText('simplecov/formatted/coverage.json'), true],
    ['Codecov’s', '{"coverage":{"coverage":{"1":1}}}', false],
    ['what is no suite', '{"jest":{"coverage":{"a":{"threshold":80}}}}', false],
    ['.last_run.json', fixtureText('simplecov/lines/.last_run.json'), false],
  ])('are told by content: %s', async (_, text, expected) => {
    expect(await detects(simplecov, text)).toBe(expected)
  })
})
