import { describe, expect, it } from '@jest/globals'
import { llvmCov } from '../../../../actions/coverage-threshold/src/formats/llvm-cov.ts'
import {
  branchRow,
  functionRow,
  inChunks,
  readCoverage,
  refusalOf,
  shown,
} from '../../../support/coverage-formats.ts'
import { fixture, rewrites } from '../../../support/report-formats.ts'

const shop = '/home/runner/work/shop/shop'
const cart = `${shop}/src/cart.cpp`
const file = (path: string) => fixture(`same-run/llvm/${path}`)

const cartLines =
  '6:2 8:2 9:2 10:15 11:13 12:13 13:2 14:1 15:2 16:2 18:2 19:2 20:0 27:2 28:1 32:1 33:2 35:1 36:1 37:0 38:0 39:0 40:0 ' +
  '41:1 42:1 43:1 44:1 46:2 47:2 48:2 49:1 50:1 52:4 53:3 54:1 55:2 57:0 58:0 59:0'
const cartBranches = '10:2/2 13:3/4 15:2/2 27:2/2 28:1/2 37:1/2 39:1/2 41:1/2 48:2/2 52:2/2'

type Data = { files: readonly object[]; functions?: readonly object[] }
const exported = (data: Data): readonly object[] => [data]

const text = (data: unknown, version = '3.1.0'): string =>
  JSON.stringify({ data, type: 'llvm.coverage.json.export', version })

const source = (filename: string, segments: readonly unknown[], branches: readonly unknown[] = []) => ({
  branches,
  expansions: [],
  filename,
  segments,
})

const ran = source('ran.c', [[1, 1, 1, true, true, false]])

const func = (
  name: string,
  count: number,
  regions: readonly unknown[],
  filenames: readonly string[],
  branches: readonly unknown[] = [],
) => ({ branches, count, filenames, name, regions })

describe('Reports of llvm-cov', () => {
  it.each([
    ['14', cartBranches],
    ['19', cartBranches],
    ['22', cartBranches.replace('27:2/2', '19:1/2 27:2/2')], // one side of line 19's constant has a counter since LLVM 20
  ])('LLVM %s: lines, branches and functions of every file', async (version, branches) => {
    const report = await readCoverage(llvmCov, file(`${version}/coverage.json`))
    expect(shown(report)).toEqual({
      [`${shop}/include/stack.hpp`]: {
        lines: '8:3 10:2 11:2 12:0 13:0 14:2 15:2 16:2 17:2 19:1',
        branches: '11:1/2',
        functions: '_ZN5StackI4ItemE4pushERKS0_@8:2 _ZN5StackIiE3popERKi@10:2 _ZNK5StackI4ItemE4sizeEv@19:1',
      },
      [cart]: {
        lines: cartLines,
        branches,
        functions:
          '_Z5priceRK4Item@8:2 _Z8shippingib@18:2 _Z9size_namei@35:1 _Z7checkedi@46:2 ' +
          'cart.cpp:_ZZ7checkediENK3$_0clEi@47:2 cart.cpp:_ZL5neveri@57:0',
      },
      [`${shop}/src/main.cpp`]: {
        lines: '7:1 8:1 9:1 10:1 11:1 12:1 13:1 14:1 15:1 16:1 17:1 18:1 19:1 20:1 21:1',
        branches: '20:1/2',
        functions: 'main@7:1',
      },
    })
    expect(report).toMatchObject({ notes: [], disagreements: [] })
  })

  it('of Rust by cargo-llvm-cov: a generic function is one, however many instances it has', async () => {
    expect(shown(await readCoverage(llvmCov, fixture('llvm-cov/rust/coverage.json')))).toEqual({
      '/home/runner/work/shop/rust/src/lib.rs': {
        lines: '1:2 2:2 3:4 4:4 5:1 6:3 8:2 9:2 11:1 12:1 13:0 14:1 15:1 16:1 17:1 24:1 25:1 26:1 27:1 28:1',
        functions:
          '_RINvCsfVWKB9xUA5x_4shop7largestcEB2_@1:1 _RNvCsfVWKB9xUA5x_4shop8shipping@11:1 ' +
          '_RNvNtCsfVWKB9xUA5x_4shop5testss_17finds_the_largest@24:1',
      },
    })
  })

  it.each(rewrites)('say the same %s', async (_, rewrite) => {
    const report = file('22/coverage.json')
    expect(shown(await readCoverage(llvmCov, rewrite(report)))).toEqual(
      shown(await readCoverage(llvmCov, report)),
    )
  })

  it.each([1, 7, 1000])('say the same in chunks of %i bytes', async (size) => {
    const report = file('22/coverage.json')
    const cut = await readCoverage(llvmCov, inChunks(report, size))
    expect(shown(cut)).toEqual(shown(await readCoverage(llvmCov, report)))
  })

  it('have totals alone with -summary-only', async () => {
    const report = await readCoverage(llvmCov, file('22/summary.json'))
    const summaries = report
      .files()
      .map(({ path, coverage }) => [path, Object.fromEntries(coverage.summaries())])
    expect(summaries).toContainEqual([
      cart,
      {
        line: { covered: 31, total: 39 },
        branch: { covered: 18, total: 23 },
        function: { covered: 5, total: 6 },
      },
    ])
    expect(Object.values(shown(report))).toEqual([{}, {}, {}])
  })

  it('say where constants can’t be told without functions', async () => {
    const report = await readCoverage(llvmCov, file('14/no-functions.json'))
    expect(shown(report)[cart]).toEqual({
      lines: cartLines,
      branches: cartBranches.replace('27:2/2', '19:0/2 27:2/2'),
    })
    expect(report.notes).toEqual([
      '1 condition was never evaluated and may be constant: a report without functions does not tell',
    ])
  })

  it('have a macro’s branches in its own text when they have no expansions', async () => {
    const report = await readCoverage(llvmCov, file('22/no-expansions.json'))
    expect(shown(report)[cart]?.branches).toBe(
      cartBranches.replace('10:2/2', '6:2/2 10:2/2').replace('15:2/2 ', '19:1/2 '),
    )
  })
})

describe('A report of llvm-cov', () => {
  it('unites what it says of a file in several places', async () => {
    const one = exported({
      files: [source('a.c', [[1, 1, 0, true, true, false]], [[1, 2, 1, 9, 3, 0, 0, 0, 4]])],
    })
    const two = exported({
      files: [source('a.c', [[1, 1, 4, true, true, false]], [[1, 2, 1, 9, 0, 2, 0, 0, 4]])],
    })
    const report = await readCoverage(llvmCov, text([...one, ...two]))
    expect(shown(report)).toEqual({ 'a.c': { lines: '1:4', branches: '1:2/2' } })
  })

  it('has the branches of one condition once, in however many instances', async () => {
    const branches = [
      [1, 2, 1, 9, 3, 0, 0, 0, 4],
      [1, 2, 1, 9, 0, 0, 0, 0, 4],
      [1, 12, 1, 19, 0, 7, 0, 0, 4],
    ]
    const report = await readCoverage(llvmCov, text(exported({ files: [source('a.c', [], branches), ran] })))
    expect(shown(report)['a.c']).toEqual({ branches: '1:2/4' })
  })

  it('keeps the same macro apart when a line uses it twice, and macros within macros', async () => {
    const expansion = (column: number, ...branches: unknown[][]) => ({
      source_region: [4, column, 4, column + 3, 1, 0, 1, 1],
      branches,
    })
    const expansions = [
      expansion(1, [90, 5, 90, 9, 1, 0, 1, 0, 4], [90, 5, 90, 9, 0, 1, 2, 1, 4]),
      expansion(9, [90, 5, 90, 9, 1, 1, 3, 0, 4]),
      expansion(9, [90, 5, 90, 9, 1, 1, 3, 0, 4]), // another instance
    ]
    const report = await readCoverage(llvmCov, text(exported({ files: [{ ...ran, expansions }] })))
    expect(shown(report)['ran.c']?.branches).toBe('4:4/6')
  })

  it('counts a condition that nobody came to, and says so', async () => {
    const branches = [[1, 2, 1, 9, 0, 0, 0, 0, 4]]
    const functions = [func('f', 0, [[1, 1, 2, 1, 0, 0, 0, 0]], ['a.c'], branches)]
    const report = await readCoverage(
      llvmCov,
      text(exported({ files: [source('a.c', [], branches), ran], functions })),
    )
    expect([...report.files()[0]!.coverage.branches()]).toEqual([
      { line: 1, covered: 0, total: 2, unevaluated: true },
    ])
    expect(report.notes).toEqual([])
  })

  it('takes functions before files, as a tool may write them that sorts in another way', async () => {
    const data = [{ functions: [func('f', 2, [[1, 1, 2, 1, 2, 0, 0, 0]], ['ran.c'])], files: [ran] }]
    expect(shown(await readCoverage(llvmCov, text(data)))['ran.c']?.functions).toBe('f@1:2')
  })

  it('names a function of many instances alike, whichever comes first', async () => {
    const at = [[1, 1, 2, 1, 2, 0, 0, 0]]
    const instances = [func('f<int>', 0, at, ['ran.c']), func('f<char>', 3, at, ['ran.c'])]
    for (const functions of [instances, instances.toReversed()])
      expect(
        shown(await readCoverage(llvmCov, text(exported({ files: [ran], functions }))))['ran.c']?.functions,
      ).toBe('f<char>@1:3')
  })

  it('has two functions on one line, as lambdas are', async () => {
    const at = (column: number) => [[1, column, 1, column + 5, 1, 0, 0, 0]]
    const functions = [func('f', 1, at(3), ['ran.c']), func('g', 0, at(12), ['ran.c'])]
    const report = await readCoverage(llvmCov, text(exported({ files: [ran], functions })))
    expect(shown(report)['ran.c']?.functions).toBe('f@1:1 g@1:0')
  })

  it('has a function where it stands, not where its first macro does', async () => {
    const regions = [
      [90, 1, 90, 9, 1, 1, 0, 0],
      [5, 3, 9, 1, 1, 0, 0, 0],
      [6, 3, 6, 8, 1, 0, 1, 1],
    ]
    const functions = [func('f', 1, regions, ['ran.c', 'macros.h'])]
    const report = await readCoverage(llvmCov, text(exported({ files: [ran], functions })))
    expect(functionRow(report.files()[0]!.coverage)).toBe('f@5:1')
  })

  it('leaves functions of files out that it does not list, and says how many', async () => {
    const at = [[1, 1, 2, 1, 2, 0, 0, 0]]
    const functions = [func('f', 1, at, ['/usr/include/vector']), func('g', 1, at, ['ran.c'])]
    const report = await readCoverage(llvmCov, text(exported({ files: [ran], functions })))
    expect(shown(report)).toEqual({ 'ran.c': { lines: '1:1', functions: 'g@1:1' } })
    expect(report.notes).toEqual(['1 function stands in files that the report does not list; left out'])
  })

  it('is compared by its totals of functions, not by those of lines and branches', async () => {
    const summary = {
      lines: { count: 9, covered: 9 },
      functions: { count: 3, covered: 2 },
      branches: { count: 8, covered: 8 },
    }
    const functions = [func('f', 1, [[1, 1, 2, 1, 2, 0, 0, 0]], ['ran.c'])]
    const report = await readCoverage(llvmCov, text(exported({ files: [{ ...ran, summary }], functions })))
    expect(report.disagreements).toEqual([{ what: 'functions of ran.c', says: '2 of 3', counted: '1 of 1' }])
    expect((await readCoverage(llvmCov, text(exported({ files: [{ ...ran, summary }] })))).disagreeing).toBe(
      0,
    )
  })

  it('saturates counts that overflow, and reads negative ones as 0', async () => {
    const segments =
      '[[1,1,9223372036854775807,true,true,false],[2,1,1e+20,true,true,false],[2,5,0,false,false,false],[3,1,-5,true,true,false]]'
    const report = await readCoverage(
      llvmCov,
      text(exported({ files: [source('a.c', [])] })).replace('"segments":[]', `"segments":${segments}`),
    )
    expect(shown(report)['a.c']?.lines).toBe('1:2147483647 2:2147483647 3:0')
    expect(report.notes).toEqual(['1 count was negative and is read as 0'])
  })

  it('needs no branches, which LLVM has since version 12', async () => {
    const { filename, segments } = ran
    const report = await readCoverage(llvmCov, text(exported({ files: [{ filename, segments }] }), '2.0.1'))
    expect(branchRow(report.files()[0]!.coverage)).toBe('')
  })
})

describe('A report of llvm-cov is refused', () => {
  const files = (...items: object[]) => text(exported({ files: items }))
  const segment = 'it must be [line, column, count, hasCount, isRegionEntry, isGapRegion]'
  const branch =
    'it must be [line, column, endLine, endColumn, trueCount, falseCount, fileId, expandedFileId, kind] of whole numbers'
  const region =
    'it must be [line, column, endLine, endColumn, count, fileId, expandedFileId, kind] of whole numbers'
  const first = 'report: $.data[0].files[0]'
  const missing = 'is missing; it must be there'
  const called = 'report: $.data[0].functions[0]'
  const functions = (...items: object[]) => text(exported({ files: [ran], functions: items }))

  it.each([
    ['empty', '', 'report: is empty; a JSON report has at least one value'],
    ['of another kind', '{"type":"x"}', 'report: $.type is "x"; it must be one of llvm.coverage.json.export'],
    [
      'before LLVM 11',
      text(exported({ files: [ran] }), '2.0.0'),
      'report: $.version is "2.0.0"; it must be 2.0.1 (LLVM 11) up to 3.x',
    ],
    [
      'of a version to come',
      text(exported({ files: [ran] }), '4.0.0'),
      'report: $.version is "4.0.0"; it must be 2.0.1 (LLVM 11) up to 3.x',
    ],
    ['without data', text({}), 'report: $.data is {}; it must be an array'],
    ['without files', text([{}]), 'report: $.data[0].files is missing; it must be there'],
    ['with no file', files(), 'report: lists no files, so it measures nothing'],
    [
      'without a line',
      files(source('a.c', [])),
      'report: has no lines of code in any of its files, so it measures nothing',
    ],
    ['of a nameless file', files({ segments: [] }), `${first}.filename is missing; it must be there`],
    ['of an empty name', files(source('', [])), `${first}.filename is ""; it must be the path of a file`],
    [
      'with neither lines nor totals',
      files({ filename: 'a.c' }),
      `${first}.summary is missing; it must be there`,
    ],
    [
      'with segments of another kind',
      files({ filename: 'a.c', segments: {} }),
      `${first}.segments is {}; it must be an array`,
    ],
    [
      'with half a segment',
      files(source('a.c', [[1, 1, 1, true, true]])),
      `${first}.segments[0] is [1,1,1,true,true]; ${segment}`,
    ],
    [
      'with line 0',
      files(source('a.c', [[0, 1, 1, true, true, false]])),
      `${first}.segments[0] is [0,1,1,true,true,false]; ${segment}`,
    ],
    [
      'with half a count',
      files(source('a.c', [[1, 1, 1.5, true, true, false]])),
      `${first}.segments[0] is [1,1,1.5,true,true,false]; ${segment}`,
    ],
    [
      'with numbers for flags',
      files(source('a.c', [[1, 1, 1, 1, 1, 0]])),
      `${first}.segments[0] is [1,1,1,1,1,0]; ${segment}`,
    ],
    [
      'with segments out of order',
      files(
        source('a.c', [
          [2, 1, 1, true, true, false],
          [1, 1, 1, true, true, false],
        ]),
      ),
      `${first}.segments[1] is [1,1,1,true,true,false]; it must be at or behind the line of the segment before it`,
    ],
    [
      'with lines without end',
      files(
        source('a.c', [
          [1, 1, 1, true, true, false],
          [2147483647, 1, 0, false, false, false],
        ]),
      ),
      `${first}.segments[1] is [2147483647,1,0,false,false,false]; it must be within the first 50000000 lines of a report, the most that are read`,
    ],
    ['with no branch', files(source('a.c', [], [null])), `${first}.branches[0] is null; ${branch}`],
    [
      'with a branch in no column',
      files(source('a.c', [], [[1, -1, 1, 2, 1, 1, 0, 0, 4]])),
      `${first}.branches[0] is [1,-1,1,2,1,1,0,0,4]; ${branch}`,
    ],
    [
      'with half a branch',
      files(source('a.c', [], [[1, 1, 1, 2, 1, 1]])),
      `${first}.branches[0] is [1,1,1,2,1,1]; ${branch}`,
    ],
    [
      'with a branch that ran NaN times',
      files(source('a.c', [], [[1, 1, 1, 2, null, 1, 0, 0, 4]])),
      `${first}.branches[0] is [1,1,1,2,null,1,0,0,4]; ${branch}`,
    ],
    [
      'with a macro that is used nowhere',
      files({ ...ran, expansions: [{ source_region: [0, 0], branches: [[1, 1, 1, 2, 1, 1, 0, 0, 4]] }] }),
      `${first}.expansions[0].source_region is [0,0]; it must be [line, column, …] of whole numbers`,
    ],
    [
      'with more covered than there is',
      files({ filename: 'a.c', summary: { lines: { count: 1, covered: 2 } } }),
      `${first}.summary.lines.covered is 2; it must be at most 1, its "count"`,
    ],
    ['with no total', files({ filename: 'a.c', summary: {} }), `${first}.summary.lines ${missing}`],
    ['with a nameless function', functions({ count: 1 }), `${called}.name is missing; it must be there`],
    [
      'with a function that ran half',
      functions(func('f', 0.5, [], [])),
      `${called}.count is 0.5; it must be a whole number`,
    ],
    [
      'with a function without regions',
      functions(func('f', 1, [], [])),
      `${called}.regions is []; it must be an array with a region that stands in no macro`,
    ],
    [
      'with half a region',
      functions(func('f', 1, [[1]], ['ran.c'])),
      `${called}.regions[0] is [1]; ${region}`,
    ],
    [
      'with a region in no file',
      functions(func('f', 1, [[1, 1, 2, 1, 2, 3, 0, 0]], ['ran.c'])),
      `${called}.filenames is ["ran.c"]; it must be an array of more than 3 items`,
    ],
  ])('%s', async (_, report, expected) => {
    expect(await refusalOf(llvmCov, report)).toBe(expected)
  })

  it('cut off anywhere', async () => {
    const report = file('22/coverage.json').toString('utf8')
    for (let end = 1; end < report.length; end += 97)
      expect(await refusalOf(llvmCov, report.slice(0, end))).toMatch(
        /^report:1: (?:is not JSON: |ends where )/,
      )
  })
})
