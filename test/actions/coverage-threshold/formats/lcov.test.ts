import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { lcov } from '../../../../actions/coverage-threshold/src/formats/lcov.ts'
import type { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import {
  branchesOf,
  functionsOf,
  linesOf,
  sum,
} from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { detects, inChunks, readCoverage, shown } from '../../../support/coverage-formats.ts'

const fixture = (path: string) => readFileSync(`test/fixtures/lcov/${path}`, 'utf8')
const read = (text: string | Uint8Array) => readCoverage(lcov, text)
const only = async (text: string) => Object.values(shown(await read(text)))[0]
/** A record of one file around some lines. */
const record = (...lines: readonly string[]) => ['SF:a.c', ...lines, 'end_of_record', ''].join('\n')
const total = (report: CoverageReport, of: typeof linesOf) => {
  const { covered, total } = sum(report.files().map(({ coverage }) => of(coverage)))
  return `${covered} of ${total}`
}
const cases = [
  'lcov-1.16',
  'lcov-1.16-merged',
  'lcov-2.5',
  'lcov-2.5-merged',
  'llvm-cov',
  'llvm-cov-summary',
  'c8',
  'nyc',
  'coverage-py',
]

describe('lcov', () => {
  it('reads lines, branches and functions as lcov wrote them', async () => {
    const report = await read(fixture('lcov-1.16/report.info'))
    expect(shown(report)['/home/runner/work/shop/shop/cart.hpp']).toEqual({
      lines: '7:1 8:1 9:1 10:0', // once for each instance of the template
      branches: '8:1/2',
      functions: '_Z7cheaperIdET_S0_S0_@7:1 _Z7cheaperIiET_S0_S0_@7:1',
    })
    expect(report.files().map(({ path }) => path.split('/').at(-1))).toEqual([
      'main.cpp',
      'cart.hpp',
      'cart.cpp',
    ])
    expect(report.notes).toEqual([])
  })

  it('reads the groups of aliases and the marked branches of lcov 2', async () => {
    const report = await read(fixture('lcov-2.5/report.info'))
    expect(shown(report)['/home/runner/work/shop/shop/cart.hpp']).toEqual({
      lines: '7:2 8:2 9:2 10:0',
      branches: '8:1/2',
      functions: '_Z7cheaperIdET_S0_S0_@7:1',
    })
    const cart = report.file('/home/runner/work/shop/shop/cart.cpp')
    expect([...cart.branches()][1]).toEqual({ line: 5, covered: 0, total: 2, unevaluated: true })
  })

  it('reads what coverage.py calls its branches', async () => {
    expect(shown(await read(fixture('coverage-py/report.info')))['cart.py']).toEqual({
      lines: '1:1 2:1 3:1 5:1 6:1 7:0 8:1 11:1 12:1 13:1 14:0',
      branches: '6:1/2 12:1/2',
      functions: 'Cart.__init__@2:1 Cart.add@5:1 price@11:1',
    })
  })

  it.each([
    ['lcov-1.16', 'lines......: 80.0% (20 of 25 lines)', '20 of 25', '16 of 32', '5 of 6'],
    ['lcov-1.16-merged', 'lines......: 87.5% (28 of 32 lines)', '28 of 32', '26 of 48', '6 of 7'],
    // Its summary counts aliases, of which two are one function in its own FNF.
    ['lcov-2.5', 'lines.......: 80.0% (20 of 25 lines)', '20 of 25', '16 of 32', '4 of 5'],
    ['lcov-2.5-merged', 'lines.......: 87.5% (28 of 32 lines)', '28 of 32', '26 of 48', '5 of 6'],
    ['c8', 'Lines        : 89.47% ( 17/19 )', '17 of 19', '4 of 6', '3 of 4'],
    ['nyc', 'Lines        : 83.33% ( 5/6 )', '5 of 6', '4 of 6', '3 of 4'],
    ['coverage-py', 'TOTAL             15      2      4      2    79%', '13 of 15', '2 of 4', '3 of 3'],
  ])('counts what the tool itself counted: %s', async (name, printed, lines, branches, functions) => {
    expect(fixture(`${name}/summary.txt`)).toContain(printed)
    const report = await read(fixture(`${name}/report.info`))
    expect([total(report, linesOf), total(report, branchesOf), total(report, functionsOf)]).toEqual([
      lines,
      branches,
      functions,
    ])
    expect(report.disagreeing).toBe(0)
  })

  it.each(['lcov-1.16', 'lcov-1.16-merged', 'lcov-2.5', 'lcov-2.5-merged'])(
    'counts branches as the summary of %s',
    async (name) => {
      const report = await read(fixture(`${name}/report.info`))
      expect(fixture(`${name}/summary.txt`)).toContain(`(${total(report, branchesOf)} branches)`)
    },
  )

  it('says where LLVM counts an instance of a template as no function of its own', async () => {
    const report = await read(fixture('llvm-cov/report.info'))
    expect(fixture('llvm-cov/summary.txt')).toMatch(/TOTAL .* 28 +6 +78\.57% /)
    expect(total(report, linesOf)).toBe('22 of 28')
    const file = '/home/runner/work/shop/shop/cart.hpp'
    expect(report.disagreements).toEqual([
      { what: `branches of ${file}`, says: '1 of 2', counted: '2 of 4', line: 60 },
      { what: `functions of ${file}`, says: '1 of 1', counted: '2 of 2', line: 49 },
    ])
  })

  it('takes totals from a report that has nothing else', async () => {
    const report = await read(fixture('llvm-cov-summary/report.info'))
    expect([total(report, linesOf), total(report, branchesOf), total(report, functionsOf)]).toEqual([
      '22 of 28',
      '10 of 18',
      '4 of 5',
    ])
    expect(report.notes).toEqual([
      '3 records state a total of lines without any DA',
      '3 records state a total of branches without any BRDA',
      '3 records state a total of functions without any FN',
    ])
  })

  it.each(cases)(
    'reads %s the same wherever chunks end, and with CRLF and a byte order mark',
    async (name) => {
      const text = fixture(`${name}/report.info`)
      const whole = await read(text)
      const expected = [shown(whole), whole.notes, whole.disagreements]
      for (const size of [1, 2, 3, 7, 64]) {
        const report = await readCoverage(lcov, inChunks(text, size))
        expect([shown(report), report.notes, report.disagreements]).toEqual(expected)
      }
      const windows = await read(`\ufeff${text.replaceAll('\n', '\r\n')}`)
      expect([shown(windows), windows.notes, windows.disagreements]).toEqual(expected)
    },
  )

  it.each([
    ['what lcov writes', fixture('lcov-2.5/report.info'), true],
    ['a report that begins with its file', fixture('coverage-py/report.info'), true],
    ['comments and blank lines before it', '# made by hand\r\n\n  \nTN:x\n', true],
    ['a byte order mark', '\ufeffTN:\r\n', true],
    ['a Go profile', 'mode: set\n', false],
    ['XML', '<?xml version="1.0"?>\n<!--\nSF:a\n-->', false],
    ['JSON', '{"SF:": "TN:"}', false],
    ['prose that mentions it', 'Lines:\nSF:a.c\n', false],
    ['nothing', '', false],
  ])('knows it by its first line: %s', async (_, text, yes) => {
    expect(await detects(lcov, text)).toBe(yes)
  })

  it.each([
    [
      'the same file again is one file',
      'SF:a.c\nDA:1,2\nDA:2,0\nend_of_record\nTN:two\nSF:a.c\nDA:2,3\nDA:3,0\nend_of_record\n',
      { lines: '1:2 2:3 3:0' },
    ],
    ['a checksum is no count', record('DA:1,0,2dfWUGE6isJvbf4lDXfo6g', 'DA:2,3,0'), { lines: '1:0 2:3' }],
    ['sums that became a float', record('DA:1,1e+20', 'DA:2,1.5e3'), { lines: '1:2147483647 2:1500' }],
    ['a counter that went below zero', record('DA:1,18446744073709551615'), { lines: '1:2147483647' }],
    [
      'ten digits and more',
      record('DA:1,2147483646', 'DA:2,9999999999', 'DA:3,999999999'),
      { lines: '1:2147483646 2:2147483647 3:999999999' },
    ],
    ['zeros in front', record('DA:000000000012,0000000000003'), { lines: '12:3' }],
    [
      'lines out of order and there twice',
      record('DA:9,1', 'DA:2,0', 'DA:9,4', 'DA:2,0'),
      { lines: '2:0 9:4' },
    ],
    ['a line far out', record('DA:2147483647,1'), { lines: '2147483647:1' }],
    ['comments and blank lines', record('# a', '', 'DA:1,1 ', '  '), { lines: '1:1' }],
    [
      'branches of a line without a count',
      record('DA:1,1', 'BRDA:4,0,0,1', 'BRDA:4,0,1,-'),
      { lines: '1:1', branches: '4:1/2' },
    ],
    [
      'branches named by expressions with commas',
      record('DA:1,1', 'BRDA:1,0,f(a, b),1', 'BRDA:1,0,!f(a, b),0'),
      { lines: '1:1', branches: '1:1/2' },
    ],
    [
      'exception branches beside others',
      record('DA:1,1', 'BRDA:1,0,0,1', 'BRDA:1,e0,0,0', 'BRDA:1,f0,0,3'),
      { lines: '1:1', branches: '1:2/3' },
    ],
    [
      'the same branch twice',
      record('DA:1,1', 'BRDA:1,0,1,0', 'BRDA:1,0,0,0', 'BRDA:1,0,1,2'),
      { lines: '1:1', branches: '1:1/2' },
    ],
    [
      'blocks that are no small numbers',
      record('DA:1,1', 'BRDA:1,4294967295,0,1', 'BRDA:1,-1,0,0', 'BRDA:1,99999,1,1e+20'),
      { lines: '1:1', branches: '1:2/3' },
    ],
    [
      'functions with their last line',
      record(
        'DA:1,1',
        'FN:3,9,add',
        'FNDA:4,add',
        'FN:12,20,std::pair<int, int>',
        'FNDA:0,std::pair<int, int>',
      ),
      { lines: '1:1', functions: 'add@3:4 std::pair<int, int>@12:0' },
    ],
    [
      'counts before their functions',
      record('DA:1,1', 'FNDA:4,add', 'FNDA:0,sub', 'FN:3,add', 'FN:9,sub'),
      { lines: '1:1', functions: 'add@3:4 sub@9:0' },
    ],
    [
      'counts in another order',
      record('DA:1,1', 'FN:3,add', 'FN:9,sub', 'FN:12,mul', 'FNDA:4,add', 'FNDA:7,mul', 'FNDA:0,sub'),
      { lines: '1:1', functions: 'add@3:4 sub@9:0 mul@12:7' },
    ],
    [
      'a function whose name begins another',
      record('DA:1,1', 'FN:3,add', 'FN:9,ad', 'FNDA:4,ad', 'FNDA:0,add'),
      { lines: '1:1', functions: 'add@3:0 ad@9:4' },
    ],
    [
      'functions of one name',
      record('DA:1,1', 'FN:3,new', 'FN:9,new', 'FN:15,new', 'FNDA:4,new', 'FNDA:0,new', 'FNDA:2,new'),
      { lines: '1:1', functions: 'new@3:4 new@9:0 new@15:2' },
    ],
    [
      'of one name, and not all counted',
      record('DA:1,1', 'FNDA:4,new', 'FN:3,new', 'FN:9,new'),
      { lines: '1:1', functions: 'new@3:4 new@9:0' },
    ],
    [
      'functions without a count did not run',
      record('DA:1,1', 'FN:3,add', 'FN:9,sub', 'FNDA:1,add'),
      { lines: '1:1', functions: 'add@3:1 sub@9:0' },
    ],
    [
      'functions without a place',
      record('DA:1,1', 'FNDA:1,add', 'FNDA:5,add'),
      { lines: '1:1', functions: 'add@0:5' },
    ],
    [
      'a function in line 0, as coverlet writes it',
      record('DA:1,1', 'FN:0,add', 'FNDA:1,add'),
      { lines: '1:1', functions: 'add@0:1' },
    ],
    [
      'names that are not ASCII',
      record('DA:1,1', 'FN:3,größe', 'FN:4,add', 'FNDA:1,größe', 'FNDA:0,add'),
      { lines: '1:1', functions: 'größe@3:1 add@4:0' },
    ],
    [
      'the shortest alias names the function, and any alias runs it',
      record(
        'DA:1,1',
        'FNL:0,3,9',
        'FNA:0,0,f<long>',
        'FNA:0,2,f<int>',
        'FNA:0,0,f<a,b>',
        'FNL:1,12',
        'FNA:1,0,g',
      ),
      { lines: '1:1', functions: 'f<a,b>@3:2 g@12:0' },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await only(text)).toEqual(expected)
  })

  it('keeps paths as they are written', async () => {
    const paths = ['C:\\shop\\cart.c', '/home/runner/größe.c', 'a b.c ', '../x:y.c']
    const report = await read(paths.map((path) => `SF:${path}\nDA:1,1\nend_of_record\n`).join(''))
    expect(report.files().map(({ path }) => path)).toEqual(paths)
  })

  it('tells apart a branch that nobody came to from one that nobody took', async () => {
    const report = await read(
      record('DA:1,0', 'BRDA:1,0,0,-', 'BRDA:1,0,1,-', 'BRDA:2,0,0,0', 'BRDA:2,0,1,-'),
    )
    expect([...report.file('a.c').branches()].map(({ unevaluated }) => unevaluated)).toEqual([true, false])
  })

  it('unites branches of two records, and a named one by its name', async () => {
    const two =
      record('DA:1,1', 'BRDA:1,0,0,1', 'BRDA:1,0,1,-', 'BRDA:2,0,x,0') +
      record('BRDA:1,0,0,0', 'BRDA:1,0,1,2', 'BRDA:2,0,x,1')
    expect(await only(two)).toEqual({ lines: '1:1', branches: '1:2/2 2:1/1' })
  })

  it('reads a hundred thousand records of one file without going through all of it each time', async () => {
    const large = Array.from({ length: 300_000 }, (_, i) => `DA:${2 * i + 2},0`)
    const small = Array.from({ length: 100_000 }, (_, i) => `SF:a.c\nDA:${2 * i + 1},1\nend_of_record\n`)
    const report = await read(record(large.join('\n')) + small.join(''))
    expect(linesOf(report.file('a.c'))).toEqual({ covered: 100_000, total: 400_000 })
  })

  it('reads a record of more lines than are held at once', async () => {
    const lines = 3_000_000
    const report = await readCoverage(lcov, sourceOfLines(lines))
    expect(report.files().map(({ coverage }) => linesOf(coverage))).toEqual([
      { covered: lines / 2, total: lines },
      { covered: 1, total: 1 },
    ])
    expect(branchesOf(report.file('a.c'))).toEqual({ covered: 1, total: 1 })
    expect(report.disagreeing).toBe(0)
  })
})

/** One file with as many lines and the same branch again and again; then a small one. */
const sourceOfLines = (lines: number) =>
  sourceFrom('report', undefined, async function* () {
    yield Buffer.from('SF:a.c\n')
    for (let line = 1; line <= lines; ) {
      let text = ''
      for (const end = line + 50_000; line < end; line++) text += `DA:${line},${line % 2}\nBRDA:7,0,0,1\n`
      yield Buffer.from(text)
    }
    yield Buffer.from(
      `LF:${lines}\nLH:${lines / 2}\nBRF:1\nBRH:1\nend_of_record\n${record('DA:1,1').replace('a.c', 'b.c')}`,
    )
  })
