import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { gcov } from '../../../../actions/coverage-threshold/src/formats/gcov.ts'
import { unzipped } from '../../../../shared/reading/gunzip.ts'
import { sourceOf } from '../../../../shared/reading/source.ts'
import { inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixture, rewrites } from '../../../support/report-formats.ts'

const build = '/home/runner/work/shop/shop/build'
const shop = '/home/runner/work/shop/shop'
const stdout = fixture('same-run/gcov/stdout.jsonl')

const cart = {
  lines:
    '8:2 9:2 10:15 11:13 13:2 14:1 15:2 18:2 27:2 28:1 32:1 35:1 36:1 37:0 38:0 39:0 40:0 41:1 42:1 46:2 47:2 48:2 ' +
    '49:1 52:4 53:3 54:1 57:0 58:0',
  branches: '10:2/2 13:3/4 27:2/2 28:1/2 36:1/3 48:2/2 49:1/2 52:2/2',
  functions:
    'price(Item const&)@8:2 shipping(int, bool)@18:2 size_name(int)@35:1 checked(int)@46:2 ' +
    'checked(int)::{lambda(int)#1}::operator()(int) const@47:2 never(int)@57:0',
}

const all = {
  [`${shop}/src/cart.cpp`]: cart,
  [`${shop}/src/cart.hpp`]: {}, // gcov lists it without a line
  [`${shop}/include/stack.hpp`]: {
    lines: '8:2 10:2 11:2 12:0 14:2 15:2 16:2 19:1',
    branches: '11:1/2',
    functions:
      'Stack<Item>::push(Item const&)@8:1 Stack<int>::push(int const&)@8:2 Stack<int>::pop(int const&)@10:2 ' +
      'Stack<Item>::size() const@19:1',
  },
  [`${shop}/src/main.cpp`]: {
    lines: '7:1 8:1 9:1 10:1 11:1 12:1 13:1 14:1 16:1 17:1 18:1 19:1 20:1 21:5',
    branches: '9:1/2 10:1/2 13:2/4 14:2/4 16:1/2 17:1/2 18:1/2 20:1/2 21:6/18',
    functions: 'main@7:1',
  },
}

type Item = Readonly<Record<string, unknown>>

/** One value as gcov writes it, with one file. */
function value(file: Item, more: Item = {}): string {
  const files = [{ file: '/src/a.c', lines: [], functions: [], ...file }]
  return JSON.stringify({ gcc_version: '12.2.0', files, format_version: '1', ...more })
}

const line = (line_number: unknown, count: unknown, ...branches: unknown[]) => ({
  line_number,
  count,
  unexecuted_block: false,
  branches: branches.map((taken) => ({ count: taken, throw: false, fallthrough: false })),
})

const func = (name: string, start_line: unknown, execution_count: unknown, start_column = 1) => ({
  name,
  start_line,
  start_column,
  execution_count,
})

describe('Reports of gcov', () => {
  it('of several objects, one a line: every file, by its path from the root', async () => {
    const report = await readCoverage(gcov, stdout)
    expect(shown(report)).toEqual(all)
    expect(report).toMatchObject({ notes: [], roots: new Set([build]) })
  })

  it('of one object, compressed, as gcov leaves them: system headers, too', async () => {
    const packed = fixture('same-run/gcov/main.gcov.json.gz')
    const report = await readCoverage(gcov, await unzipped(sourceOf('main.gcov.json.gz', packed)))
    const files = shown(report)
    expect(files[`${shop}/src/main.cpp`]).toEqual(all[`${shop}/src/main.cpp`])
    expect(Object.keys(files).filter((path) => path.startsWith('/usr/include/')).length).toBe(18)
    expect(files['/usr/include/c++/12/bits/move.h']?.lines).toBe('49:1 50:1 77:6 78:6 104:0 105:0')
  })

  it('of one object, unpacked by hand', async () => {
    const packed = fixture('same-run/gcov/cart.gcov.json.gz')
    const report = await readCoverage(gcov, await unzipped(sourceOf('a', packed)))
    expect(shown(report)[`${shop}/src/cart.cpp`]).toEqual(cart)
  })

  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    expect(shown(await readCoverage(gcov, rewrite(stdout)))).toEqual(all)
  })

  it.each([1, 100, 4096])('say the same in chunks of %i bytes', async (size) => {
    expect(shown(await readCoverage(gcov, inChunks(stdout, size)))).toEqual(all)
  })

  it('say the same over many lines, as `jq .` writes them', async () => {
    const values = stdout.toString('utf8').trim().split('\n')
    const pretty = values.map((each) => JSON.stringify(JSON.parse(each), null, 2)).join('\n')
    expect(shown(await readCoverage(gcov, pretty))).toEqual(all)
  })

  it('say the same in any order of keys, as GCC 14 writes them with format 2', async () => {
    const sorted = stdout
      .toString('utf8')
      .trim()
      .split('\n')
      .map((each) => {
        const { files, ...rest } = JSON.parse(each) as { files: unknown }
        return JSON.stringify({ ...rest, format_version: '2', files })
      })
    expect(shown(await readCoverage(gcov, sorted.join('\n')))).toEqual(all)
  })
})

describe('A report of gcov', () => {
  it('unites what objects say of one header', async () => {
    const one = value({ lines: [line(1, 0, 0, 3)], functions: [func('f', 1, 0)] })
    const two = value({ lines: [line(1, 7, 2, 0), line(2, 0)], functions: [func('f', 1, 7)] })
    const report = await readCoverage(gcov, `${one}\n${two}\n`)
    expect(shown(report)).toEqual({ '/src/a.c': { lines: '1:7 2:0', branches: '1:2/2', functions: 'f@1:7' } })
  })

  it('takes files of one relative path for two when their directories are two', async () => {
    const one = value({ file: '../main.c', lines: [line(1, 1)] }, { current_working_directory: '/w/a/build' })
    const two = value({ file: '../main.c', lines: [line(1, 0)] }, { current_working_directory: '/w/b/build' })
    const report = await readCoverage(gcov, `${one}\n${two}`)
    expect(shown(report)).toEqual({ '/w/a/main.c': { lines: '1:1' }, '/w/b/main.c': { lines: '1:0' } })
    expect(report.roots).toEqual(new Set(['/w/a/build', '/w/b/build']))
  })

  it.each([
    ['C:\\w\\build', '../src/a.c', 'C:\\w\\src\\a.c'],
    ['C:/w/build', 'a.c', 'C:\\w\\build\\a.c'],
    ['/w/build', 'C:\\w\\a.c', 'C:\\w\\a.c'],
    ['/w/build', '/w/a.c', '/w/a.c'],
    [undefined, '../src/a.c', '../src/a.c'],
  ])('compiled in %s names %s by %s', async (current_working_directory, file, expected) => {
    const report = await readCoverage(
      gcov,
      value({ file, lines: [line(1, 1)] }, { current_working_directory }),
    )
    expect(report.files().map(({ path }) => path)).toEqual([expected])
  })

  it('has a line’s branches once for all instances of a template, and apart for a lambda on the line', async () => {
    const within = (name: string, item: object) => ({ ...item, function_name: name })
    const lines = [
      within('f<int>', line(3, 1, 1, 0)),
      within('f<char>', line(3, 1, 0, 0)),
      within('lambda', line(3, 4, 2, 0)),
    ]
    const functions = [func('f<int>', 1, 1), func('f<char>', 1, 1), func('lambda', 3, 4, 20)]
    const report = await readCoverage(gcov, value({ lines, functions }))
    expect(shown(report)['/src/a.c']).toMatchObject({ lines: '3:4', branches: '3:2/4' })
  })

  it('counts branches of exceptions as gcov -b does', async () => {
    const report = await readCoverage(gcov, stdout)
    const main = report.files().find(({ path }) => path.endsWith('main.cpp'))!.coverage
    const counted = [...main.branches()].reduce(
      (sum, { covered, total }) => [sum[0]! + covered, sum[1]! + total],
      [0, 0],
    )
    const printed = fixture('same-run/gcov/gcov.txt').toString('utf8').split("File '../src/main.cpp'")[1]
    expect(/Taken at least once:42\.11% of 38/.test(printed!) && counted).toEqual([16, 38])
  })

  it('knows branches to which nobody came', async () => {
    const report = await readCoverage(gcov, value({ lines: [line(1, 0, 0, 0), line(2, 1, 0, 0)] }))
    expect([...report.files()[0]!.coverage.branches()].map(({ unevaluated }) => unevaluated)).toEqual([
      true,
      false,
    ])
  })

  it('may have lines without branches, as of a run without --branch-probabilities', async () => {
    const report = await readCoverage(gcov, value({ lines: [{ line_number: 1, count: 1 }] }))
    expect(shown(report)).toEqual({ '/src/a.c': { lines: '1:1' } })
  })

  it('saturates counts that overflow, and reads negative ones as 0', async () => {
    const lines = [line(1, 1e20), line(2, -1, -7), line(3, 18446744073709552000)]
    const report = await readCoverage(gcov, value({ lines, functions: [func('f', 0, -3)] }))
    expect(shown(report)['/src/a.c']).toEqual({
      lines: '1:2147483647 2:0 3:2147483647',
      branches: '2:0/1',
      functions: 'f@0:0',
    })
    expect(report.notes).toEqual(['3 counts were negative and are read as 0'])
  })
})

describe('A report of gcov is refused', () => {
  const place = 'report:1: $.files[0]'
  const whole = 'it must be a whole number'
  it.each([
    ['empty', '', 'report: is empty; a JSON report has at least one value'],
    ['blank', ' \n\n', 'report: is empty; a JSON report has at least one value'],
    ['a number', '5', 'report: $ is 5; it must be an object'],
    ['a list', '[{}]', 'report: $ is [{}]; it must be an object'],
    ['of no version', '{"files":[]}', 'report: $.format_version is missing; it must be there'],
    [
      'of a version to come',
      value({}, { format_version: '3' }),
      'report: $.format_version is "3"; it must be "1" (GCC 9 to 13) or "2" (GCC 14 and later)',
    ],
    ['without files', '{"format_version":"1"}', 'report: $.files is missing; it must be there'],
    ['with no file', '{"format_version":"1","files":[]}', 'report: lists no files, so it measures nothing'],
    ['without a line', value({}), 'report: has no lines of code in any of its files, so it measures nothing'],
    ['of an empty name', value({ file: '' }), `${place}.file is ""; it must be the path of a file`],
    ['without lines', value({ lines: null }), `${place}.lines is missing; it must be there`],
    ['with lines of another kind', value({ lines: {} }), `${place}.lines is {}; it must be an array`],
    ['with a line of another kind', value({ lines: [[]] }), `${place}.lines[0] is []; it must be an object`],
    ['with a line of nothing', value({ lines: [null] }), `${place}.lines[0] is null; it must be an object`],
    [
      'with line 0',
      value({ lines: [line(0, 1)] }),
      `${place}.lines[0].line_number is 0; it must be a whole number from 1 to 2147483647`,
    ],
    [
      'with a line beyond all',
      value({ lines: [line(2 ** 31, 1)] }),
      `${place}.lines[0].line_number is 2147483648; it must be a whole number from 1 to 2147483647`,
    ],
    [
      'with a line without a number',
      value({ lines: [{ count: 1 }] }),
      `${place}.lines[0].line_number is missing; it must be there`,
    ],
    [
      'with half a count',
      value({ lines: [line(1, 1), line(2, 0.5)] }),
      `${place}.lines[1].count is 0.5; ${whole}`,
    ],
    ['with a count in quotes', value({ lines: [line(1, '1')] }), `${place}.lines[0].count is "1"; ${whole}`],
    [
      'with a branch of another kind',
      value({ lines: [{ ...line(1, 1), branches: [1] }] }),
      `${place}.lines[0].branches[0] is 1; it must be an object`,
    ],
    [
      'with branches of another kind',
      value({ lines: [{ ...line(1, 1), branches: 1 }] }),
      `${place}.lines[0].branches is 1; it must be an array`,
    ],
    [
      'with half a branch',
      value({ lines: [line(1, 1, 1, 0.5)] }),
      `${place}.lines[0].branches[1].count is 0.5; ${whole}`,
    ],
    [
      'with a function nowhere',
      value({ functions: [func('f', -1, 1)] }),
      `${place}.functions[0].start_line is -1; it must be a whole number from 0 up`,
    ],
    [
      'with a function beyond all',
      value({ functions: [func('f', 2 ** 31, 1)] }),
      `${place}.functions[0].start_line is 2147483648; it must be a whole number from 0 to 2147483647`,
    ],
    [
      'with a function that ran half',
      value({ functions: [func('f', 1, 0.5)] }),
      `${place}.functions[0].execution_count is 0.5; ${whole}`,
    ],
    [
      'wrong in its third value',
      `${value({})}\n\n${value({})}\n${value({ lines: {} })}`,
      'report:4: $.files[0].lines is {}; it must be an array',
    ],
    [
      'with text behind',
      `${value({})} gcov: done`,
      'report:1: is not JSON: "g" stands where "," or "]" was due',
    ],
  ])('%s', async (_, report, expected) => {
    expect(await refusalOf(gcov, report)).toBe(expected)
  })

  it('cut off anywhere but between two values', async () => {
    const text = stdout.toString('utf8')
    const first = text.indexOf('\n')
    for (let end = 1; end < text.length - 1; end += 101)
      if (end !== first && end !== first + 1)
        expect(await refusalOf(gcov, text.slice(0, end))).toMatch(/^report:\d: (?:is not JSON: |ends where )/)
  })

  it('compressed and cut off', async () => {
    const source = await unzipped(sourceOf('a.gz', gzipSync(stdout).subarray(0, 500)))
    await expect(readCoverage(gcov, source)).rejects.toThrow('a.gz: is gzip that was cut off')
  })
})
