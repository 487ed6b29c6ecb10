import { describe, expect, it } from '@jest/globals'
import { codecov } from '../../../../actions/coverage-threshold/src/formats/codecov.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixtureText } from '../../../support/coverage-totals.ts'

const llvm = fixtureText('codecov/llvm-cov/codecov.json')
const root = '/home/runner/work/shop/shop'
const report = (files: object) => JSON.stringify({ coverage: files })
const rows = async (file: unknown) => shown(await readCoverage(codecov, report({ 'a.py': file })))['a.py']

describe('Codecov’s JSON', () => {
  it('by cargo-llvm-cov: fractions of regions', async () => {
    expect(shown(await readCoverage(codecov, llvm))).toEqual({
      [`${root}/cart.c`]: {
        lines: '3:1 4:1~ 5:1~ 6:1 7:1 9:0 10:0 11:0 13:1 14:1 15:1~ 16:1 17:1',
        branches: '4:4/5 5:2/4 6:3/3 14:4/4 15:5/7 16:3/3',
      },
      [`${root}/discount.h`]: { lines: '1:1', branches: '1:5/5' },
    })
  })

  it('by cargo-llvm-cov: has the lines of llvm-cov’s lcov, and its hits but for a line of several regions', async () => {
    const lcov = [...fixtureText('codecov/llvm-cov/lcov.info').matchAll(/^DA:(\d+),(\d+)$/gm)]
    const files = (await readCoverage(codecov, llvm)).files().flatMap(({ coverage }) => [...coverage.lines()])
    expect(files.map(({ line }) => line)).toEqual(lcov.map(([, line]) => Number(line)))
    const differing = lcov.filter(([, , hits], i) => (hits === '0') !== (files[i]!.hits === 0))
    expect(differing.map(([text]) => text)).toEqual(['DA:5,0']) // "5":"2/4"
  })

  it('reads the same in chunks, as a stream or at once', async () => {
    const whole = shown(await readCoverage(codecov, llvm))
    const chunks = inChunks(llvm, 3)
    const stream = sourceFrom('report', undefined, () => chunks.utf8() as AsyncIterable<Buffer>)
    expect(shown(await readCoverage(codecov, stream))).toEqual(whole)
  })

  // The values of https://docs.codecov.com/docs/codecov-custom-coverage-format
  it('takes counts, fractions and null by line number', async () => {
    expect(await rows({ '1': 0, '2': 1, '3': '1/2', '4': '1/3', '6': null, '7': 5 })).toEqual({
      lines: '1:0 2:1 3:1~ 4:1~ 7:5',
      branches: '3:1/2 4:1/3',
    })
  })

  it('takes an array whose first item stands for no line', async () => {
    expect(await rows([null, 1, 0, null, true, '1/3', '0/2', 3])).toEqual({
      lines: '1:1 2:0 4:1~ 5:1~ 6:0 7:3',
      branches: '5:1/3 6:0/2',
    })
  })

  it('takes one way for no branch, text for a number, and -1 for no code', async () => {
    expect(await rows({ 1: '1/1', 2: '0/1', 3: '7', 4: -1, 5: 1e20, 6: '2/2' })).toEqual({
      lines: '1:1 2:0 3:7 5:2147483647 6:1',
      branches: '6:2/2',
    })
  })

  it('ignores messages, and says how many counts were negative', async () => {
    const text = JSON.stringify({ coverage: { a: { 1: -5, 2: 1 } }, messages: { a: { 1: 'x' } } })
    const { notes, ...rest } = await readCoverage(codecov, text)
    expect(rest.disagreements).toEqual([])
    expect(notes).toEqual(['1 count was negative and is read as 0'])
  })

  const value = 'a count, null, true, or a fraction of branches such as "1/2"'
  const line = 'under a line number from 1 to 2147483647'
  const parts = 'a fraction of at least 1 and at most 65535 branches'
  it.each<[string, string, string]>([
    ['nothing', '', 'is empty; a JSON report has at least one value'],
    ['no coverage', '{}', '$.coverage is missing; it must be there'],
    ['a list', '{"coverage":[]}', '$.coverage is []; it must be an object'],
    ['no files', report({}), 'has no files in it'],
    [
      'no line of code',
      report({ a: [], b: [null], c: {}, d: { 1: null } }),
      'has no line of code in any of its files (4)',
    ],
    ['an empty path', report({ '': [] }), '$.coverage[""] is []; it must be under the path of its file'],
    ['a file that is none', report({ a: 7 }), '$.coverage.a is 7; it must be an object'],
    [
      'an array that begins with a count',
      report({ a: [1, 1] }),
      '$.coverage.a[0] is 1; it must be null, since no file has a line 0',
    ],
    ['line 0', report({ a: { 0: 1 } }), `$.coverage.a["0"] is 1; it must be ${line}`],
    ['line 0, not counted', report({ a: { 0: null } }), `$.coverage.a["0"] is null; it must be ${line}`],
    ['line 1.5', report({ a: { '1.5': 1 } }), `$.coverage.a["1.5"] is 1; it must be ${line}`],
    [
      'a line beyond all files',
      report({ a: { 4294967296: 1 } }),
      `$.coverage.a["4294967296"] is 1; it must be ${line}`,
    ],
    ['a name for a line', report({ a: { lines: 1 } }), `$.coverage.a.lines is 1; it must be ${line}`],
    ['false', report({ a: { 1: false } }), `$.coverage.a["1"] is false; it must be ${value}`],
    ['half a hit', report({ a: [null, 0.5] }), `$.coverage.a[1] is 0.5; it must be ${value}`],
    ['a list of hits', report({ a: { 1: [1] } }), `$.coverage.a["1"] is [1]; it must be ${value}`],
    ['text', report({ a: { 1: 'x' } }), `$.coverage.a["1"] is "x"; it must be ${value}`],
    ['nothing of nothing', report({ a: { 1: '0/0' } }), `$.coverage.a["1"] is "0/0"; it must be ${parts}`],
    ['three of two', report({ a: { 1: '3/2' } }), `$.coverage.a["1"] is "3/2"; it must be ${parts}`],
    [
      'too many branches',
      report({ a: [null, '1/65536'] }),
      `$.coverage.a[1] is "1/65536"; it must be ${parts}`,
    ],
  ])('is refused with %s', async (_, text, reason) => {
    expect(await refusalOf(codecov, text)).toBe(`report: ${reason}`)
  })

  it('is refused when cut off, with the line', async () => {
    const lines = JSON.stringify(JSON.parse(llvm), undefined, 2).split('\n').slice(0, 9)
    expect(await refusalOf(codecov, lines.join('\n'))).toMatch(/^report:9: is not JSON: ends where/)
  })

  it.each([
    ['cargo-llvm-cov’s', llvm, true],
    ['its beginning', llvm.slice(0, 80), true],
    ['arrays', report({ a: [null, 1, '1/2', true] }), true],
    ['no files', report({}), false],
    ['files without lines', report({ a: {}, b: [] }), false],
    ['SimpleCov’s coverage.json', fixtureText('simplecov/formatted/coverage.json'), false],
    ['a SimpleCov suite called coverage', '{"coverage":{"coverage":{"a.rb":[1]},"timestamp":1}}', false],
    ['lists of objects', report({ a: [{ line: 1 }] }), false],
  ])('is told by content: %s', async (_, text, expected) => {
    expect(await detects(codecov, text)).toBe(expected)
  })
})
