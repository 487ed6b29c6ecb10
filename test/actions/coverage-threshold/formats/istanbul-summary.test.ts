import { describe, expect, it } from '@jest/globals'
import { istanbulSummary } from '../../../../actions/coverage-threshold/src/formats/istanbul-summary.ts'
import { detects, readCoverage, refusalOf } from '../../../support/coverage-formats.ts'
import { fixtureText, printedTotals, totals } from '../../../support/coverage-totals.ts'

const share = (covered: unknown, total: unknown) => ({ total, covered, skipped: 0, pct: 'Unknown' })
const entry = (more: object = {}) => ({
  lines: share(1, 2),
  statements: share(1, 2),
  functions: share(0, 1),
  branches: share(0, 0),
  ...more,
})

describe('Istanbul’s summaries', () => {
  it.each(['nyc/all', 'c8/all', 'jest/all', 'vitest/v8', 'vitest/istanbul'])(
    '%s: totals of all files are those that the tool printed, and agree with its own',
    async (folder) => {
      const report = await readCoverage(istanbulSummary, fixtureText(`${folder}/coverage-summary.json`))
      expect(totals(report)).toEqual(printedTotals(fixtureText(`${folder}/summary.txt`)))
      expect(report.disagreements).toEqual([])
      expect(report.notes).toEqual(['has totals only: no line of a change can be judged by it'])
    },
  )

  it('keep the totals of each file', async () => {
    const report = await readCoverage(istanbulSummary, fixtureText('nyc/all/coverage-summary.json'))
    const file = report.files().find(({ path }) => path === '/home/runner/work/shop/shop/src/cart.js')
    expect(Object.fromEntries(file!.coverage.summaries())).toEqual({
      line: { covered: 13, total: 16 },
      branch: { covered: 8, total: 15 },
      function: { covered: 6, total: 7 },
    })
    expect(report.files()).toHaveLength(5)
  })

  it('disagree with a total that their files do not bear out', async () => {
    const total = entry({ lines: share(4, 4), branches: share(0, 1) })
    const report = await readCoverage(
      istanbulSummary,
      JSON.stringify({ total, 'a.js': entry(), 'b.js': entry() }),
    )
    expect(report.disagreements).toEqual([
      { what: 'lines of the report', says: '4 of 4', counted: '2 of 4' },
      { what: 'branches of the report', says: '0 of 1', counted: '0 of 0' },
      { what: 'functions of the report', says: '0 of 1', counted: '0 of 2' },
    ])
  })

  it('need no total', async () => {
    const report = await readCoverage(istanbulSummary, JSON.stringify({ 'a.js': entry() }))
    expect(totals(report)).toEqual({ lines: '1/2', branches: '0/0', functions: '0/1' })
  })

  it.each<[string, string, string]>([
    [
      'nyc’s total of no files',
      fixtureText('nyc/nothing/coverage-summary.json'),
      'has the entry "total" and no files, so nothing in it can be found in the repository',
    ],
    ['nothing at all', '{}', 'has no files in it'],
    ['a list', '[]', '$ is []; it must be an object'],
    ['an empty path', JSON.stringify({ '': {} }), '$[""] is {}; it must be under the path of its file'],
    [
      'no branches',
      JSON.stringify({ a: entry({ branches: null }) }),
      '$.a.branches is missing; it must be there',
    ],
    [
      'no covered lines',
      JSON.stringify({ a: entry({ lines: { total: 3 } }) }),
      '$.a.lines.covered is missing; it must be there',
    ],
    [
      'a share as text',
      JSON.stringify({ a: entry({ lines: share('1', 2) }) }),
      '$.a.lines.covered is "1"; it must be a whole number from 0 up',
    ],
    [
      'more covered than there is',
      JSON.stringify({ a: entry({ functions: share(3, 2) }) }),
      '$.a.functions.covered is 3; it must be at most the total, 2',
    ],
    [
      'a broken total',
      JSON.stringify({ total: entry({ lines: share(0.5, 1) }), a: entry() }),
      '$.total.lines.covered is 0.5; it must be a whole number from 0 up',
    ],
  ])('are refused with %s', async (_, text, reason) => {
    expect(await refusalOf(istanbulSummary, text)).toBe(`report: ${reason}`)
  })

  it('are refused when cut off, with the line', async () => {
    const text = fixtureText('nyc/all/coverage-summary.json')
    expect(await refusalOf(istanbulSummary, text.slice(0, text.indexOf('never.js') + 30))).toMatch(
      /^report:5: is not JSON: ends where/,
    )
  })

  it('say how many counts were negative', async () => {
    const report = await readCoverage(istanbulSummary, JSON.stringify({ a: entry({ lines: share(-1, 3) }) }))
    expect(totals(report).lines).toBe('0/3')
    expect(report.notes[1]).toBe('1 count was negative and is read as 0')
  })

  it.each([
    ['nyc', fixtureText('nyc/all/coverage-summary.json'), true],
    ['a total alone, to be refused for what it is', fixtureText('nyc/nothing/coverage-summary.json'), true],
    ['a coverage map', fixtureText('nyc/all/coverage-final.json'), false],
    ['an empty object', '{}', false],
  ])('are told by content: %s', async (_, text, expected) => {
    expect(await detects(istanbulSummary, text)).toBe(expected)
  })
})
