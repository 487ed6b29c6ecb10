import { describe, expect, it } from '@jest/globals'
import { coveragePy } from '../../../../actions/coverage-threshold/src/formats/coverage-py.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixtureText, totals } from '../../../support/coverage-totals.ts'

/** "TOTAL  37  10  16  5  68%" of `coverage report`: statements, missed, branches, partial; without the last two. */
const printed = (version: string) => {
  const row = /^TOTAL +(\d+) +(\d+)(?: +(\d+) +\d+)? +\d+%$/m.exec(
    fixtureText(`coverage-py/${version}/report.txt`),
  )!
  return { lines: `${Number(row[1]) - Number(row[2])}/${row[1]}`, branches: row[3] ?? '0' }
}

const read = (version: string) =>
  readCoverage(coveragePy, fixtureText(`coverage-py/${version}/coverage.json`))

const cart = {
  lines:
    '4:1 7:1 8:1 10:1 11:1 12:0 13:1 14:1 16:1 17:1 18:1 19:1 20:1 21:1 22:1 27:1 28:1 29:1 30:0 31:1 32:0 33:1 34:1 ' +
    '37:1 38:1 39:1 40:0 41:1 44:1',
  branches: '11:1/2 18:2/2 20:2/2 29:1/2 31:1/2 39:1/2 44:1/2',
  functions: 'Cart.__init__@7:1 Cart.add@10:1 Cart.total@16:1 Cart.describe@27:1 discount@37:1 unused@44:1',
}
const never = { lines: '1:0 2:0 3:0 4:0 5:0 6:0', branches: '4:0/2', functions: 'never@1:0 never.inner@2:0' }

describe('coverage.py’s JSON', () => {
  it('7.17.3: lines, branches with their exits, and functions by where they start', async () => {
    const report = await read('7.17.3')
    expect(shown(report)).toEqual({
      'src/shop/__init__.py': {},
      'src/shop/cart.py': cart,
      'src/shop/größe.py': { lines: '1:1 2:1', functions: 'inches@1:1' },
      'src/shop/never.py': never,
    })
    expect(report.notes).toEqual([])
    expect(report.disagreements).toEqual([])
    expect(report.writtenAt).toBeUndefined() // its time has no zone
  })

  it.each(['7.17.3', 'lines'])('%s: totals are those of coverage report', async (version) => {
    const { lines, branches } = totals(await read(version))
    expect(lines).toBe(printed(version).lines)
    expect(branches.split('/')[1]).toBe(printed(version).branches)
  })

  it('without --branch: no branches, and contexts that are not asked', async () => {
    const { 'src/shop/cart.py': file } = shown(await read('lines'))
    expect(file).toEqual({ lines: cart.lines, functions: cart.functions })
  })

  it.each(['6.5.0', '7.6.12'])(
    '%s: excluded lines that ran are left out; docstrings stay, and the total says so',
    async (version) => {
      const report = await read(version)
      const file = shown(report)['src/shop/cart.py']!
      expect(file.lines).toBe(`1:1 ${cart.lines.replace('4:1', '4:1 5:1')}`)
      expect(printed(version).lines).toBe('27/37')
      expect(report.disagreements[0]).toEqual({
        what: 'lines of the report',
        says: '27 of 37',
        counted: '29 of 39',
      })
    },
  )

  it('7.6.12: functions have no line of their own, so their first line with code stands for it', async () => {
    const file = shown(await read('7.6.12'))
    expect(file['src/shop/cart.py']?.functions).toBe(
      'Cart.__init__@8:1 Cart.add@11:1 Cart.total@17:1 Cart.describe@28:1 discount@38:1 unused@44:1',
    )
    expect(file['src/shop/cart.py']?.branches).toBe(cart.branches)
  })

  it('6.5.0: branches that it lists but does not count are said', async () => {
    const report = await read('6.5.0')
    expect(report.disagreements[1]).toEqual({
      what: 'branches of the report',
      says: '11 of 18',
      counted: '12 of 19',
    })
  })

  it('5.5: branches that are only counted, and lines 0, are notes', async () => {
    const report = await read('5.5')
    expect(totals(report).branches).toBe('0/0')
    expect(report.notes).toEqual([
      'lines with the number 0, which are left out: 3',
      "files whose branches are in their totals only, so that they can't be judged: 2; coverage.py lists branches " +
        'from version 6.5 on',
    ])
  })

  it('reads the same in chunks, as a stream or at once', async () => {
    const text = fixtureText('coverage-py/7.17.3/coverage.json')
    const whole = shown(await readCoverage(coveragePy, text))
    const chunks = inChunks(text, 5)
    const stream = sourceFrom('report', undefined, () => chunks.utf8() as AsyncIterable<Buffer>)
    const streamed = await readCoverage(coveragePy, stream)
    expect(shown(streamed)).toEqual(whole)
    expect(streamed.disagreements).toEqual([])
  })
})

const file = { executed_lines: [1], missing_lines: [2], excluded_lines: [], summary: {} }
const report = (more: object = {}, totals: unknown = { covered_lines: 1, num_statements: 2 }) =>
  JSON.stringify({ meta: { branch_coverage: true }, files: { 'a.py': { ...file, ...more } }, totals })

describe('coverage.py’s numbers', () => {
  it('keep the ways out of a line apart, and two reports of one way one', async () => {
    const more = {
      executed_branches: [
        [3, 5],
        [3, -1],
        [3, 5],
      ],
      missing_branches: [[3, -3]],
    }
    expect(shown(await readCoverage(coveragePy, report(more)))['a.py']?.branches).toBe('3:2/3')
  })

  it('take no function from code outside of functions, nor one without lines', async () => {
    const region = (executed: number[], missing: number[]) => ({
      executed_lines: executed,
      missing_lines: missing,
    })
    const functions = { '': region([1], []), f: region([], [9, 7]), g: region([], []), h: region([8], [6]) }
    expect(shown(await readCoverage(coveragePy, report({ functions })))['a.py']?.functions).toBe(
      'h@6:1 f@7:0',
    )
  })

  it('need neither excluded lines nor a summary', async () => {
    const read = await readCoverage(coveragePy, report({ excluded_lines: undefined, summary: undefined }))
    expect(shown(read)).toEqual({ 'a.py': { lines: '1:1 2:0' } })
    expect(read.notes).toEqual([])
  })

  it('are compared with the totals', async () => {
    const totals = { covered_lines: 2, num_statements: 2, covered_branches: 1, num_branches: 1 }
    const { disagreements } = await readCoverage(coveragePy, report({}, totals))
    expect(disagreements).toEqual([
      { what: 'lines of the report', says: '2 of 2', counted: '1 of 2' },
      { what: 'branches of the report', says: '1 of 1', counted: '0 of 0' },
    ])
  })

  const line = 'a line number from 1 to 2147483647'
  const pair = 'a pair of line numbers, e.g. [3, 5] or [3, -1]'
  it.each<[string, string, string]>([
    ['nothing', '', 'is empty; a JSON report has at least one value'],
    ['no files', '{"meta":{}}', '$.files is missing; it must be there'],
    ['an empty list of files', '{"meta":{},"files":{},"totals":{}}', 'has no files in it'],
    ['a list of files', '{"meta":{},"files":[]}', '$.files is []; it must be an object'],
    [
      'files without statements',
      report({ executed_lines: [], missing_lines: [] }),
      'has no statement in any of its files (1)',
    ],
    ['an empty path', '{"files":{"":{}}}', '$.files[""] is {}; it must be under the path of its file'],
    [
      'no lines that ran',
      report({ executed_lines: null }),
      '$.files["a.py"].executed_lines is missing; it must be there',
    ],
    [
      'no lines that did not run',
      report({ missing_lines: undefined }),
      '$.files["a.py"].missing_lines is missing; it must be there',
    ],
    [
      'lines as text',
      report({ executed_lines: ['1'] }),
      `$.files["a.py"].executed_lines[0] is "1"; it must be ${line}`,
    ],
    [
      'a negative line',
      report({ missing_lines: [2, -1] }),
      `$.files["a.py"].missing_lines[1] is -1; it must be ${line}`,
    ],
    [
      'a line that is null',
      report({ missing_lines: [null] }),
      `$.files["a.py"].missing_lines[0] is null; it must be ${line}`,
    ],
    [
      'a line beyond all files',
      report({ missing_lines: [1e12] }),
      `$.files["a.py"].missing_lines[0] is 1000000000000; it must be ${line}`,
    ],
    [
      'a branch of one line',
      report({ executed_branches: [[1]] }),
      `$.files["a.py"].executed_branches[0] is [1]; it must be ${pair}`,
    ],
    [
      'an excluded line that is none',
      report({ excluded_lines: [0, 'x'] }),
      `$.files["a.py"].excluded_lines[1] is "x"; it must be ${line}`,
    ],
    [
      'branches that ran and none that did not',
      report({ executed_branches: [[1, 2]] }),
      '$.files["a.py"].missing_branches is missing; it must be there',
    ],
    [
      'branches that did not run and none that did',
      report({ missing_branches: [[1, 2]] }),
      '$.files["a.py"].executed_branches is missing; it must be there',
    ],
    [
      'a branch of three',
      report({ missing_branches: [[1, 2, 3]] }),
      `$.files["a.py"].missing_branches[0] is [1,2,3]; it must be ${pair}`,
    ],
    [
      'a branch from nowhere',
      report({ missing_branches: [[-1, 2]] }),
      `$.files["a.py"].missing_branches[0] is [-1,2]; it must be ${pair}`,
    ],
    [
      'a branch to a half',
      report({ missing_branches: [[1, 2.5]] }),
      `$.files["a.py"].missing_branches[0] is [1,2.5]; it must be ${pair}`,
    ],
    [
      'a function without lines',
      report({ functions: { f: {} } }),
      '$.files["a.py"].functions.f.executed_lines is missing; it must be there',
    ],
    [
      'a function on line "x"',
      report({ functions: { f: { executed_lines: [], missing_lines: ['x'] } } }),
      `$.files["a.py"].functions.f.missing_lines[0] is "x"; it must be ${line}`,
    ],
    [
      'a function that starts nowhere',
      report({ functions: { f: { executed_lines: [1], missing_lines: [], start_line: 0 } } }),
      `$.files["a.py"].functions.f.start_line is 0; it must be ${line}`,
    ],
    ['no totals', report({}, null), '$.totals is missing; it must be there'],
    [
      'a total of a half',
      report({}, { covered_lines: 0.5, num_statements: 1 }),
      '$.totals.covered_lines is 0.5; it must be a whole number from 0 up',
    ],
  ])('are refused with %s', async (_, text, reason) => {
    expect(await refusalOf(coveragePy, text)).toBe(`report: ${reason}`)
  })

  it('are refused when cut off, with the line', async () => {
    const lines = fixtureText('coverage-py/7.17.3/coverage.json').split('\n').slice(0, 100)
    expect(await refusalOf(coveragePy, lines.join('\n'))).toMatch(/^report:100: is not JSON: ends where/)
  })

  it.each([
    ['7.17.3', fixtureText('coverage-py/7.17.3/coverage.json'), true],
    ['5.5, its beginning', fixtureText('coverage-py/5.5/coverage.json').slice(0, 200), true],
    ['gcovr', '{"gcovr/format_version":"0.14","files":[]}', false],
    ['SimpleCov', fixtureText('simplecov/formatted/coverage.json'), false],
  ])('are told by content: %s', async (_, text, expected) => {
    expect(await detects(coveragePy, text)).toBe(expected)
  })
})
