/** JaCoCo's XML, by the tools that write it, and the corners that hand-made reports reach. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { jacoco } from '../../../../actions/coverage-threshold/src/formats/jacoco.ts'
import { methodName } from '../../../../actions/coverage-threshold/src/formats/jacoco-name.ts'
import type { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import type { Share } from '../../../../actions/coverage-threshold/src/model/file-coverage.ts'
import {
  branchesOf,
  functionsOf,
  linesOf,
  sum,
} from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'

const folder = new URL('../../../fixtures/jacoco/', import.meta.url)
const fixture = (path: string): Buffer => readFileSync(new URL(path, folder))

const totals = (report: CoverageReport) => {
  const files = report.files().map(({ coverage }) => coverage)
  return {
    line: sum(files.map(linesOf)),
    branch: sum(files.map(branchesOf)),
    function: sum(files.map(functionsOf)),
  }
}

/** The sums of a column pair of JaCoCo's CSV, which has a row a class. */
function csvTotal(csv: string, counter: string): Share {
  const [head, ...rows] = csv.trim().split('\n')
  const at = head!.split(',').indexOf(`${counter}_MISSED`)
  let [missed, covered] = [0, 0]
  for (const row of rows) {
    const cells = row.split(',')
    missed += Number(cells[at])
    covered += Number(cells[at + 1])
  }
  return { covered, total: missed + covered }
}

/** A report around one source file's lines and counters. */
const ofFile = (inside: string, name = 'Cart.java') =>
  `<report name="shop"><package name="com/shop"><sourcefile name="${name}">${inside}</sourcefile></package></report>`

describe('reports by the real tools', () => {
  it('a report of one module is read line by line, with branches and functions', async () => {
    const report = await readCoverage(jacoco, fixture('core/jacoco.xml'))
    expect(shown(report)).toEqual({
      'com/shop/Version.java': { lines: '7:1', branches: '7:2/2', functions: 'Version.of(boolean)@7:1' },
      'com/shop/Cart.java': {
        lines: '7:1 8:1 11:1 12:0 14:1 15:1 18:1 22:1 23:1 24:1~ 25:1 26:1 30:0 37:1 38:1 39:1 40:1',
        branches: '11:1/2 23:2/2 24:1/4',
        functions: [
          'Cart.<init>()@7:1 Cart.add(String, int)@11:1 Cart.lambda$total$0(Cart$Item)@18:1 Cart.total()@18:1',
          'Cart.total(Map, boolean)@22:1 Cart.isEmpty()@30:0 Cart$Item.<init>(String, int)@37:1',
        ].join(' '),
      },
      'com/shop/price/Vat.java': {
        lines: '3:1 4:1 5:1 9:1 10:1 11:1 14:1 16:0 18:1 20:0',
        branches: '14:1/3',
        functions: 'Vat.<clinit>()@3:1 Vat.<init>(String, int, int)@9:1 Vat.of(int)@14:1',
      },
    })
    expect([report.notes, report.disagreeing]).toEqual([[], 0])
  })

  it('totals are those of the CSV that JaCoCo wrote of the same run', async () => {
    const csv = fixture('core/jacoco.csv').toString()
    const found = totals(await readCoverage(jacoco, fixture('core/jacoco.xml')))
    expect(found).toEqual({
      line: csvTotal(csv, 'LINE'),
      branch: csvTotal(csv, 'BRANCH'),
      function: csvTotal(csv, 'METHOD'),
    })
    expect(found.line).toEqual({ covered: 24, total: 28 })
  })

  it.each([
    ['aggregate', ['core', 'app']],
    ['nested', ['server/core', 'server/app']],
  ])('%s: the path of groups tells two files of one path apart', async (name, [core, app]) => {
    const report = await readCoverage(jacoco, fixture(`${name}/jacoco.xml`))
    expect(report.files().map(({ module, path }) => `${module}: ${path}`)).toEqual([
      `${core}: com/shop/Version.java`,
      `${core}: com/shop/Cart.java`,
      `${core}: com/shop/price/Vat.java`,
      `${app}: com/shop/Version.java`,
      `${app}: com/shop/Main.java`,
    ])
    const rows = shown(report)
    expect(rows[`${core} com/shop/Version.java`]?.lines).toBe('7:1')
    expect(rows[`${app} com/shop/Version.java`]?.lines).toBe('8:1~')
    const csv = fixture(`${name}/jacoco.csv`).toString()
    // In the CSV, a line of two classes is two.
    expect(totals(report)).toMatchObject({
      line: { covered: 26, total: 35 },
      branch: csvTotal(csv, 'BRANCH'),
      function: csvTotal(csv, 'METHOD'),
    })
    expect([report.notes, report.disagreeing]).toEqual([[], 0])
  })

  it('the end of the latest session is when the report was written', async () => {
    const at = async (name: string) => (await readCoverage(jacoco, fixture(name))).writtenAt?.getTime()
    expect(await at('core/jacoco.xml')).toBe(1795265880145)
    expect(await at('aggregate/jacoco.xml')).toBe(1795265881311)
    expect(await at('gcovr/jacoco.xml')).toBeUndefined()
  })

  it('the latest session counts wherever it stands, and a report may have none', async () => {
    const sessions = '<sessioninfo id="b" start="1" dump="2000"/><sessioninfo id="a" start="1" dump="1000"/>'
    const text = ofFile('<line nr="1" ci="1"/>')
    const report = await readCoverage(jacoco, text.replace('<package', `${sessions}<package`))
    expect(report.writtenAt).toEqual(new Date(2000))
    expect((await readCoverage(jacoco, text)).writtenAt).toBeUndefined()
  })

  it('classes without debug information are told, and what is known of them counts', async () => {
    const report = await readCoverage(jacoco, fixture('no-debug/jacoco.xml'))
    expect(report.notes).toEqual([
      '1 source file has code but no lines: compiled without line numbers (javac -g:lines)',
      'left out: 1 class without a source file: compiled without its name (javac -g:source)',
    ])
    expect(report.files().map(({ path }) => path)).toEqual(['com/shop/Cart.java', 'com/shop/price/Vat.java'])
    expect(totals(report)).toEqual({
      line: { covered: 8, total: 10 },
      branch: { covered: 1, total: 11 },
      function: { covered: 3, total: 10 },
    })
    expect(report.disagreeing).toBe(0)
  })

  it('gcovr: lines without mi and ci are told by the LINE counter, all alike or as a total', async () => {
    const report = await readCoverage(jacoco, fixture('gcovr/jacoco.xml'))
    expect(shown(report)).toEqual({
      'src/cart.c': { branches: '4:1/2 11:2/2 12:1/4' },
      'src/price.c': { lines: '3:0 4:0' },
    })
    expect(totals(report)).toMatchObject({
      line: { covered: 11, total: 16 },
      branch: { covered: 4, total: 8 },
    })
    expect([...report.files()[0]!.coverage.summaries()]).toEqual([
      ['function', { covered: 3, total: 4 }],
      ['line', { covered: 11, total: 14 }],
    ])
    expect(report.notes).toEqual([
      '1 file has lines without mi and ci, as gcovr --jacoco writes them: only totals are known; gcovr --cobertura, ' +
        '--lcov and --sonarqube tell which lines ran',
    ])
    expect(report.disagreeing).toBe(0)
  })

  it.each([1, 2, 3, 7, 61, 4096])('chunks of %i bytes read the same', async (size) => {
    for (const name of ['core', 'aggregate', 'gcovr']) {
      const data = fixture(`${name}/jacoco.xml`)
      const whole = await readCoverage(jacoco, data)
      const pieces = await readCoverage(jacoco, inChunks(data, size))
      expect(shown(pieces)).toEqual(shown(whole))
      expect(pieces.notes).toEqual(whole.notes)
    }
  })
})

describe('corners', () => {
  it('a line ran when ci is over 0, whatever mi says, and a missing one of both is 0', async () => {
    const report = await readCoverage(
      jacoco,
      ofFile('<line nr="1" mi="9" ci="1"/><line nr="2" ci="4"/><line nr="3" mi="4"/>'),
    )
    expect(shown(report)).toEqual({ 'com/shop/Cart.java': { lines: '1:1~ 2:1 3:0' } })
  })

  it('a file all lines of which ran by its counter has them all', async () => {
    const lines = '<line nr="1"/><line nr="2" mb="0" cb="2"/>'
    const report = await readCoverage(jacoco, ofFile(`${lines}<counter type="LINE" missed="0" covered="2"/>`))
    expect(shown(report)).toEqual({ 'com/shop/Cart.java': { lines: '1:1 2:1', branches: '2:2/2' } })
    expect(report.notes).toEqual([])
  })

  it('a counter of another number of lines proves nothing of the single line', async () => {
    const report = await readCoverage(
      jacoco,
      ofFile('<line nr="1"/><line nr="2"/><counter type="LINE" missed="1" covered="2"/>'),
    )
    expect(report.files()[0]!.coverage.hasLines()).toBe(false)
    expect(report.disagreements).toEqual([
      { what: 'lines of com/shop/Cart.java', says: '2 of 3', counted: '2 of 2', line: 1 },
    ])
  })

  it('a source file without code is not worth a word', async () => {
    const report = await readCoverage(
      jacoco,
      ofFile('<line nr="1" ci="1"/>').replace('</package>', '<sourcefile name="Priced.java"/></package>'),
    )
    expect(shown(report)).toEqual({ 'com/shop/Cart.java': { lines: '1:1' }, 'com/shop/Priced.java': {} })
    expect(report.notes).toEqual([])
  })

  it('a disagreement is told once, whatever packages follow', async () => {
    const text = ofFile('<line nr="1" ci="1"/><counter type="METHOD" missed="1" covered="0"/>')
    const report = await readCoverage(jacoco, text.replace('</report>', '<package name="b"/></report>'))
    expect(report.disagreements.map(({ what }) => what)).toEqual(['functions of com/shop/Cart.java'])
  })

  it('line 0 and lines without instructions are left out, and told', async () => {
    const report = await readCoverage(
      jacoco,
      ofFile(
        '<line nr="0" mi="0" ci="3"/><line nr="0" mi="1" ci="0"/><line nr="4" mi="0" ci="0"/><line nr="5" ci="1"/>',
      ),
    )
    expect(shown(report)).toEqual({ 'com/shop/Cart.java': { lines: '5:1' } })
    expect(report.notes).toEqual([
      'left out: 2 lines with the number 0',
      'left out: 1 line without any instruction (mi and ci are 0)',
    ])
  })

  it('a file in the default package has no directory', async () => {
    const report = await readCoverage(
      jacoco,
      ofFile('<line nr="1" ci="1"/>', 'Main.java').replace('com/shop', ''),
    )
    expect(Object.keys(shown(report))).toEqual(['Main.java'])
  })

  it('a method without METHOD counter ran when any of its instructions did; its line may be missing', async () => {
    const method = (name: string, covered: number, rest = '') =>
      `<method name="${name}"${rest}><counter type="INSTRUCTION" missed="1" covered="${covered}"/>` +
      '<counter type="BRANCH" missed="0" covered="7"/></method>'
    const classes = `<class name="Cart" sourcefilename="Cart.java">${method('add', 3, ' line="4"')}${method('total', 0)}</class>`
    const report = await readCoverage(
      jacoco,
      ofFile('<line nr="4" ci="1"/>').replace('<sourcefile', `${classes}<sourcefile`),
    )
    expect(shown(report)['com/shop/Cart.java']?.functions).toBe('Cart.total@0:0 Cart.add@4:1')
  })

  it('elements that JaCoCo does not have are passed over, and told', async () => {
    const report = await readCoverage(
      jacoco,
      ofFile('<line nr="1" ci="1"/><note><line nr="2" ci="0"/></note><note/>'),
    )
    expect(shown(report)).toEqual({ 'com/shop/Cart.java': { lines: '1:1' } })
    expect(report.notes).toEqual(['left out: 2 elements that the format does not have, first <note>'])
  })

  it('each counter that its lines do not bear out is kept with both numbers', async () => {
    const counters =
      '<counter type="LINE" missed="1" covered="1"/><counter type="BRANCH" missed="0" covered="4"/>' +
      '<counter type="METHOD" missed="2" covered="0"/><counter type="INSTRUCTION" missed="9" covered="9"/>'
    const report = await readCoverage(
      jacoco,
      ofFile(`<line nr="1" ci="1" mb="1" cb="1"/>${counters}`).replace('</report>', `${counters}</report>`),
    )
    const file = 'com/shop/Cart.java'
    expect(report.disagreements).toEqual([
      { what: `branches of ${file}`, says: '4 of 4', counted: '1 of 2', line: 1 },
      { what: `lines of ${file}`, says: '1 of 2', counted: '1 of 1', line: 1 },
      { what: `functions of ${file}`, says: '0 of 2', counted: '0 of 0', line: 1 },
      { what: 'lines of the report', says: '1 of 2', counted: '1 of 1' },
      { what: 'branches of the report', says: '4 of 4', counted: '1 of 2' },
      { what: 'functions of the report', says: '0 of 2', counted: '0 of 0' },
    ])
  })

  it.each([
    ['com/shop/Cart', '<init>', '()V', 'Cart.<init>()'],
    ['Cart', 'a', '(BCDFIJSZ)V', 'Cart.a(byte, char, double, float, int, long, short, boolean)'],
    ['a/B$C', 'of', '([[I[Ljava/util/Map$Entry;J)V', 'B$C.of(int[][], Map$Entry[], long)'],
    ['a/B', 'x', '(Q)V', 'B.x(Q)V'],
    ['a/B', 'x', '(Ljava/util/Map)V', 'B.x(Ljava/util/Map)V'],
    ['a/B', 'x', '(I', 'B.x(I'],
  ])('%s %s %s is %s', (owner, name, descriptor, wanted) => {
    expect(methodName(owner, name, descriptor)).toBe(wanted)
  })
})

describe('refusals name the place, the value and what was wanted', () => {
  it.each([
    ['another root', '<coverage/>', 'report:1: is not a JaCoCo report: begins with <coverage>, not <report>'],
    [
      'a report without lines',
      '<report name="shop"/>',
      'report: has no lines: nothing was measured, or the classes were compiled without line numbers (javac -g:lines)',
    ],
    [
      'a line outside of a source file',
      '<report><package name="a">\n<line nr="1" ci="1"/></package></report>',
      'report:2: has <line> in <package>; it must be in <sourcefile>',
    ],
    [
      'a package in a package',
      '<report><package name="a"><package name="b"/></package></report>',
      'report:1: has <package> in <package>; it must be in <report> or <group>',
    ],
    [
      'a count that is NaN',
      ofFile('<line nr="1" ci="NaN"/>'),
      'report:1: has <line> with ci="NaN"; it must be a whole number from 0 up',
    ],
    [
      'a negative count',
      ofFile('<line nr="1" ci="-1"/>'),
      'report:1: has <line> with ci="-1"; it must be a whole number from 0 up',
    ],
    [
      'a fraction for a line',
      ofFile('<line nr="1.5" ci="1"/>'),
      'report:1: has <line> with nr="1.5"; it must be a whole number from 0 to 2147483647',
    ],
    [
      'a line over the largest',
      ofFile('<line nr="2147483648" ci="1"/>'),
      'report:1: has <line> with nr="2147483648"; it must be a whole number from 0 to 2147483647',
    ],
    [
      'a line without number',
      ofFile('<line ci="1"/>'),
      'report:1: has <line> with no nr; it must be a whole number from 0 to 2147483647',
    ],
    [
      'more branches than a line can have',
      ofFile('<line nr="1" ci="1" mb="65530" cb="6"/>'),
      'report:1: has 65536 branches on one line; there can be 65535',
    ],
    [
      'a line without counts behind one with them',
      ofFile('<line nr="1" ci="1"/><line nr="2"/>'),
      'report:1: has <line> with no ci; it must be on all lines of a file or on none',
    ],
    [
      'a line with counts behind one without',
      ofFile('<line nr="1"/><line nr="2" ci="1"/>'),
      'report:1: has <line> with ci="1"; it must be on all lines of a file or on none',
    ],
    [
      'lines without counts, and no counter',
      ofFile('<line nr="1"/>'),
      'report:1: has lines without mi and ci in com/shop/Cart.java, and no LINE counter that would tell how many ran',
    ],
    [
      'an empty name of a source file',
      ofFile('<line nr="1" ci="1"/>', ''),
      'report:1: has <sourcefile> with name=""; it must be the name of a source file',
    ],
    [
      'half a counter',
      ofFile('<counter type="LINE" covered="1"/>'),
      'report:1: has <counter> with no missed; it must be there',
    ],
    [
      'a counter of nothing that JaCoCo counts',
      ofFile('<counter type="LANE" missed="1" covered="1"/>'),
      'report:1: has <counter> with type="LANE"; it must be one of those in report.dtd, such as LINE',
    ],
    [
      'a moment beyond all calendars',
      '<report><sessioninfo id="a" dump="8640000000000001"/></report>',
      'report:1: has <sessioninfo> with dump="8640000000000001"; it must be milliseconds since 1970',
    ],
    [
      'entities declared in the report',
      '<!DOCTYPE report [<!ENTITY a "b">]><report/>',
      expect.stringMatching(/^report:1: .*DTD|^report:1: .*DOCTYPE/),
    ],
    [
      'a report cut off',
      `${ofFile('<line nr="1" ci="1"/>').slice(0, -9)}`,
      expect.stringContaining('the report was cut off'),
    ],
  ])('%s', async (_, text, message) => {
    expect(await refusalOf(jacoco, text)).toEqual(message)
  })
})

describe('detection', () => {
  it.each([
    ['<report name="a"><sessioninfo id="b" start="1" dump="2"/>', true],
    [
      '<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="a">',
      true,
    ],
    ['<report name="a"><group name="b">', true],
    ['<report name="a"><package name="b">', true],
    ['<report name="a"><counter type="LINE" missed="0" covered="0"/>', true],
    ['<report name="a"><testcase name="b"/>', false],
    ['<report name="a">', false],
    ['<coverage line-rate="1"><packages><package name="a">', false],
    ['{"report": "<report><group>"}', false],
  ])('%s: %p', async (text, wanted) => {
    expect(await detects(jacoco, text)).toBe(wanted)
  })
})
