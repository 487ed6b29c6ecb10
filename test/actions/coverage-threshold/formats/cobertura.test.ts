/** Cobertura's XML by every kind of writer, its totals held against what the tools printed of the same runs. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { cobertura } from '../../../../actions/coverage-threshold/src/formats/cobertura.ts'
import type { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import {
  branchesOf,
  functionsOf,
  linesOf,
  sum,
} from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'

const folder = new URL('../../../fixtures/cobertura/', import.meta.url)
const fixture = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const reports = [
  'coverage-py/coverage.xml',
  'coverage-py-lines/coverage.xml',
  'lcov-cobertura/coverage.xml',
  'gcovr/coverage.xml',
  'gcovr-merged/coverage.xml',
  'nyc/cobertura-coverage.xml',
  'c8/cobertura-coverage.xml',
  'phpunit/cobertura.xml',
  'phpunit-branches/cobertura.xml',
]
const shop = '/home/runner/work/shop/shop'

const files = (report: CoverageReport) => report.files().map(({ coverage }) => coverage)
const lines = (report: CoverageReport) => sum(files(report).map(linesOf))
const branches = (report: CoverageReport) => sum(files(report).map(branchesOf))
const functions = (report: CoverageReport) => sum(files(report).map(functionsOf))

/** The numbers of the row that begins with `name`, e.g. [23, 6, 12, 3, 69] of "TOTAL   23   6   12   3   69%". */
const numbersOf = (text: string, name: string): readonly number[] =>
  (text.split('\n').find((row) => row.trimStart().startsWith(name)) ?? '')
    .replace(name, '')
    .match(/\d+(?:\.\d+)?/g)
    ?.map(Number) ?? []

describe('reports by the real tools', () => {
  it('coverage.py: lines, branches, a file without code, and where and when it was', async () => {
    const report = await readCoverage(cobertura, fixture('coverage-py/coverage.xml'))
    expect(shown(report)).toEqual({
      'shop/__init__.py': {},
      'shop/cart.py': {
        lines: '4:1 5:1 6:1 8:1 9:1 10:0 11:1 12:1 13:1 14:1 16:1 17:1 18:1 19:1 20:1 21:1 22:1 24:1 25:0',
        branches: '9:1/2 12:2/2 18:1/2 19:2/2 20:1/2',
      },
      'shop/unused.py': { lines: '1:0 2:0 3:0 4:0', branches: '2:0/2' },
    })
    expect([...report.roots]).toEqual([shop])
    expect(report.writtenAt).toEqual(new Date(1795266767821))
    expect([report.notes, report.disagreeing]).toEqual([[], 0])
  })

  it.each(['coverage-py', 'coverage-py-lines'])('%s: totals are those that it printed', async (name) => {
    const report = await readCoverage(cobertura, fixture(`${name}/coverage.xml`))
    const [statements, missed, inBranches] = numbersOf(fixture(`${name}/report.txt`), 'TOTAL')
    expect(lines(report)).toEqual({ covered: statements! - missed!, total: statements })
    expect(branches(report).total).toBe(name === 'coverage-py' ? inBranches : 0)
    expect(report.disagreeing).toBe(0)
  })

  it('a converter from lcov says the same of lines and branches', async () => {
    const direct = await readCoverage(cobertura, fixture('coverage-py/coverage.xml'))
    const converted = await readCoverage(cobertura, fixture('lcov-cobertura/coverage.xml'))
    const rows = (report: CoverageReport) =>
      Object.values(shown(report)).map(({ lines, branches }) => [lines, branches])
    expect(rows(converted)).toEqual(rows(direct))
    expect(shown(converted)['shop/cart.py']?.functions).toContain('Cart.empty@0:0 Cart.total@0:1')
    expect(converted.writtenAt).toEqual(new Date(1795266768000)) // seconds, in this one
    expect([converted.notes, converted.disagreeing]).toEqual([[], 0])
  })

  it('gcovr: totals are those that it printed, when it counts every line once', async () => {
    const report = await readCoverage(cobertura, fixture('gcovr-merged/coverage.xml'))
    const [total, covered] = numbersOf(fixture('gcovr-merged/lines.txt'), 'TOTAL')
    const [branchTotal, taken] = numbersOf(fixture('gcovr-merged/branches.txt'), 'TOTAL')
    expect(lines(report)).toEqual({ covered, total })
    expect(branches(report)).toEqual({ covered: taken, total: branchTotal })
    expect(shown(report)['cart.cpp']).toEqual({
      lines: '3:2 4:2 5:0 6:2 9:1 10:1 11:2 12:1 13:1 14:1 15:1 18:0 19:0 20:0 21:0 22:0',
      branches: '4:2/4 11:2/2 13:1/2 20:0/2',
      functions: 'Cart::add@3:2 Cart::total@9:1 Cart::most@18:0',
    })
    expect(shown(report)['cart.hpp']?.functions).toBe('int larger<int>@5:0')
    expect(report.notes).toEqual(['left out: 1 method without a line: nobody knows whether they ran'])
    expect(report.disagreeing).toBe(0)
  })

  it('gcovr: lines that are listed for every template instance count once, and the totals disagree', async () => {
    const report = await readCoverage(cobertura, fixture('gcovr/coverage.xml'))
    const merged = await readCoverage(cobertura, fixture('gcovr-merged/coverage.xml'))
    expect(shown(report)).toEqual(shown(merged))
    expect(report.notes).toContain('2 lines are listed more than once, and count once')
    expect(report.disagreements).toEqual([
      { what: 'lines of the report', says: '17 of 28', counted: '17 of 26', line: 3 },
      { what: 'branches of the report', says: '11 of 21', counted: '11 of 19', line: 3 },
    ])
  })

  it("nyc: declarations are functions and no lines; its own summary's numbers come out", async () => {
    const report = await readCoverage(cobertura, fixture('nyc/cobertura-coverage.xml'))
    const { total } = JSON.parse(fixture('nyc/coverage-summary.json'))
    expect(lines(report)).toEqual({ covered: total.lines.covered, total: total.lines.total })
    expect(functions(report)).toEqual({ covered: total.functions.covered, total: total.functions.total })
    expect(shown(report)).toEqual({
      'src/cart.js': {
        lines: '3:1 7:2 8:2 9:2 13:1 14:1 15:1 20:0 23:1',
        branches: '7:1/2 9:2/2 15:3/4 23:0/2',
        functions:
          '(anonymous_0)@2:1 (anonymous_1)@6:2 (anonymous_2)@12:1 (anonymous_3)@20:0 (anonymous_4)@23:0',
      },
      'src/deep/unused.js': { lines: '2:0 4:0 6:0 9:0', branches: '2:0/2', functions: 'never@1:0' },
    })
    expect(report.notes).toEqual([])
  })

  it('nyc: a branch that no line lists is in the header only, and that is said', async () => {
    const report = await readCoverage(cobertura, fixture('nyc/cobertura-coverage.xml'))
    expect(report.disagreements).toEqual([
      { what: 'branches of the report', says: '7 of 13', counted: '6 of 12', line: 3 },
    ])
  })

  it('c8: totals are those that it printed', async () => {
    const report = await readCoverage(cobertura, fixture('c8/cobertura-coverage.xml'))
    const percents = numbersOf(fixture('c8/report.txt'), 'All files')
    const shares = [branches(report), functions(report), lines(report)]
    expect(shares.map(({ covered, total }) => Math.floor((10_000 * covered) / total) / 100)).toEqual(
      percents.slice(1),
    )
    expect([report.notes, report.disagreeing]).toEqual([[], 0])
  })

  it('PHPUnit: totals are those that it printed; the functions of other files are left out', async () => {
    const report = await readCoverage(cobertura, fixture('phpunit/cobertura.xml'))
    const [, covered, total] = numbersOf(fixture('phpunit/report.txt'), 'Lines:')
    expect(lines(report)).toEqual({ covered, total })
    expect(shown(report)).toEqual({
      'Cart.php': {
        lines: '11:1 12:0 14:1 19:1 20:1 21:1 22:1 27:0',
        functions: 'add@11:1 total@19:1 empty@27:0',
      },
      'larger.php': { lines: '7:0', functions: 'Shop\\larger@7:0' },
    })
    expect([...report.roots]).toEqual([`${shop}/src`])
    expect(report.notes).toEqual(['left out: 1 method without a line: nobody knows whether they ran'])
    expect(report.disagreeing).toBe(0)
  })

  it('PHPUnit with Xdebug: branches that no line has are a disagreement', async () => {
    const report = await readCoverage(cobertura, fixture('phpunit-branches/cobertura.xml'))
    expect(branches(report).total).toBe(0)
    expect(report.disagreements).toEqual([
      { what: 'branches of the report', says: '5 of 12', counted: '0 of 0', line: 3 },
    ])
  })

  it.each(reports)('%s: read alike whatever the chunks', async (path) => {
    const text = fixture(path)
    const whole = await readCoverage(cobertura, text)
    for (const size of [1, 7, 100, 1000]) {
      const report = await readCoverage(cobertura, inChunks(text, size))
      expect(shown(report)).toEqual(shown(whole))
      expect([report.notes, report.disagreements]).toEqual([whole.notes, whole.disagreements])
    }
  })

  it.each(reports)('%s: refused wherever it is cut off', async (path) => {
    const text = fixture(path).trimEnd()
    for (let at = 1; at < text.length; at += 97)
      await expect(readCoverage(cobertura, text.slice(0, at))).rejects.toThrow(/cut off|is empty/)
  })

  it.each(reports)('%s: told by its content', async (path) => {
    expect(await detects(cobertura, fixture(path))).toBe(true)
  })
})

describe('telling Cobertura from others', () => {
  it.each<[string, string, boolean]>([
    ['an empty root with rates', '<coverage line-rate="1" branch-rate="1"/>', true],
    ['a root that goes beyond the sample', '<coverage lines-valid="1"><!-- ', true],
    ['packages without any attribute', '<coverage><packages/></coverage>', true],
    ['Clover', '<coverage generated="1" clover="4.4"><project/></coverage>', false],
    ["Sonar's", '<coverage version="1"><file path="a"/></coverage>', false],
    ["Sonar's, empty", '<coverage version="1"></coverage>', false],
    ['JaCoCo', '<report name="a"><package name="a"/></report>', false],
    ['a word in a comment', '<!-- <coverage line-rate="1"> --><a/>', false],
    ['what is no XML', 'coverage line-rate="1"', false],
  ])('%s', async (_, text, is) => {
    expect(await detects(cobertura, text)).toBe(is)
  })

  it('refuses reports of others by what they begin with', async () => {
    expect(await refusalOf(cobertura, '<report name="a"/>')).toBe(
      'report:1: is not a Cobertura report: begins with <report>, not <coverage>',
    )
    expect(await refusalOf(cobertura, '<coverage generated="1"><project/></coverage>')).toContain(
      'has no <line> in any <class>',
    )
  })
})
