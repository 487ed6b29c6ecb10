import { describe, expect, it } from '@jest/globals'
import { coveralls } from '../../../../actions/coverage-threshold/src/formats/coveralls.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixtureText, totals } from '../../../support/coverage-totals.ts'

const gcovr = fixtureText('coveralls/gcovr/coveralls.json')

describe('Coveralls’ JSON', () => {
  it('by gcovr: lines, branches and the time of the run', async () => {
    const report = await readCoverage(coveralls, gcovr)
    expect(shown(report)).toEqual({
      'cart.c': { lines: '3:3 4:3 5:0 6:3 9:0 10:0 13:1 14:4 15:3 16:1', branches: '4:2/4 14:2/2 15:1/2' },
      'discount.h': { lines: '1:3', branches: '1:2/2' },
    })
    expect(report.writtenAt).toEqual(new Date('2026-11-21T12:54:18Z'))
    expect(report.notes).toEqual([])
  })

  it('by gcovr: totals are those that it printed', async () => {
    const printed = (what: string) =>
      fixtureText('coveralls/gcovr/summary.txt')
        .match(`${what}: .* \\((\\d+) out of (\\d+)\\)`)
        ?.slice(1)
        .join('/')
    const { lines, branches } = totals(await readCoverage(coveralls, gcovr))
    expect({ lines, branches }).toEqual({ lines: printed('lines'), branches: printed('branches') })
  })

  it('reads the same in chunks, as a stream or at once', async () => {
    const chunks = inChunks(gcovr, 3)
    const stream = sourceFrom('report', undefined, () => chunks.utf8() as AsyncIterable<Buffer>)
    const [whole, streamed] = [await readCoverage(coveralls, gcovr), await readCoverage(coveralls, stream)]
    expect(shown(streamed)).toEqual(shown(whole))
    expect(streamed.writtenAt).toEqual(whole.writtenAt)
  })
})

const job = (more: object, rest: object = {}) =>
  JSON.stringify({ ...rest, source_files: [{ name: 'a.c', coverage: [1], ...more }] })

describe('Coveralls’ numbers', () => {
  it('unite a file that comes twice, line by line and branch by branch', async () => {
    const source_files = [
      { name: 'a.c', coverage: [null, 0, 2], branches: [2, 0, 0, 1, 2, 0, 1, 0, 2, 1, 0, 0] },
      { name: 'a.c', coverage: [null, 1], branches: [2, 0, 1, 4, 2, 1, 0, 0] },
    ]
    const report = await readCoverage(coveralls, JSON.stringify({ source_files }))
    expect(shown(report)).toEqual({ 'a.c': { lines: '2:1 3:2', branches: '2:2/3' } })
  })

  it('say how many were negative', async () => {
    const report = await readCoverage(coveralls, job({ coverage: [-1, 2], branches: [1, 0, 0, -4] }))
    expect(shown(report)).toEqual({ 'a.c': { lines: '1:0 2:2', branches: '1:0/1' } })
    expect(report.notes).toEqual(['2 counts were negative and are read as 0'])
  })

  it.each<[string, string | undefined]>([
    ['2013-02-18 00:52:48 -0800', '2013-02-18T08:52:48.000Z'],
    ['2013-02-18T00:52:48.5+05:30', '2013-02-17T19:22:48.500Z'],
    ['2013-02-18T00:52:48Z', '2013-02-18T00:52:48.000Z'],
    ['2013-02-18 00:52:48', undefined],
    ['2013-02-31 25:52:48 UTC', undefined],
    ['yesterday', undefined],
  ])('know when the run was, by an unmistakable time only: %s', async (run_at, expected) => {
    const report = await readCoverage(coveralls, job({}, { run_at }))
    expect(report.writtenAt?.toISOString()).toBe(expected)
  })

  const count = 'a whole number from 0 up'
  it.each<[string, string, string]>([
    ['nothing', '', 'is empty; a JSON report has at least one value'],
    ['no source_files', '{"git":{}}', '$.source_files is missing; it must be there'],
    ['a list', '[{"name":"a","coverage":[1]}]', '$ is [{"name":"a","coverage":[1]}]; it must be an object'],
    ['no files', '{"source_files":[]}', 'has no files in it'],
    ['no line of code', job({ coverage: [null] }), 'has no line of code in any of its files (1)'],
    [
      'a file without a name',
      job({ name: undefined }),
      '$.source_files[0].name is missing; it must be there',
    ],
    ['an empty name', job({ name: '' }), '$.source_files[0].name is ""; it must be the path of a file'],
    [
      'a file without coverage',
      job({ coverage: null }),
      '$.source_files[0].coverage is missing; it must be there',
    ],
    [
      'coverage as text',
      job({ coverage: '[1]' }),
      '$.source_files[0].coverage is "[1]"; it must be an array',
    ],
    [
      'half a hit',
      job({ coverage: [null, 1.5] }),
      `$.source_files[0].coverage[1] is 1.5; it must be ${count}, or null`,
    ],
    [
      'true',
      job({ coverage: [true] }),
      `$.source_files[0].coverage[0] is true; it must be ${count}, or null`,
    ],
    [
      'three numbers a branch',
      job({ branches: [1, 0, 1] }),
      '$.source_files[0].branches is [1,0,1]; it must be four numbers a branch: line, block, branch and hits',
    ],
    [
      'a branch on line 0',
      job({ branches: [0, 0, 0, 1] }),
      '$.source_files[0].branches[0] is 0; it must be a line number from 1 to 2147483647',
    ],
    [
      'a branch without hits',
      job({ branches: [1, 0, 0, null] }),
      `$.source_files[0].branches[3] is null; it must be ${count}`,
    ],
    ['a time that is a number', job({}, { run_at: 5 }), '$.run_at is 5; it must be a string'],
  ])('are refused with %s', async (_, text, reason) => {
    expect(await refusalOf(coveralls, text)).toBe(`report: ${reason}`)
  })

  it('are refused when cut off, with the line', async () => {
    const lines = JSON.stringify(JSON.parse(gcovr), undefined, 2).split('\n').slice(0, 30)
    expect(await refusalOf(coveralls, lines.join('\n'))).toMatch(/^report:30: is not JSON: ends where/)
  })

  it.each([
    ['gcovr’s', gcovr, true],
    ['its beginning', gcovr.slice(0, 400), true],
    ['gcovr’s own JSON', '{"gcovr/format_version":"0.14","files":[]}', false],
    ['another’s source_files', '{"source_files":{}}', false],
  ])('are told by content: %s', async (_, text, expected) => {
    expect(await detects(coveralls, text)).toBe(expected)
  })
})
