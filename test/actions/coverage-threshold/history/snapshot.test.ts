import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lineRuns, readRuns, runsText } from '../../../../actions/coverage-threshold/src/history/line-runs.ts'
import { snapshotOf } from '../../../../actions/coverage-threshold/src/history/snapshot.ts'
import {
  decode,
  decodeHead,
  encode,
} from '../../../../actions/coverage-threshold/src/history/snapshot-text.ts'
import { FileCoverage } from '../../../../actions/coverage-threshold/src/model/file-coverage.ts'
import {
  branchesOf,
  functionsOf,
  ownUnitOf,
  sum,
} from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import {
  arbitraryCoverage,
  blocksOf,
  commit,
  coverageOf,
  files,
  idOf,
  idsOf,
  snapshotFrom,
  time,
} from '../../../support/coverage-history.ts'

const place = 'the note of c0ffee'

describe('a snapshot as text', () => {
  const withBranches = coverageOf('..cccccm')
  withBranches.branchCount(3, 3, 4)
  withBranches.func('add', 3, 1)
  withBranches.func('sub', 8, 0)
  const totals = new FileCoverage()
  totals.summary('line', { covered: 4, total: 6 })
  const snapshot = snapshotOf(
    files({
      'src/b c.ts': totals,
      'src/a.ts': withBranches,
      'pay/cart.go': blocksOf([12, 15, 3, true], [16, 18, 1, false], [17, 17, 0, true]),
    }),
    idsOf(['src/a.ts', 'pay/cart.go']),
    { commit, time: new Date('2026-01-05T08:00:00.987Z') },
    snapshotFrom({ 'lib/old.ts': 'm' }).files,
  )
  const text = [
    'portcullis-coverage 1',
    `commit ${commit}`,
    'time 2026-01-05T08:00:00Z',
    'line 12/17',
    'branch 3/4',
    'function 1/2',
    'files 4',
    `"lib/old.ts" ${idOf('lib/old.ts')} b0/0 f0/0 l1m carried`,
    `"pay/cart.go" ${idOf('pay/cart.go')} b0/0 f0/0 s12.2+3.2x3c,4.2+2.2x1m`,
    `"src/a.ts" ${idOf('src/a.ts')} b3/4 f1/2 l2_5c1m`,
    '"src/b c.ts" - b0/0 f0/0 t4/6',
    '',
  ].join('\n')

  it('has a line a path, in order, with exactly the units that totals count', () => {
    expect(encode(snapshot)).toBe(text)
    expect(decode(place, text)).toEqual(snapshot)
    expect([...decode(place, text).files.keys()]).toEqual([...snapshot.files.keys()])
  })

  it('gives its head without a look at the files', () => {
    const { files: _, ...head } = snapshot
    expect(decodeHead(place, text)).toEqual(head)
    expect(decodeHead(place, text.slice(0, text.indexOf('"pay')))).toEqual(head)
  })

  it('comes back as it was, whatever the coverage, and has one text only', () => {
    fc.assert(
      fc.property(arbitraryCoverage, fc.boolean(), (coverage, hasIds) => {
        const ids = hasIds ? idsOf(coverage.keys()) : new Map<string, string>()
        const made = snapshotOf(coverage, ids, { commit, time })
        const written = encode(made)
        const read = decode(place, written)
        expect(read).toEqual(made)
        expect([...read.files.keys()]).toEqual([...made.files.keys()])
        expect(encode(read)).toBe(written)
        expect(written.split('\n')).toHaveLength(coverage.size + 8)
      }),
    )
  })

  it('has the totals that the run itself has', () => {
    fc.assert(
      fc.property(arbitraryCoverage, (coverage) => {
        const all = [...coverage.values()]
        expect(snapshotOf(coverage, new Map(), { commit, time }).shares).toEqual({
          line: sum(all.map(ownUnitOf)),
          branch: sum(all.map(branchesOf)),
          function: sum(all.map(functionsOf)),
        })
      }),
    )
  })

  it('changes in one line when one file changes, so that git stores a small difference', () => {
    const lines = (snapshotText: string) => snapshotText.split('\n').filter((line) => line.startsWith('"'))
    const before = lines(encode(snapshotFrom({ a: 'ccm', b: 'cm', c: 'c' })))
    const after = lines(encode(snapshotFrom({ a: 'ccm', b: '..cm', c: 'c' })))
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1)
  })

  it('holds 10,000 files of 200 lines in less than 2 MB', () => {
    const pattern = '.cccccccccc.mm.ccccc'.repeat(10)
    const coverage = new Map(Array.from({ length: 10_000 }, (_, i) => [`src/${i}.ts`, coverageOf(pattern)]))
    const made = snapshotOf(coverage, idsOf(coverage.keys()), { commit, time })
    const written = encode(made)
    expect(written.length).toBeLessThan(2_000_000)
    expect(decode(place, written)).toEqual(made)
  })

  it.each([
    ['nothing', () => '', 1, 'has "" where "portcullis-coverage 1" must be'],
    ['another thing', () => '{"a": 1}\n', 1, 'where "portcullis-coverage 1" must be'],
    [
      'a later version',
      (t: string) => t.replace('coverage 1', 'coverage 2'),
      1,
      'is of version 2; this Portcullis reads 1',
    ],
    ['no sha', (t: string) => t.replace(commit, 'HEAD'), 2, 'where "commit and its sha" must be'],
    ['a time that is none', (t: string) => t.replace('01-05T', '02-30T'), 3, 'has no such time'],
    ['more covered than there is', (t: string) => t.replace('line 12/17', 'line 18/17'), 4, '"18/17"'],
    ['a share that is none', (t: string) => t.replace('branch 3/4', 'branch 0x3/4'), 5, '"branch 0x3/4"'],
    [
      'another total than its files',
      (t: string) => t.replace('line 12/17', 'line 17/17'),
      4,
      'says line 17/17, and its files add up to 12/17',
    ],
    [
      'other functions than its files',
      (t: string) => t.replace('function 1/2', 'function 2/2'),
      6,
      'says function 2/2',
    ],
    ['a count that is none', (t: string) => t.replace('files 4', 'files -4'), 7, '"files -4"'],
    ['fewer files than it says', (t: string) => t.replace(/"src\/a.*\n/, ''), 7, 'has 3 files and says 4'],
    ['half a last line', (t: string) => t.slice(0, -4), 11, 'breaks off in its last line'],
    [
      'paths out of order',
      (t: string) => t.replace('"lib/old.ts"', '"src/old.ts"'),
      9,
      'has "pay/cart.go" out of order',
    ],
    ['a path twice', (t: string) => t.replace('"src/b c.ts" -', `"src/a.ts" -`), 11, 'out of order'],
    [
      'a path without quotes',
      (t: string) => t.replace('"lib/old.ts"', 'lib/old.ts'),
      8,
      'must begin with a path',
    ],
    [
      'a path without an end',
      (t: string) => t.replace('"lib/old.ts"', '"lib/old.ts\\'),
      8,
      'must begin with a path',
    ],
    [
      'a path in another writing',
      (t: string) => t.replace('"lib/old.ts"', '"lib/\\u006fld.ts"'),
      8,
      'must begin with a path',
    ],
    ['a path of nothing', (t: string) => t.replace('"lib/old.ts"', '""'), 8, 'must begin with a path'],
    ['two blanks', (t: string) => t.replace(' b3/4', '  b3/4'), 10, 'each after one blank'],
    ['a word too many', (t: string) => t.replace('carried', 'carried far'), 8, 'each after one blank'],
    ['another word', (t: string) => t.replace('carried', 'married'), 8, 'each after one blank'],
    ['an id that is none', (t: string) => t.replace(idOf('src/a.ts'), '../x'), 10, 'has "../x" where the id'],
    ['units of no kind', (t: string) => t.replace('l2_5c1m', 'x2_5c1m'), 10, 'must begin with l, s or t'],
    ['a file share that is none', (t: string) => t.replace('t4/6', 't7/6'), 11, '"7/6"'],
    ['a block out of order', (t: string) => t.replace(',4.2+2', ',0.1+2'), 9, 'out of order'],
    ['a block that is none', (t: string) => t.replace('x1m', 'x0m'), 9, 'where a block such as'],
    ['a block far away', (t: string) => t.replace('s12.2', 's4294967296.2'), 9, 'has a number beyond'],
    [
      'a block that ends before line 0',
      (t: string) => t.replace('s12.2+3.2', 's1.2+-3.2'),
      9,
      'has a number beyond',
    ],
    ['no block', (t: string) => t.replace('s12.2+3.2x3c,4.2+2.2x1m', 's'), 9, 'has no block'],
  ])('with %s is refused with its line', (_, spoil, line, reason) => {
    expect(spoil(text)).not.toBe(text)
    const fault = faultOf(() => decode(place, spoil(text)))
    expect(fault.message).toContain(reason)
    expect(fault).toMatchObject({ file: place, line })
  })

  it('is read up to 32 MiB', () => {
    const fault = faultOf(() => decode(place, text + 'x'.repeat(32 * 1024 * 1024)))
    expect(fault.message).toContain('is larger than 33554432 bytes')
  })
})

describe('runs of lines', () => {
  it.each([
    ['', ''],
    ['c', '1c'],
    ['..c', '2_1c'],
    ['cc.m', '2c1_1m'],
    ['cmmc', '1c2m1c'],
    ['c.c', '1c1_1c'],
  ])('of %j are %j', (lines, want) => {
    expect(runsText(lineRuns(coverageOf(lines).packedLines()))).toBe(want)
  })

  it.each([
    ['5', '"5"'],
    ['c', '"c"'],
    ['0c', '"0c"'],
    ['05c', '"05c"'],
    ['-1c', '"-1c"'],
    ['1.5c', '"1.5c"'],
    ['1c2c', 'two neighbouring runs'],
    ['1c2_3_1c', 'two neighbouring runs'],
    ['1c2_', 'ends in lines without code'],
    ['2147483648c', 'a run of over'],
    ['99999999999999999999999c', 'a run of over'],
    ['2147483647c1m', 'beyond line'],
  ])('written as %s are refused', (text, reason) => {
    const fault = faultOf(() =>
      readRuns(text, (why) => {
        throw new ReportError('note', why, 1)
      }),
    )
    expect(fault.message).toContain(reason)
  })

  it('that claim two billion lines take no more memory than others', () => {
    const runs = readRuns('2147483647c', (why) => {
      throw new Error(why)
    })
    expect([...runs]).toEqual([1, 2147483647, 1])
  })
})

function faultOf(body: () => unknown): ReportError {
  try {
    body()
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
  throw new Error('it reads what it must refuse')
}
