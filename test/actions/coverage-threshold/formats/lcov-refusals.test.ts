import { describe, expect, it } from '@jest/globals'
import { lcov } from '../../../../actions/coverage-threshold/src/formats/lcov.ts'
import { readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'

const record = (...lines: readonly string[]) => ['SF:a.c', ...lines, 'end_of_record', ''].join('\n')
const mib = 1024 * 1024

describe('lcov', () => {
  it.each([
    ['an empty report', '', 'report: is empty; an lcov tracefile has at least one record'],
    ['a report without files', 'TN:\n', 'report: has no record: a line like SF:src/cart.c must begin one'],
    [
      'a report without lines and totals',
      record('FN:1,f') + record('LF:0', 'LH:0'),
      'report: has 2 records, but no line with a count (DA) and no total of lines (LF)',
    ],
    [
      'a report cut off between two lines',
      'SF:a.c\nDA:1,1\nend_of_record\nSF:b.c\nDA:1,1\n',
      'report:5: the record of "b.c", begun in line 4, has no end_of_record',
    ],
    [
      'a report cut off in a line',
      'SF:a.c\nDA:1,1\nDA:2',
      'report:3: has "DA:2"; it must be DA:line,count or DA:line,count,checksum',
    ],
    [
      'a report cut off in a count',
      'SF:a.c\nDA:1,1\nDA:2,',
      'report:3: has "DA:2," with the count ""; it must be a whole number',
    ],
    [
      'a report cut off in its last word',
      'SF:a.c\nDA:1,1\nend_of_rec',
      'report:3: has "end_of_rec", which is no line that lcov knows',
    ],
    [
      'a cut off report before another',
      'SF:a.c\nDA:1,1\nSF:b.c\nend_of_record\n',
      'report:3: the record of "a.c", begun in line 1, has no end_of_record',
    ],
    [
      'a file without a path',
      'TN:\nSF:\nDA:1,1\nend_of_record\n',
      'report:2: has an SF without a path: the lines that follow belong to no file',
    ],
    [
      'a path of white space',
      'SF: \t\r\n',
      'report:1: has an SF without a path: the lines that follow belong to no file',
    ],
    [
      'lines before any file',
      'DA:1,1\n',
      'report:1: has "DA:1,1" outside of a record: no SF says which file it is about',
    ],
    [
      'lines behind a record',
      `${record('DA:1,1')}BRDA:1,0,0,1\n`,
      'report:4: has "BRDA:1,0,0,1" outside of a record: no SF says which file it is about',
    ],
    [
      'totals behind a record',
      `${record('DA:1,1')}LF:1\n`,
      'report:4: has "LF:1" outside of a record: no SF says which file it is about',
    ],
    [
      'an end without a beginning',
      'TN:\nend_of_record\n',
      'report:2: has an end_of_record without an SF before it',
    ],
    [
      'an end with something behind it',
      'SF:a.c\nDA:1,1\nend_of_recordDA:2,1\n',
      'report:3: has "end_of_recordDA:2,1" where end_of_record was due',
    ],
    [
      'a line that lcov does not know',
      record('XY:1,2'),
      'report:2: has "XY:1,2", which is no line that lcov knows',
    ],
    [
      'a line with blanks before it',
      record(' DA:1,2'),
      'report:2: has " DA:1,2", which is no line that lcov knows',
    ],
    [
      'a word that only begins like one',
      record('DATA:1'),
      'report:2: has "DATA:1", which is no line that lcov knows',
    ],
    [
      'a name of an object',
      record('constructor:1'),
      'report:2: has "constructor:1", which is no line that lcov knows',
    ],
    [
      'a line without a number',
      record('DA:,1'),
      'report:2: has "DA:,1" with the line ""; it must be from 1 to 2147483647',
    ],
    [
      'a negative line',
      record('DA:-1,1'),
      'report:2: has "DA:-1,1" with the line "-1"; it must be from 1 to 2147483647',
    ],
    [
      'a line beyond all files',
      record('DA:2147483648,1'),
      'report:2: has "DA:2147483648,1" with the line "2147483648"; it must be from 1 to 2147483647',
    ],
    [
      'a line that would wrap around',
      record('DA:4294967297,1'),
      'report:2: has "DA:4294967297,1" with the line "4294967297"; it must be from 1 to 2147483647',
    ],
    [
      'a branch of such a line',
      record('BRDA:4294967297,0,0,1'),
      'report:2: has "BRDA:4294967297,0,0,1" with the line "4294967297"; it must be from 1 to 2147483647',
    ],
    [
      'a function of such a line',
      record('FN:4294967297,f'),
      'report:2: has "FN:4294967297,f" with the line "4294967297"; it must be from 1 to 2147483647',
    ],
    ['NaN', record('DA:1,NaN'), 'report:2: has "DA:1,NaN" with the count "NaN"; it must be a whole number'],
    [
      'a fraction',
      record('DA:1,1.5'),
      'report:2: has "DA:1,1.5" with the count "1.5"; it must be a whole number',
    ],
    [
      'a fraction in disguise',
      record('DA:1,1.25e1'),
      'report:2: has "DA:1,1.25e1" with the count "1.25e1"; it must be a whole number',
    ],
    [
      'a dash for a count',
      record('DA:1,-'),
      'report:2: has "DA:1,-" with the count "-"; it must be a whole number',
    ],
    [
      'a fourth field',
      record('DA:1,1,x,y'),
      'report:2: has "DA:1,1,x,y"; it must be DA:line,count or DA:line,count,checksum',
    ],
    [
      'a branch with too little',
      record('BRDA:1,0,1'),
      'report:2: has "BRDA:1,0,1"; it must be BRDA:line,block,branch,taken',
    ],
    [
      'two branches in one line',
      record('BRDA:1,0,0,1BRDA:1,0,1,1'),
      'report:2: has "BRDA:1,0,0,1BRDA:1,0,1,1": two branches in one line',
    ],
    [
      'a branch taken by nothing',
      record('BRDA:1,0,1,'),
      'report:2: has "BRDA:1,0,1," with the count ""; it must be a whole number',
    ],
    [
      'a branch taken by words',
      record('BRDA:1,0,1,--'),
      'report:2: has "BRDA:1,0,1,--" with the count "--"; it must be a whole number',
    ],
    [
      'a function without a name',
      record('FN:1'),
      'report:2: has "FN:1"; it must be FN:line,name or FN:line,last line,name',
    ],
    [
      'a function count without a name',
      record('FNDA:1'),
      'report:2: has "FNDA:1"; it must be FNDA:count,name',
    ],
    [
      'a function count that is none',
      record('FNDA:x,f'),
      'report:2: has "FNDA:x,f" with the count "x"; it must be a whole number',
    ],
    [
      'an alias of nothing',
      record('FNA:0,1,f'),
      'report:2: has "FNA:0,1,f", but no FNL before it has that index',
    ],
    [
      'an alias without a name',
      record('FNL:0,1', 'FNA:0,1'),
      'report:3: has "FNA:0,1"; it must be FNA:index,count,name',
    ],
    [
      'a group twice',
      record('FNL:0,1', 'FNL:0,2'),
      'report:3: has "FNL:0,2", but its record has a function of that index already',
    ],
    [
      'a group without an index',
      record('FNL:x,1'),
      'report:2: has "FNL:x,1"; it must be FNL:index,line or FNL:index,line,last line',
    ],
    [
      'a condition that is none',
      record('MCDC:1,2,x,0,0,a'),
      'report:2: has "MCDC:1,2,x,0,0,a"; it must be MCDC:line,group size,t or f,taken,index,expression',
    ],
    [
      'a total that is none',
      record('LF:many'),
      'report:2: has "LF:many" with the count "many"; it must be a whole number',
    ],
    [
      'more lines run than there are',
      record('LF:5', 'LH:6'),
      'report:4: the record of "a.c" says that 6 of 5 lines ran',
    ],
    [
      'a long line',
      record(`DA:1,${'x'.repeat(200)}`),
      `report:2: has "DA:1,${'x'.repeat(75)}…" with the count "${'x'.repeat(40)}"; it must be a whole number`,
    ],
    [
      'a line without end',
      `SF:a.c\n${'x'.repeat(2 * mib)}`,
      'report:2: has a line of more than 1048576 bytes',
    ],
    [
      'functions of one name without end',
      record(...Array.from({ length: 65_537 }, () => 'FNDA:1,f')),
      'report:65538: has "FNDA:1,f", after 65536 of the same name in one record',
    ],
  ])('refuses %s', async (_, text, message) => {
    expect(await refusalOf(lcov, text)).toBe(message)
  })

  it.each([
    ['one negative count', ['DA:1,-3', 'DA:2,1'], '1:0 2:1', ['1 count was negative and is read as 0']],
    [
      'negative counts of all kinds',
      ['DA:1,1', 'DA:2,-99999999999', 'FN:1,f', 'FNDA:-1,f', 'BRDA:1,0,0,-2'],
      '1:1 2:0',
      ['3 counts were negative and are read as 0'],
    ],
    [
      'line 0',
      ['DA:0,5', 'DA:1,1', 'BRDA:0,0,0,1'],
      '1:1',
      ['2 records are about line 0, which no file has, and left out'],
    ],
    [
      'what cannot be reached',
      ['DA:1,1', 'BRDA:1,U0,0,0', 'BRDA:1,eU0,1,0', 'BRDA:1,fU1,1,0'],
      '1:1',
      ['3 branches are marked as unreachable and left out, as lcov does'],
    ],
    [
      'MC/DC',
      ['DA:1,1', 'MCDC:1,2,t,1,0,a && f(b, c)', 'MCDC:1,U2,f,0,1,b', 'MCF:4', 'MCH:1'],
      '1:1',
      ['2 conditions of MC/DC left out; branches are judged, not conditions'],
    ],
    [
      'totals of what is not listed',
      ['DA:1,1', 'BRF:4', 'BRH:2', 'FNF:0', 'FNH:0'],
      '1:1',
      ['1 record states a total of branches without any BRDA'],
    ],
    ['a version and a test name', ['VER:1.2', 'TN:x', 'DA:1,1'], '1:1', []],
  ])('says what it left out: %s', async (_, lines, expected, notes) => {
    const report = await readCoverage(lcov, record(...lines))
    expect(shown(report)['a.c']?.lines).toBe(expected)
    expect(shown(report)['a.c']?.branches ?? '').not.toMatch(/1\/|0:/)
    expect(report.notes).toEqual(notes)
  })

  it('says how much of a path it could not decode', async () => {
    const report = await readCoverage(
      lcov,
      Buffer.from('SF:gr\xf6\xdfe.c\nDA:1,1\nend_of_record\n', 'latin1'),
    )
    expect(report.files()[0]?.path).toBe('gr\ufffd\ufffde.c')
    expect(report.notes).toEqual(['2 characters could not be decoded and stand as U+FFFD'])
  })

  it('holds every stated total against the lines of its own record', async () => {
    const first = ['DA:1,1', 'DA:2,0', 'DA:2,0', 'FN:1,f', 'FNDA:1,f', 'BRDA:1,0,0,1', 'BRDA:1,0,1,0']
    const wrong = ['LF:3', 'LH:2', 'FNF:2', 'FNH:2', 'BRF:3', 'BRH:2']
    const report = await readCoverage(lcov, record(...first, ...wrong) + record('DA:7,1', 'LF:1', 'LH:1'))
    expect(report.disagreements).toEqual([
      { what: 'lines of a.c', says: '2 of 3', counted: '1 of 2', line: 10 },
      { what: 'branches of a.c', says: '2 of 3', counted: '1 of 2', line: 14 },
      { what: 'functions of a.c', says: '2 of 2', counted: '1 of 1', line: 12 },
    ])
  })

  it('holds a total against the lines also when only half of it is stated', async () => {
    const report = await readCoverage(lcov, record('DA:1,1', 'LF:2') + record('DA:1,1', 'LH:1'))
    expect(report.disagreements).toEqual([
      { what: 'lines of a.c', says: '1 of 2', counted: '1 of 1', line: 3 },
    ])
  })

  it('does not take a total of one record for that of the next', async () => {
    const report = await readCoverage(lcov, record('DA:1,1', 'LF:1', 'LH:1') + record('DA:1,1', 'DA:2,1'))
    expect(report.disagreements).toEqual([])
  })

  it('takes no notice of totals that are more than what is stated of a file in pieces', async () => {
    const report = await readCoverage(lcov, record('LF:5', 'LH:2') + record('LF:4', 'LH:3'))
    expect(report.file('a.c').summaries().get('line')).toEqual({ covered: 3, total: 5 })
  })
})
