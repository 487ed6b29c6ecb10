import { describe, expect, it } from '@jest/globals'
import { xccov } from '../../../../actions/coverage-threshold/src/formats/xccov.ts'
import { functionsOf, linesOf } from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixture, rewrites } from '../../../support/report-formats.ts'

const sources = '/Users/runner/work/shop/shop/Sources/Shop'
const archive = fixture('xccov/archive/xccov.json')

const lines = (...items: object[]): string => JSON.stringify({ 'a.swift': items })

const target = (name: string, files: unknown, more: object = {}): object => ({ name, files, ...more })
const file = (coveredLines: unknown, executableLines: unknown, functions: unknown[] = []): object => ({
  path: 'a.swift',
  coveredLines,
  executableLines,
  functions,
})
const report = (...targets: object[]): string => JSON.stringify({ targets })

describe('Reports of xccov', () => {
  it.each([['as they are', (data: Buffer) => data] as const, ...rewrites])(
    'have the executable lines of an archive: %s',
    async (_, rewrite) => {
      expect(shown(await readCoverage(xccov, rewrite(archive)))).toEqual({
        [`${sources}/Cart.swift`]: { lines: '2:12 3:12 4:0 5:12' },
        [`${sources}/Größe.swift`]: { lines: '1:0' },
      })
    },
  )

  it('have totals and functions without lines; a file in two targets counts once, at its best', async () => {
    const read = await readCoverage(xccov, fixture('xccov/report/xccov.json'))
    expect(shown(read)).toEqual({
      [`${sources}/Cart.swift`]: { functions: 'Shop.Cart.total() -> Swift.Int@2:20' },
      [`${sources}/Größe.swift`]: { functions: 'Shop.size() -> Swift.Int@1:0' },
    })
    expect(read.files().map(({ coverage }) => [linesOf(coverage), functionsOf(coverage)])).toEqual([
      [
        { covered: 4, total: 4 },
        { covered: 1, total: 1 },
      ],
      [
        { covered: 0, total: 1 },
        { covered: 0, total: 1 },
      ],
    ])
    expect(read).toMatchObject({ notes: [], disagreements: [] })
  })

  it('may count a line by its parts alone', async () => {
    const subranges = [{ executionCount: 2 }, { executionCount: 8 }, { executionCount: 0 }]
    const read = await readCoverage(
      xccov,
      lines({ line: 3, isExecutable: true, executionCount: null, subranges }),
    )
    expect(shown(read)['a.swift']).toEqual({ lines: '3:8' })
  })

  it('count a line as a whole where they can, whatever its parts did', async () => {
    const part = { line: 3, isExecutable: true, executionCount: 0, subranges: [{ executionCount: 8 }] }
    expect(shown(await readCoverage(xccov, lines(part)))['a.swift']).toEqual({ lines: '3:0' })
  })

  it('may have files without code beside others', async () => {
    const text = JSON.stringify({
      'b.swift': [],
      'a.swift': [{ line: 1, isExecutable: true, executionCount: 1 }],
    })
    expect(shown(await readCoverage(xccov, text))).toEqual({ 'b.swift': {}, 'a.swift': { lines: '1:1' } })
  })

  it('may have files without functions', async () => {
    const read = await readCoverage(xccov, report(target('A', [{ ...file(1, 2), functions: undefined }])))
    expect(shown(read)).toEqual({ 'a.swift': {} })
  })

  it('say when a target’s total is not that of its files', async () => {
    const wrong = target('Shop.app', [file(1, 2)], { coveredLines: 2, executableLines: 2 })
    const read = await readCoverage(xccov, report(wrong))
    expect(read.disagreements).toEqual([{ what: 'lines of Shop.app', says: '2 of 2', counted: '1 of 2' }])
  })

  it('read negative counts as 0 and say so', async () => {
    const read = await readCoverage(
      xccov,
      lines(
        { line: 1, isExecutable: true, executionCount: -1 },
        { line: 2, isExecutable: true, executionCount: 1e20 },
      ),
    )
    expect(shown(read)['a.swift']).toEqual({ lines: '1:0 2:2147483647' })
    expect(read.notes).toEqual(['1 count was negative and is read as 0'])
  })
})

describe('A report of xccov is refused', () => {
  const first = 'report: $["a.swift"][0]'
  const inside = 'report: $.targets[0].files[0]'
  const func = (more: object) =>
    report(target('A', [file(1, 2, [{ name: 'f', lineNumber: 1, executionCount: 1, ...more }])]))
  it.each([
    ['empty', '', 'report: is empty; a JSON report has at least one value'],
    [
      'a list, as --only-targets writes it',
      '[{"name":"A"}]',
      'report: $ is [{"name":"A"}]; it must be an object',
    ],
    ['with no file', '{}', 'report: lists no files, so it measures nothing'],
    [
      'with targets without files',
      report({ name: 'A' }),
      'report: $.targets[0].files is missing; it must be there',
    ],
    [
      'without a line',
      lines({ line: 1, isExecutable: false }),
      'report: has no lines of code in any of its files, so it measures nothing',
    ],
    ['of an empty name', '{"":[]}', 'report: $[""] is []; it must be under the path of a file'],
    ['with a file that is no list', '{"a.swift":{}}', 'report: $["a.swift"] is {}; it must be an array'],
    [
      'with line 0',
      lines({ line: 0, isExecutable: true, executionCount: 1 }),
      `${first}.line is 0; it must be a whole number from 1 to 2147483647`,
    ],
    [
      'with a line that may be executable',
      lines({ line: 1 }),
      `${first}.isExecutable is missing; it must be there`,
    ],
    [
      'with a line without a count',
      lines({ line: 1, isExecutable: true }),
      `${first}.executionCount is missing; it must be there`,
    ],
    [
      'with half a count',
      lines({ line: 1, isExecutable: true, executionCount: 0.5 }),
      `${first}.executionCount is 0.5; it must be a whole number`,
    ],
    [
      'with a part without a count',
      lines({ line: 1, isExecutable: true, subranges: [{}] }),
      `${first}.subranges[0].executionCount is missing; it must be there`,
    ],
    [
      'with more covered than there is',
      report(target('A', [file(3, 2)])),
      `${inside}.coveredLines is 3; it must be at most 2, its "executableLines"`,
    ],
    [
      'with a nameless file',
      report(target('A', [{ ...file(1, 2), path: '' }])),
      `${inside}.path is ""; it must be the path of a file`,
    ],
    [
      'with a function nowhere',
      func({ lineNumber: -1 }),
      `${inside}.functions[0].lineNumber is -1; it must be a whole number from 0 up`,
    ],
    [
      'with a function beyond all',
      func({ lineNumber: 2 ** 31 }),
      `${inside}.functions[0].lineNumber is 2147483648; it must be a whole number from 0 to 2147483647`,
    ],
    [
      'with a function that ran half',
      func({ executionCount: 0.5 }),
      `${inside}.functions[0].executionCount is 0.5; it must be a whole number`,
    ],
  ])('%s', async (_, text, expected) => {
    expect(await refusalOf(xccov, text)).toBe(expected)
  })

  it('cut off', async () => {
    expect(await refusalOf(xccov, archive.toString('utf8').slice(0, 300))).toMatch(
      /^report:\d+: is not JSON: /,
    )
  })
})
