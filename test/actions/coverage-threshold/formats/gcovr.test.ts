import { describe, expect, it } from '@jest/globals'
import { gcovr } from '../../../../actions/coverage-threshold/src/formats/gcovr.ts'
import { branchesOf, functionsOf, linesOf } from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixture, rewrites } from '../../../support/report-formats.ts'

const shares = { line: linesOf, branch: branchesOf, function: functionsOf }

const excluded = 'left out, since gcovr marks it as excluded: '

type Item = Readonly<Record<string, unknown>>

const text = (file: Item, more: Item = {}): string =>
  JSON.stringify({
    'gcovr/format_version': '0.15',
    files: [{ file: 'a.c', lines: [], functions: [], ...file }],
    ...more,
  })

const line = (line_number: unknown, count: unknown, more: Item = {}): Item => ({
  line_number,
  count,
  branches: [],
  ...more,
})

const func = (name: string, lineno: unknown, execution_count: unknown, more: Item = {}): Item => ({
  name,
  lineno,
  execution_count,
  ...more,
})

describe('Reports of gcovr', () => {
  const kept = 'kept(int)@1:1 guarded(int)@7:1 main@14:1'
  it.each([
    ['5.2', 'kept(int)@1:1 debug(int)@3:0 guarded(int)@7:1 main@14:1', []], // marks lines alone
    ['6.0', kept, [`${excluded}2 lines, 1 function`]],
    ['7.2', kept, [`${excluded}2 lines, 1 function`]],
    ['8.8', kept, [`${excluded}2 lines, 2 branches, 1 function`]],
  ])('version %s: what is not excluded', async (version, functions, notes) => {
    const report = await readCoverage(gcovr, fixture(`gcovr/${version}/coverage.json`))
    expect(shown(report)).toEqual({
      'src/odd.cpp': { lines: '1:1 7:1 8:1 9:0 11:1 14:1', branches: '1:1/2', functions },
    })
    expect(report.notes).toEqual(notes)
  })

  it.each(['5.2', '6.0', '7.2', '8.8'])(
    'version %s: totals are those of its own summary',
    async (version) => {
      const lines = (await readCoverage(gcovr, fixture(`gcovr/${version}/coverage.json`))).files()[0]!
      const summary = await readCoverage(gcovr, fixture(`gcovr/${version}/summary.json`))
      expect(summary).toMatchObject({ notes: [], disagreements: [] })
      expect(summary.files().map(({ path }) => path)).toEqual([lines.path])
      for (const [metric, count] of Object.entries(shares))
        expect([metric, count(summary.files()[0]!.coverage)]).toEqual([metric, count(lines.coverage)])
    },
  )

  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    const report = fixture('gcovr/8.8/coverage.json')
    expect(shown(await readCoverage(gcovr, rewrite(report)))).toEqual(
      shown(await readCoverage(gcovr, report)),
    )
  })

  it.each([1, 1000])('say the same in chunks of %i bytes', async (size) => {
    const report = fixture('same-run/gcovr/coverage.json')
    expect(shown(await readCoverage(gcovr, inChunks(report, size)))).toEqual(
      shown(await readCoverage(gcovr, report)),
    )
  })
})

describe('A report of gcovr', () => {
  it('has a line once, however many functions it is part of', async () => {
    const lines = [line(8, 1, { function_name: 'push<A>()' }), line(8, 2, { function_name: 'push<B>()' })]
    expect(shown(await readCoverage(gcovr, text({ lines })))['a.c']).toEqual({ lines: '8:2' })
  })

  it('keeps a line that is excluded in one function alone', async () => {
    const lines = [line(8, 0, { 'gcovr/excluded': true }), line(8, 2)]
    expect(shown(await readCoverage(gcovr, text({ lines })))['a.c']).toEqual({ lines: '8:2' })
  })

  it.each([
    ['lines, by name', { lineno: 3 }, { lineno: 2 }],
    ['columns', { lineno: 3, pos: ['3:1', '9:2'] }, { lineno: 3, pos: ['3:20', '3:40'] }],
  ])('tells branches of two functions on one line apart by their %s', async (_, one, two) => {
    const branches = [{ count: 1 }, { count: 0 }]
    const lines = [line(3, 1, { branches, function_name: 'f' }), line(3, 1, { branches, function_name: 'g' })]
    const functions = [func('f', 0, 1, one), func('mangled', 0, 1, { ...two, demangled_name: 'g' })]
    expect(shown(await readCoverage(gcovr, text({ lines, functions })))['a.c']?.branches).toBe('3:2/4')
  })

  it('has its demangled names, where it has them', async () => {
    const functions = [func('_Z1fv', 1, 1, { demangled_name: 'f()' }), func('main', 2, 1)]
    expect(shown(await readCoverage(gcovr, text({ lines: [line(1, 1)], functions })))['a.c']?.functions).toBe(
      'f()@1:1 main@2:1',
    )
  })

  it('may come without functions', async () => {
    const report = await readCoverage(gcovr, text({ lines: [line(1, 1)], functions: undefined }))
    expect(shown(report)['a.c']).toEqual({ lines: '1:1' })
  })

  it('unites a file that it has twice', async () => {
    const file = (count: number) => ({ file: 'a.c', lines: [line(1, count)], functions: [] })
    const report = await readCoverage(gcovr, text({}, { files: [file(0), file(3)] }))
    expect(shown(report)).toEqual({ 'a.c': { lines: '1:3' } })
  })

  it('says when its summary adds up to something else', async () => {
    const files = [{ filename: 'a.c', line_covered: 1, line_total: 2, branch_covered: 0, branch_total: 2 }]
    const totals = { line_covered: 2, line_total: 2, branch_covered: 0, branch_total: 2 }
    const summary = { 'gcovr/summary_format_version': '0.6', files, ...totals }
    const report = await readCoverage(gcovr, JSON.stringify(summary))
    expect(report.disagreements).toEqual([{ what: 'lines of the report', says: '2 of 2', counted: '1 of 2' }])
  })

  it('reads negative counts as 0 and says so', async () => {
    const report = await readCoverage(gcovr, text({ lines: [line(1, -2)], functions: [func('f', 1, 1e20)] }))
    expect(shown(report)['a.c']).toEqual({ lines: '1:0', functions: 'f@1:2147483647' })
    expect(report.notes).toEqual(['1 count was negative and is read as 0'])
  })
})

describe('A report of gcovr is refused', () => {
  const place = 'report: $.files[0]'
  const summary = (file: Item) => JSON.stringify({ 'gcovr/summary_format_version': '0.6', files: [file] })
  it.each([
    ['empty', '', 'report: is empty; a JSON report has at least one value'],
    ['of no version', '{"files":[]}', 'report: $["gcovr/format_version"] is missing; it must be there'],
    [
      'of a version to come',
      text({}, { 'gcovr/format_version': '1.0' }),
      'report: $["gcovr/format_version"] is "1.0"; it must be 0.1 up to 0.x',
    ],
    ['without files', '{"gcovr/format_version":"0.15"}', 'report: $.files is missing; it must be there'],
    ['with no file', text({}, { files: [] }), 'report: lists no files, so it measures nothing'],
    ['without a line', text({}), 'report: has no lines of code in any of its files, so it measures nothing'],
    [
      'with all lines excluded',
      text({ lines: [line(1, 1, { 'gcovr/excluded': true })] }),
      'report: has no lines of code in any of its files, so it measures nothing',
    ],
    ['of an empty name', text({ file: '' }), `${place}.file is ""; it must be the path of a file`],
    ['of no name', text({ file: undefined }), `${place}.file is missing; it must be there`],
    ['without lines', text({ lines: undefined }), `${place}.lines is missing; it must be there`],
    [
      'with line 0',
      text({ lines: [line(0, 1)] }),
      `${place}.lines[0].line_number is 0; it must be a whole number from 1 to 2147483647`,
    ],
    [
      'with half a count',
      text({ lines: [line(1, 0.5)] }),
      `${place}.lines[0].count is 0.5; it must be a whole number`,
    ],
    [
      'with half a branch',
      text({ lines: [line(1, 1, { branches: [{ count: 0.5 }] })] }),
      `${place}.lines[0].branches[0].count is 0.5; it must be a whole number`,
    ],
    [
      'with a nameless function',
      text({ functions: [{ lineno: 1, execution_count: 1 }] }),
      `${place}.functions[0].name is missing; it must be there`,
    ],
    [
      'with a function nowhere',
      text({ functions: [func('f', '1', 1)] }),
      `${place}.functions[0].lineno is "1"; it must be a whole number from 0 up`,
    ],
    [
      'with a function beyond all',
      text({ functions: [func('f', 2 ** 31, 1)] }),
      `${place}.functions[0].lineno is 2147483648; it must be a whole number from 0 to 2147483647`,
    ],
    [
      'with a function that ran half',
      text({ functions: [func('f', 1, 0.5)] }),
      `${place}.functions[0].execution_count is 0.5; it must be a whole number`,
    ],
    [
      'with a function that begins at no column',
      text({ functions: [func('f', 1, 1, { pos: ['1'] })] }),
      `${place}.functions[0].pos[0] is "1"; it must be "line:column"`,
    ],
    [
      'with a summary of no lines',
      summary({ filename: 'a.c' }),
      `${place}.line_covered is missing; it must be there`,
    ],
    [
      'with more covered than there is',
      summary({ filename: 'a.c', line_covered: 3, line_total: 2 }),
      `${place}.line_covered is 3; it must be at most 2, its "line_total"`,
    ],
    [
      'with a summary of NaN',
      summary({ filename: 'a.c', line_covered: null, line_total: 2 }),
      `${place}.line_covered is missing; it must be there`,
    ],
  ])('%s', async (_, report, expected) => {
    expect(await refusalOf(gcovr, report)).toBe(expected)
  })

  it('cut off anywhere', async () => {
    const report = fixture('gcovr/8.8/coverage.json').toString('utf8')
    for (let end = 1; end < report.length; end += 61)
      expect(await refusalOf(gcovr, report.slice(0, end))).toMatch(/^report:1: (?:is not JSON: |ends where )/)
  })
})
