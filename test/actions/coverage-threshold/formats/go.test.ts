import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { go } from '../../../../actions/coverage-threshold/src/formats/go.ts'
import { linesFromBlocks } from '../../../../actions/coverage-threshold/src/formats/go-lines.ts'
import { BranchKeys } from '../../../../actions/coverage-threshold/src/model/branch-keys.ts'
import { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import { linesOf, statementsOf, sum } from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { sourceFrom } from '../../../../shared/reading/source.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { heldBytes } from '../../../support/held-bytes.ts'

const fixture = (path: string) => readFileSync(`test/fixtures/go-cover/${path}`, 'utf8')
const read = (text: string | Uint8Array) => readCoverage(go, text)
const profile = (...blocks: readonly string[]) => ['mode: set', ...blocks, ''].join('\n')
const cases = ['set', 'count', 'atomic', 'coverpkg', 'concatenated']
const cart = 'example.com/shop/cart/cart.go'
const price = 'example.com/shop/price/price.go'

describe('go', () => {
  it.each([
    ['set', 1],
    ['count', 3],
    ['atomic', 3],
  ])('reads lines of mode %s', async (mode, often) => {
    expect(shown(await read(fixture(`${mode}/coverage.out`)))).toEqual({
      [cart]: {
        lines: `19:${often} 20:${often} 21:0 22:0 25:${often} 26:${often} 30:1 31:1 32:${often} 33:${often} 34:${often} 35:1 36:0 37:0 38:0 39:0 41:1 44:${often}`,
      },
    })
  })

  it.each(cases)('counts statements as `go tool cover -func` does: %s', async (name) => {
    const report = await read(fixture(`${name}/coverage.out`))
    const { covered, total } = sum(report.files().map(({ coverage }) => statementsOf(coverage)))
    const percent = ((100 * covered) / total).toFixed(1)
    expect(fixture(`${name}/func.txt`)).toMatch(
      new RegExp(`^total:\\s+\\(statements\\)\\s+${percent.replace('.', '\\.')}%$`, 'm'),
    )
  })

  it('unites the blocks that every package repeats', async () => {
    const report = await read(fixture('coverpkg/coverage.out'))
    expect(report.files().map(({ path, coverage }) => [path, statementsOf(coverage)])).toEqual([
      [cart, { covered: 10, total: 13 }],
      [price, { covered: 4, total: 4 }],
    ])
    expect(shown(report)[price]).toEqual({ lines: '5:1 6:1 7:1 8:1 9:1 13:1 14:1' })
  })

  it('reads several profiles behind one another, of any modes', async () => {
    const report = await read(fixture('concatenated/coverage.out'))
    expect(report.files().map(({ path, coverage }) => [path, linesOf(coverage)])).toEqual([
      [cart, { covered: 12, total: 18 }],
      [price, { covered: 6, total: 7 }],
    ])
  })

  it.each(cases)(
    'reads %s the same wherever chunks end, and with CRLF and a byte order mark',
    async (name) => {
      const text = fixture(`${name}/coverage.out`)
      const all = (report: CoverageReport) => [
        shown(report),
        report.files().map(({ coverage }) => [...coverage.blocks()]),
      ]
      const expected = all(await read(text))
      for (const size of [1, 2, 3, 7, 64])
        expect(all(await readCoverage(go, inChunks(text, size)))).toEqual(expected)
      expect(all(await read(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toEqual(expected)
    },
  )

  it.each([
    ['the brace at the beginning of a line is none', ['a.go:3.14,5.2 1 1'], '3:1 4:1'],
    ['a brace further in is one', ['a.go:3.14,5.3 1 1'], '3:1 4:1 5:1'],
    ['a block in one line has that line', ['a.go:3.1,3.2 1 1'], '3:1'],
    [
      'the block that ran most counts',
      ['a.go:3.14,5.3 1 0', 'a.go:5.3,6.9 1 7', 'a.go:5.9,5.12 1 2'],
      '3:0 4:0 5:7 6:7',
    ],
    [
      'a block inside of another',
      ['a.go:3.1,9.9 1 4', 'a.go:4.1,5.9 1 0', 'a.go:4.2,6.9 1 5'],
      '3:4 4:5 5:5 6:5 7:4 8:4 9:4',
    ],
    ['a block without statements has no line', ['a.go:3.14,3.15 0 0', 'a.go:5.1,5.9 1 1'], '5:1'],
    ['blocks in any order', ['a.go:9.1,9.9 1 1', 'a.go:3.1,3.9 1 0', 'a.go:9.1,9.9 1 5'], '3:0 9:5'],
    [
      'counts that are huge or a float',
      ['a.go:3.1,3.9 1 18446744073709551615', 'a.go:4.1,4.9 1 1e+20'],
      '3:2147483647 4:2147483647',
    ],
    ['zeros in front', ['a.go:0000000000003.1,3.9 1 0000000000001'], '3:1'],
  ])('%s', async (_, blocks, expected) => {
    expect(shown(await read(profile(...blocks)))['a.go']?.lines).toBe(expected)
  })

  it('keeps blocks as they are', async () => {
    const report = await read(profile('a.go:3.14,5.2 7 1', 'a.go:3.14,3.15 0 0', 'a.go:3.14,5.2 7 0'))
    expect([...report.file('a.go').blocks()]).toEqual([
      { startLine: 3, startColumn: 14, endLine: 3, endColumn: 15, statements: 0, hits: 0 },
      { startLine: 3, startColumn: 14, endLine: 5, endColumn: 2, statements: 7, hits: 1 },
    ])
  })

  it('keeps paths as they are written, and tells apart those that begin alike', async () => {
    const paths = [
      'C:\\shop\\cart.go',
      'C:\\shop\\cart.go:7.go',
      'größe.go',
      'e.go',
      'a b.go',
      'a:1.2,3.4',
      'a',
    ]
    const report = await read(profile(...[...paths, ...paths].map((path) => `${path}:1.1,1.9 1 1`)))
    expect(report.files().map(({ path, coverage }) => [path, linesOf(coverage).total])).toEqual(
      paths.map((path) => [path, 1]),
    )
  })

  it('says what it did not take as it stands', async () => {
    const report = await read(profile('a.go:9.1,3.2 2 1', 'a.go:4.1,4.9 1 -5'))
    expect([shown(report)['a.go']?.lines, statementsOf(report.file('a.go'))]).toEqual([
      '4:0',
      { covered: 2, total: 3 },
    ])
    expect(report.notes).toEqual([
      '1 count was negative and is read as 0',
      '1 block ends before the line it begins in, as happens below a //line comment; its statements count, but no line does',
    ])
  })

  it.each([
    ['an empty report', '', 'report: is empty; a Go profile begins with a line like "mode: set"'],
    ['a profile of nothing', 'mode: set\n', 'report: has no block: no package was measured, or no test ran'],
    [
      'a profile that begins in the middle',
      'a.go:1.1,2.2 1 1\n',
      'report:1: has "a.go:1.1,2.2 1 1" before any mode; the first line must be like "mode: set"',
    ],
    [
      'a mode that Go does not have',
      'mode: sets\na.go:1.1,2.2 1 1\n',
      'report:1: has "mode: sets" before any mode; the first line must be like "mode: set"',
    ],
    [
      'such a mode later on',
      `${profile('a.go:1.1,2.2 1 1')}mode: sets\n`,
      'report:3: has "mode: sets"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    [
      'a profile cut off in a line',
      `${profile('a.go:1.1,2.2 1 1')}a.go:1.1,2`,
      'report:3: has "a.go:1.1,2"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    [
      'a profile cut off in its last count',
      `${profile()}a.go:1.1,2.2 1 1`,
      'report:2: is cut off: its last line has no end',
    ],
    [
      'an empty line',
      profile('', 'a.go:1.1,2.2 1 1'),
      'report:2: has an empty line; every line must be a block or a mode',
    ],
    [
      'a line that lost its end',
      profile('a.go:1.1,2.2 1 1b.go:1.1,2.2 1 1'),
      'report:2: has two blocks in one line; each must have a line of its own',
    ],
    [
      'a block without a path',
      profile(':1.1,2.2 1 1'),
      'report:2: has ":1.1,2.2 1 1"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    [
      'a block without a count',
      profile('a.go:1.1,2.2 1'),
      'report:2: has "a.go:1.1,2.2 1"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    [
      'a block with an empty number',
      profile('a.go:1.1,2. 1 1', 'a.go:1.1,2.2 1 1'),
      'report:2: has "a.go:1.1,2. 1 1"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    [
      'a block with more behind it',
      profile('a.go:1.1,2.2 1 1 1'),
      'report:2: has "a.go:1.1,2.2 1 1 1"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    [
      'a count that is a fraction',
      profile('a.go:1.1,2.2 1 1.5'),
      'report:2: has "a.go:1.1,2.2 1 1.5"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    [
      'NaN',
      profile('a.go:1.1,2.2 1 NaN'),
      'report:2: has "a.go:1.1,2.2 1 NaN"; a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"',
    ],
    ['line 0', profile('a.go:0.1,2.2 1 1'), 'report:2: has a block in line 0; lines count from 1'],
    ['an end in line 0', profile('a.go:2.1,0.2 1 1'), 'report:2: has a block in line 0; lines count from 1'],
    [
      'numbers that would wrap around',
      profile('a.go:4294967297.1,4294967298.2 1 1'),
      'report:2: has "a.go:4294967297.1,4294967298.2 1 1" with the number 4294967297; 2147483647 is the most',
    ],
    [
      'a block of lines without end',
      profile('a.go:1.1,2000000000.2 1 1'),
      'report:2: has a block from line 1 to line 2000000000; 100000 lines are the most',
    ],
    [
      'a block of one line too many',
      profile('a.go:1.1,100001.2 1 1'),
      'report:2: has a block from line 1 to line 100001; 100000 lines are the most',
    ],
    [
      'a line without end',
      `mode: set\n${'x'.repeat(2 ** 21)}`,
      'report:2: has a line of more than 1048576 bytes',
    ],
  ])('refuses %s', async (_, text, message) => {
    expect(await refusalOf(go, text)).toBe(message)
  })

  it('takes a block of 100000 lines', async () => {
    const report = await read(profile('a.go:1.1,100000.3 1 1'))
    expect(linesOf(report.file('a.go'))).toEqual({ covered: 100_000, total: 100_000 })
  })

  it('refuses blocks that are together more lines than any project has', async () => {
    const report = new CoverageReport('c.out', 'go', new BranchKeys())
    for (const [path, startLine] of [
      ['a.go', 1],
      ['b.go', 1],
      ['b.go', 5],
    ] as const)
      report
        .file(path)
        .block({ startLine, startColumn: 1, endLine: startLine + 9, endColumn: 9, statements: 1, hits: 1 })
    expect(() => linesFromBlocks(report, 29)).toThrow(
      'c.out: has blocks of more than 29 lines in all, at last in b.go',
    )
    linesFromBlocks(report, 30)
    expect(linesOf(report.file('b.go')).total).toBe(14)
  })

  it('keeps little of a profile that says the same for ever', async () => {
    const text = Buffer.from(
      profile(...Array.from({ length: 3000 }, (_, i) => `a.go:${i + 1}.1,${i + 1}.9 1 0`)).slice(10),
    )
    const before = heldBytes()
    const report = await readCoverage(
      go,
      sourceFrom('report', undefined, async function* () {
        yield Buffer.from('mode: set\n')
        for (let i = 0; i < 1000; i++) yield text
      }),
    )
    expect(statementsOf(report.file('a.go'))).toEqual({ covered: 0, total: 3000 })
    // Three million blocks of 24 bytes would be 72 MB.
    expect(heldBytes() - before).toBeLessThan(50_000_000)
  })

  it.each([
    ['mode: set\n', true],
    ['mode: count\r\nx', true],
    ['mode: atomic', true],
    ['\ufeffmode: set\n', true],
    ['mode: fast\n', false],
    ['mode: settled\n', false],
    ['the\nmode: set\n', false],
    ['', false],
  ])('is known by its first line: %j', async (text, yes) => {
    expect(await detects(go, text)).toBe(yes)
  })
})
