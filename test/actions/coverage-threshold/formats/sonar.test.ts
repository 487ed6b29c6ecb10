/** Sonar's generic coverage: gcovr's, and what SonarQube would refuse. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { sonar } from '../../../../actions/coverage-threshold/src/formats/sonar.ts'
import { linesOf, sum } from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'

const gcovr = readFileSync(new URL('../../../fixtures/sonar/gcovr/sonar.xml', import.meta.url))
const ofFile = (inside: string) => `<coverage version="1"><file path="src/a.c">${inside}</file></coverage>`
const line = (rest: string) => ofFile(`<lineToCover lineNumber="3" ${rest}/>`)

describe("gcovr's report", () => {
  it('is read line by line, with branches', async () => {
    const report = await readCoverage(sonar, gcovr)
    expect(shown(report)).toEqual({
      'src/cart.c': {
        lines: '3:1 4:1 5:0 6:1 9:1 10:1 11:1 12:1 13:1 16:0 17:0 20:1 21:1 22:1',
        branches: '4:1/2 11:2/2 12:1/4',
      },
      'src/price.c': { lines: '3:0 4:0' },
    })
    // As gcovr printed of the same run.
    expect(sum(report.files().map(({ coverage }) => linesOf(coverage)))).toEqual({ covered: 11, total: 16 })
    expect(report.notes).toEqual([])
  })

  it.each([1, 2, 3, 7, 61, 4096])('in chunks of %i bytes reads the same', async (size) => {
    expect(shown(await readCoverage(sonar, inChunks(gcovr, size)))).toEqual(
      shown(await readCoverage(sonar, gcovr)),
    )
  })
})

describe('corners', () => {
  it.each([
    ['covered="True"', { lines: '3:1' }],
    ['covered="FALSE"', { lines: '3:0' }],
    ['covered="true" branchesToCover="2"', { lines: '3:1', branches: '3:0/2' }],
    ['covered="true" branchesToCover="2" coveredBranches="2"', { lines: '3:1', branches: '3:2/2' }],
    ['covered="true" branchesToCover="0" coveredBranches="0"', { lines: '3:1' }],
  ])('%s is read as SonarQube does', async (rest, wanted) => {
    expect(shown(await readCoverage(sonar, line(rest)))['src/a.c']).toEqual(wanted)
  })

  it('a file in two pieces is one', async () => {
    const piece = (covered: boolean) =>
      `<file path="a.c"><lineToCover lineNumber="1" covered="${covered}"/></file>`
    const report = await readCoverage(sonar, `<coverage version="1">${piece(true)}${piece(false)}</coverage>`)
    expect(shown(report)).toEqual({ 'a.c': { lines: '1:1' } })
  })
})

describe('refusals name the place, the value and what was wanted', () => {
  it.each([
    ['another root', '<unitTest version="1"/>', 'report:1: has <unitTest> where <coverage> must be'],
    [
      'another version',
      '<coverage version="2"/>',
      'report:1: has <coverage> with version="2"; it must be "1"',
    ],
    ['no version', '<coverage/>', 'report:1: has <coverage> with no version; it must be "1"'],
    [
      'no file',
      '<coverage version="1"/>',
      'report: has no <lineToCover>: the tool that wrote it measured nothing',
    ],
    ['no line', ofFile(''), 'report: has no <lineToCover>: the tool that wrote it measured nothing'],
    [
      'an element that is no file',
      '<coverage version="1">\n<package/></coverage>',
      'report:2: has <package> where <file> must be',
    ],
    ['an element that is no line', ofFile('<line/>'), 'report:1: has <line> where <lineToCover> must be'],
    [
      'an element in a line',
      ofFile('<lineToCover lineNumber="1" covered="true"><a/></lineToCover>'),
      'report:1: has <a> in <lineToCover>',
    ],
    [
      'a file without path',
      '<coverage version="1"><file path=""/></coverage>',
      'report:1: has <file> with path=""; it must be the path of a file',
    ],
    [
      'no line number',
      ofFile('<lineToCover covered="true"/>'),
      'report:1: has <lineToCover> with no lineNumber; it must be a whole number from 1 to 2147483647',
    ],
    [
      'line 0',
      ofFile('<lineToCover lineNumber="0" covered="true"/>'),
      'report:1: has <lineToCover> with lineNumber="0"; it must be a whole number from 1 to 2147483647',
    ],
    [
      'covered as a count',
      line('covered="1"'),
      'report:1: has <lineToCover> with covered="1"; it must be "true" or "false"',
    ],
    ['no covered', line(''), 'report:1: has <lineToCover> with no covered; it must be "true" or "false"'],
    [
      'negative branches',
      line('covered="true" branchesToCover="-2"'),
      'report:1: has <lineToCover> with branchesToCover="-2"; it must be a whole number from 0 up',
    ],
    [
      'more branches covered than there are',
      line('covered="true" branchesToCover="2" coveredBranches="3"'),
      'report:1: has <lineToCover> with coveredBranches="3"; it must be at most 2, as branchesToCover is',
    ],
    [
      'covered branches of no branches',
      line('covered="true" coveredBranches="1"'),
      'report:1: has <lineToCover> with no branchesToCover; it must be there beside coveredBranches',
    ],
    [
      'more branches than a line can have',
      line('covered="true" branchesToCover="65536"'),
      'report:1: has 65536 branches on one line; there can be 65535',
    ],
    [
      'text between lines',
      ofFile('lineToCover lineNumber="1" covered="true"/>'),
      'report:1: has text in <file>, which holds elements only',
    ],
    [
      'a value without end',
      line(`covered="${'x'.repeat(100)}"`),
      `report:1: has <lineToCover> with covered="${'x'.repeat(60)}…"; it must be "true" or "false"`,
    ],
  ])('%s', async (_, text, message) => {
    expect(await refusalOf(sonar, text)).toBe(message)
  })
})

describe('detection', () => {
  it.each([
    ['<coverage version="1"><file path="a">', true],
    ["<?xml version='1.0'?>\n<coverage version='1'>\n  <file path='a'>", true],
    ['<coverage version="1"/>', true],
    ['<coverage version="1" line-rate="1"/>', false],
    ['<coverage version="1.9"><file path="a">', false],
    ['<coverage version="1" line-rate="1"><sources>', false],
    ['<coverage version="1" line-rate="1"><packages>', false],
    ['<coverage version="1"><project>', false],
    ['<coverage><file path="a">', false],
    ['<files version="1"><file path="a">', false],
  ])('%s: %p', async (text, wanted) => {
    expect(await detects(sonar, text)).toBe(wanted)
  })
})
