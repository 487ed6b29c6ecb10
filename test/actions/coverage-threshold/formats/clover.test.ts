/** Clover's XML in each of its dialects; what the tools printed of the same runs is in the fixtures' README. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { clover } from '../../../../actions/coverage-threshold/src/formats/clover.ts'
import type { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import { FileCoverage, type Metric } from '../../../../actions/coverage-threshold/src/model/file-coverage.ts'
import { branchesOf, linesOf, nothing, sum } from '../../../../actions/coverage-threshold/src/model/totals.ts'
import {
  branchRow,
  detects,
  inChunks,
  readCoverage,
  refusalOf,
  shown,
} from '../../../support/coverage-formats.ts'

const folder = new URL('../../../fixtures/clover/', import.meta.url)
const fixture = (dialect: string): Buffer => readFileSync(new URL(`${dialect}/clover.xml`, folder))
const dialects = ['phpunit', 'phpunit-branches', 'istanbul', 'c8', 'openclover', 'gcovr']
const shop = '/home/runner/work/shop/shop'

const files = (report: CoverageReport): readonly FileCoverage[] =>
  report.files().map(({ coverage }) => coverage)
const lines = (report: CoverageReport) => sum(files(report).map(linesOf))
const branches = (report: CoverageReport) => sum(files(report).map(branchesOf))
const summed = (report: CoverageReport, metric: Metric) =>
  sum(files(report).map((file) => file.summaries().get(metric) ?? nothing))

const ofFile = (inside: string, root = '<coverage generated="1">') =>
  `${root}<project><file name="/shop/cart.php">${inside}</file></project></coverage>`
const rowsOf = async (inside: string) => shown(await readCoverage(clover, ofFile(inside)))['/shop/cart.php']

describe('reports by the real tools', () => {
  it('PHPUnit: statements are lines, methods are functions, and the path is in the name', async () => {
    const report = await readCoverage(clover, fixture('phpunit'))
    expect(shown(report)).toEqual({
      [`${shop}/src/Cart.php`]: {
        lines: '11:1 12:0 14:1 19:1 20:1 21:1 22:0 23:1 24:1 25:1 26:1 27:1 32:0',
        functions: 'add@9:1 total@17:1 isEmpty@30:0',
      },
      [`${shop}/src/Priced.php`]: {},
      [`${shop}/src/Vat.php`]: { lines: '7:1 11:1', functions: 'rate@7:1 of@9:1' },
      [`${shop}/src/helpers.php`]: { lines: '5:1 10:0' },
    })
    expect([report.notes, report.disagreeing]).toEqual([[], 0])
  })

  it("PHPUnit: the total is that of its text report's Lines, hidden one-line methods among them", async () => {
    expect(lines(await readCoverage(clover, fixture('phpunit')))).toEqual({ covered: 13, total: 17 })
  })

  it('PHPUnit with Xdebug: branches that no line has are a total, and told', async () => {
    const report = await readCoverage(clover, fixture('phpunit-branches'))
    expect(lines(report)).toEqual({ covered: 13, total: 17 })
    expect(summed(report, 'branch')).toEqual({ covered: 8, total: 12 })
    expect(report.notes).toEqual(['3 files have branches only as a total, no line says which'])
    expect(report.disagreeing).toBe(0)
  })

  it('Istanbul: truecount are the branches taken, falsecount those that were not', async () => {
    const report = await readCoverage(clover, fixture('istanbul'))
    expect(shown(report)).toEqual({
      [`${shop}/src/cart.js`]: {
        lines: '1:1 4:1 7:2 8:2 12:2 13:1 17:0 21:1',
        branches: '7:1/2 13:2/4',
      },
      [`${shop}/src/price/vat.js`]: { lines: '1:1 2:1 4:1 6:0 10:1 11:1', branches: '1:1/1 2:1/2' },
    })
    expect([lines(report), branches(report)]).toEqual([
      { covered: 12, total: 14 },
      { covered: 5, total: 9 },
    ])
    expect(summed(report, 'function')).toEqual({ covered: 6, total: 8 })
    expect(report.notes).toEqual(['2 files have functions only as a total, none is listed'])
    expect(report.disagreeing).toBe(0)
  })

  it('c8: totals are those that it printed', async () => {
    const report = await readCoverage(clover, fixture('c8'))
    expect([lines(report), branches(report), summed(report, 'function')]).toEqual([
      { covered: 29, total: 32 },
      { covered: 8, total: 12 },
      { covered: 5, total: 7 },
    ])
    expect(report.disagreeing).toBe(0)
  })

  it('OpenClover: a condition is two branches beside its statement, and test code is left out', async () => {
    const report = await readCoverage(clover, fixture('openclover'))
    expect(shown(report)).toEqual({
      [`${shop}/src/main/java/com/shop/Cart.java`]: {
        lines: '11:1 12:0 14:1 18:1 22:1 23:1 24:1 26:1 30:0 38:1 39:1',
        branches: '11:1/2 24:1/2',
        functions:
          'add(String,int)@10:1 total()@17:1 total(Map<String, int[]>,boolean)@21:1 isEmpty()@29:0 Item(String,int)@37:1',
      },
    })
    expect(report.notes).toEqual(['left out: 1 file of <testproject>, which is test code'])
    expect(report.disagreeing).toBe(0)
  })

  it('gcovr: totals are those that it printed, and its empty <testproject> is not worth a word', async () => {
    const report = await readCoverage(clover, fixture('gcovr'))
    expect(shown(report)).toEqual({
      'src/cart.c': {
        lines: '3:1 4:1 5:0 6:1 9:1 10:1 11:3 12:2 13:1 16:0 17:0 20:1 21:1 22:1',
      },
      'src/price.c': { lines: '3:0 4:0' },
    })
    expect(lines(report)).toEqual({ covered: 11, total: 16 })
    expect([report.notes, report.disagreeing]).toEqual([[], 0])
  })

  it.each([
    ['phpunit', '2026-11-21T12:57:24.000Z'],
    ['istanbul', '2026-11-21T12:41:38.134Z'],
    ['openclover', '2026-11-21T12:51:33.371Z'],
    ['gcovr', '2026-11-21T12:41:36.000Z'],
  ])('%s: seconds and milliseconds both tell when it was written', async (dialect, moment) => {
    expect((await readCoverage(clover, fixture(dialect))).writtenAt?.toISOString()).toBe(moment)
  })

  it.each([1, 2, 3, 7, 61, 4096])('chunks of %i bytes read the same', async (size) => {
    for (const dialect of dialects) {
      const whole = await readCoverage(clover, fixture(dialect))
      const pieces = await readCoverage(clover, inChunks(fixture(dialect), size))
      expect(shown(pieces)).toEqual(shown(whole))
      expect(pieces.notes).toEqual(whole.notes)
    }
  })
})

describe('corners', () => {
  it('the path is in `path` where there is one', async () => {
    const file = (attributes: string) => `<file ${attributes}><line num="1" type="stmt" count="1"/></file>`
    const all = `${file('name="b.js" path="/a/b.js"')}${file('name="c.js" path=""')}`
    const report = await readCoverage(
      clover,
      `<coverage><project><package name="a">${all}</package></project></coverage>`,
    )
    expect(report.files().map(({ path }) => path)).toEqual(['/a/b.js', 'c.js'])
  })

  it('a project after a test project counts', async () => {
    const tests = '<testproject><file name="t.php"><line num="9" type="stmt" count="1"/></file></testproject>'
    const text = ofFile('<line num="1" type="stmt" count="1"/>').replace('<project>', `${tests}<project>`)
    const report = await readCoverage(clover, text)
    expect(shown(report)).toEqual({ '/shop/cart.php': { lines: '1:1' } })
    expect(report.notes).toEqual(['left out: 1 file of <testproject>, which is test code'])
  })

  it('several statements of a line count as the one that ran most', async () => {
    const stmt = (count: number) => `<line num="3" type="stmt" count="${count}"/>`
    expect(await rowsOf(`${stmt(0)}${stmt(2)}${stmt(1)}`)).toEqual({ lines: '3:2' })
  })

  it('several conditions of a line are two branches each', async () => {
    const cond = (whenTrue: number, whenFalse: number) =>
      `<line num="3" type="cond" truecount="${whenTrue}" falsecount="${whenFalse}"/>`
    expect(await rowsOf(`${cond(5, 0)}${cond(0, 0)}${cond(1, 4)}`)).toEqual({
      lines: '3:5',
      branches: '3:3/6',
    })
  })

  it('two runs of one condition unite branch by branch', async () => {
    const run = (whenTrue: number, whenFalse: number) => {
      const text = ofFile(`<line num="3" type="cond" truecount="${whenTrue}" falsecount="${whenFalse}"/>`)
      return readCoverage(clover, text)
    }
    const both = new FileCoverage()
    for (const report of [await run(1, 0), await run(0, 1)]) both.unite(files(report)[0]!)
    expect(branchRow(both)).toBe('3:2/2')
  })

  it('an old one-line method without a proof is a function only', async () => {
    const method = '<line num="3" type="method" name="rate" count="1"/>'
    const rest = '<line num="5" type="stmt" count="1"/>'
    const metrics = (statements: number) =>
      `<metrics statements="${statements}" coveredstatements="${statements}" methods="2" coveredmethods="2"/>`
    const of = '<line num="4" type="method" name="of" count="1"/>'
    expect(await rowsOf(method + of + rest)).toMatchObject({ lines: '5:1' })
    expect(await rowsOf(method + of + rest + metrics(1))).toMatchObject({ lines: '5:1' })
    expect(await rowsOf(method + of + rest + metrics(2))).toMatchObject({ lines: '3:1 5:1' })
    expect(await rowsOf(method + of + rest + metrics(3))).toMatchObject({ lines: '5:1' })
    expect(await rowsOf(rest + of + metrics(2))).toMatchObject({ lines: '4:1 5:1' })
  })

  it('counts that ran over are as many as can be, negative ones are 0 and told', async () => {
    const line = (num: number, count: string) => `<line num="${num}" type="stmt" count="${count}"/>`
    const report = await readCoverage(
      clover,
      ofFile(
        line(1, '-3') + line(2, '18446744073709551615') + line(3, '1.5e+21') + line(4, '-1') + line(5, '-0'),
      ),
    )
    expect(shown(report)['/shop/cart.php']?.lines).toBe('1:0 2:2147483647 3:2147483647 4:0 5:0')
    expect(report.notes).toEqual(['2 counts were negative and are read as 0'])
  })

  it.each([
    ['99999999999', '5138-11-16T09:46:39.000Z'],
    ['100000000000', '1973-03-03T09:46:40.000Z'],
    ['0', undefined],
    ['yesterday', undefined],
    ['9007199254740991', undefined],
  ])('generated="%s" is the moment %s', async (generated, moment) => {
    const text = ofFile('<line num="1" type="stmt" count="1"/>', `<coverage generated="${generated}">`)
    expect((await readCoverage(clover, text)).writtenAt?.toISOString()).toBe(moment)
  })

  it('metrics of files and of the project that lines do not bear out are kept with both numbers', async () => {
    const metrics =
      '<metrics statements="3" coveredstatements="2" conditionals="4" coveredconditionals="4" methods="2" coveredmethods="0"/>'
    const inside =
      '<line num="1" type="method" name="f" count="1"/><line num="2" type="stmt" count="1"/>' +
      '<line num="2" type="cond" truecount="1" falsecount="0"/>'
    const report = await readCoverage(
      clover,
      ofFile(`${inside}<class name="C">${metrics}</class>${metrics}`).replace(
        '</project>',
        `\n${metrics}</project>`,
      ),
    )
    expect(report.disagreements).toEqual([
      { what: 'statements of /shop/cart.php', says: '2 of 3', counted: '1 of 1', line: 1 },
      { what: 'branches of /shop/cart.php', says: '4 of 4', counted: '1 of 2', line: 1 },
      { what: 'functions of /shop/cart.php', says: '0 of 2', counted: '0 of 1', line: 1 },
      { what: 'statements of the report', says: '2 of 3', counted: '1 of 1', line: 2 },
      { what: 'branches of the report', says: '4 of 4', counted: '1 of 2', line: 2 },
      { what: 'functions of the report', says: '0 of 2', counted: '0 of 1', line: 2 },
    ])
  })
})

describe('refusals name the place, the value and what was wanted', () => {
  const wanted = 'it must be a whole number'
  it.each([
    ['another root', '<report/>', 'report:1: is not a Clover report: begins with <report>, not <coverage>'],
    ['no line at all', ofFile(''), 'report: has no lines of code: the tool that wrote it measured nothing'],
    [
      'functions without lines',
      ofFile('<line num="1" type="method" name="f" count="1"/>'),
      'report: has no lines of code: the tool that wrote it measured nothing',
    ],
    [
      'another type',
      ofFile('<line num="1" type="branch" count="1"/>'),
      'report:1: has <line> with type="branch"; it must be "stmt", "cond" or "method"',
    ],
    ['no count', ofFile('<line num="1" type="stmt"/>'), `report:1: has <line> with no count; ${wanted}`],
    [
      'a count that is NaN',
      ofFile('<line num="1" type="stmt" count="NaN"/>'),
      `report:1: has <line> with count="NaN"; ${wanted}`,
    ],
    [
      'line 0',
      ofFile('<line num="0" type="stmt" count="1"/>'),
      'report:1: has <line> with num="0"; it must be a whole number from 1 to 2147483647',
    ],
    [
      'a condition without one side',
      ofFile('<line num="1" type="cond" truecount="1"/>'),
      `report:1: has <line> with no falsecount; ${wanted}`,
    ],
    [
      "half of Istanbul's condition",
      ofFile('<line num="1" type="cond" count="1" truecount="1"/>'),
      'report:1: has <line> with no falsecount; it must be there',
    ],
    [
      'more branches than a line can have',
      ofFile('<line num="1" type="cond" count="1" truecount="65535" falsecount="1"/>'),
      'report:1: has 65536 branches on one line; there can be 65535',
    ],
    [
      'more conditions than a line can have',
      ofFile('<line num="1" type="cond" truecount="1" falsecount="1"/>'.repeat(32_768)),
      'report:1: has 65536 branches on one line; there can be 65535',
    ],
    [
      'a file without path and name',
      '<coverage><project>\n<file/></project></coverage>',
      'report:2: has <file> with no path; it must be the path of a file',
    ],
    [
      'metrics that are no number',
      ofFile('<metrics statements="many" coveredstatements="1"/>'),
      'report:1: has <metrics> with statements="many"; it must be a whole number from 0 up',
    ],
    [
      'metrics with half of a share',
      ofFile('<metrics methods="2"/>'),
      'report:1: has <metrics> with no coveredmethods; it must be there beside methods',
    ],
    [
      'metrics with the other half',
      ofFile('<metrics coveredconditionals="2"/>'),
      'report:1: has <metrics> with no conditionals; it must be there beside coveredconditionals',
    ],
    [
      'metrics with more than all',
      ofFile('<metrics conditionals="2" coveredconditionals="3"/>'),
      'report:1: has <metrics> with coveredconditionals="3"; it must be at most 2, as conditionals is',
    ],
    [
      'text between lines',
      ofFile('line num="1" type="stmt" count="1"/>'),
      'report:1: has text in <file>, which holds elements only',
    ],
    [
      'a line outside of a file',
      '<coverage><project><line num="1"/></project></coverage>',
      'report:1: has <line> in <project>; it must be in <file>',
    ],
  ])('%s', async (_, text, message) => {
    expect(await refusalOf(clover, text)).toBe(message)
  })
})

describe('detection', () => {
  it.each([
    ['<coverage generated="1"><project timestamp="1">', true],
    ['<coverage generated="1" clover="4.5.2">\n<!-- a > b --><project name="a">', true],
    ['<coverage><testproject name="a">', true],
    ['<coverage line-rate="0.5" version="1"><sources><source>', false],
    ['<coverage line-rate="0.5"><packages><package>', false],
    ['<coverage version="1"><file path="a">', false],
    ['<coverage generated="1" clover="4.5.2">', false],
    ['<project>', false],
  ])('%s: %p', async (text, wanted) => {
    expect(await detects(clover, text)).toBe(wanted)
  })
})
