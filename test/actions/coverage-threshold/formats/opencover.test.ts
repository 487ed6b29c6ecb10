/** OpenCover's XML, in the shapes of OpenCover and Coverlet; both made by hand, see the fixtures' README. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { opencover } from '../../../../actions/coverage-threshold/src/formats/opencover.ts'
import {
  branchesOf,
  functionsOf,
  linesOf,
  sum,
} from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'

const folder = new URL('../../../fixtures/opencover/', import.meta.url)
const byOpenCover = readFileSync(new URL('opencover/coverage.xml', folder))
const byCoverlet = readFileSync(new URL('coverlet/coverage.opencover.xml', folder))

type Points = { lines?: string; branches?: string; name?: string; fileRef?: string }

const method = ({ lines = '', branches = '', name = 'A::b()', fileRef = '1' }: Points) =>
  `<Method><Name>${name}</Name>${fileRef === '' ? '' : `<FileRef uid="${fileRef}"/>`}<SequencePoints>${lines}` +
  `</SequencePoints><BranchPoints>${branches}</BranchPoints></Method>`
const module = (methods: string, files = '<File uid="1" fullPath="a.cs"/>') =>
  `<Module><Files>${files}</Files><Classes><Class><Methods>${methods}</Methods></Class></Classes></Module>`
const session = (modules: string) => `<CoverageSession><Modules>${modules}</Modules></CoverageSession>`
const ofPoints = (points: Points) => session(module(method(points)))
const point = (sl: number | string, vc: number | string, rest = '') =>
  `<SequencePoint vc="${vc}" sl="${sl}" ${rest}/>`
const branch = (sl: number, ordinal: number, vc: number, rest = '') =>
  `<BranchPoint vc="${vc}" ordinal="${ordinal}" sl="${sl}" ${rest}/>`
const read = async (text: string) => {
  const report = await readCoverage(opencover, text)
  return { rows: shown(report), notes: report.notes }
}

describe('reports in the shapes of the tools', () => {
  it('OpenCover: a line is where points begin, and a lambda inside a statement has its own', async () => {
    const report = await readCoverage(opencover, byOpenCover)
    expect(shown(report)).toEqual({
      'C:\\build\\shop\\Shop\\Cart.cs': {
        lines: '10:2 11:2~ 12:2 13:1 14:0 16:2 18:0',
        branches: '11:1/2',
        functions: [
          'Shop.Cart::Add(System.String,System.Int32)@10:2 Shop.Cart/<>c::<Add>b__1_0(Shop.Item)@13:1',
          'Shop.Cart::get_IsEmpty()@18:0',
        ].join(' '),
      },
      'C:\\build\\shop\\Shop\\Cart.Totals.cs': {
        lines: '8:2147483647 9:3 12:3',
        branches: '9:2/2',
        functions: 'Shop.Cart::Totals(System.Boolean)@8:2147483647',
      },
    })
    expect(report.notes).toEqual([
      'left out: 2 modules, classes or methods that the tool skipped (skippedDueTo)',
    ])
    expect([report.disagreeing, report.writtenAt]).toEqual([0, undefined])
  })

  it('Coverlet: a file of two modules is one, line by line and branch by branch', async () => {
    const report = await readCoverage(opencover, byCoverlet)
    const src = '/home/runner/work/shop/shop/src/Shop'
    expect(shown(report)).toEqual({
      [`${src}/Cart.cs`]: {
        lines: '10:2 11:2 12:1 14:2 15:2 18:1 19:1 20:1 22:0',
        branches: '11:2/2 19:2/4',
        functions:
          'Shop.Cart::Add(System.String,System.Int32)@10:2 Shop.Cart::Total(System.Boolean)@18:1 Shop.Cart::get_IsEmpty()@22:0',
      },
      [`${src}/Vat.cs`]: { lines: '7:0 8:0 9:0', functions: 'Shop.Vat::Of(System.Int32)@7:0' },
    })
    const files = report.files().map(({ coverage }) => coverage)
    expect([sum(files.map(linesOf)), sum(files.map(branchesOf)), sum(files.map(functionsOf))]).toEqual([
      { covered: 8, total: 12 },
      { covered: 4, total: 6 },
      { covered: 2, total: 4 },
    ])
    expect([report.notes, report.disagreeing]).toEqual([[], 0])
  })

  it.each([1, 2, 3, 7, 61, 4096])('chunks of %i bytes read the same', async (size) => {
    for (const data of [byOpenCover, byCoverlet])
      expect(shown(await readCoverage(opencover, inChunks(data, size)))).toEqual(
        shown(await readCoverage(opencover, data)),
      )
  })
})

describe('corners', () => {
  it('the lines that a point goes on over are not counted', async () => {
    expect((await read(ofPoints({ lines: point(3, 2, 'el="2000000000"') }))).rows['a.cs']?.lines).toBe('3:2')
  })

  it('a line of points that ran and points that did not ran partly', async () => {
    const lines = [point(3, 0), point(3, 2), point(4, 2), point(4, 5), point(5, 0)].join('')
    expect((await read(ofPoints({ lines }))).rows['a.cs']?.lines).toBe('3:2~ 4:5 5:0')
  })

  it('hidden code, code of no file and branches without a line are left out, and told', async () => {
    const { rows, notes } = await read(
      ofPoints({
        lines: point(16707566, 1) + point(7, 1, 'fileid="0"') + point(3, 1),
        branches: `${branch(16707566, 0, 1) + branch(0, 1, 1)}<BranchPoint vc="1" ordinal="2"/>${branch(3, 3, 1)}`,
      }),
    )
    expect(rows).toEqual({ 'a.cs': { lines: '3:1', branches: '3:1/1', functions: 'A::b()@3:1' } })
    expect(notes).toEqual([
      'left out: 2 points of hidden code (line 0xFEEFEE)',
      'left out: 1 point of no file (no fileid, or 0)',
      'left out: 2 points of branches without a line, as OpenCover wrote them before 4.5.3207',
    ])
  })

  it('a point has its own file, or that of its method, or none', async () => {
    const files =
      '<File uid="1" fullPath="a.cs"/><File uid="2" fullPath="b.cs"/><File uid="9" fullPath="c.cs"/>'
    const { rows, notes } = await read(
      session(
        module(
          method({
            lines: point(1, 1) + point(2, 1, 'fileid="2"'),
            branches: branch(2, 0, 1, 'fileid="2"'),
          }) + method({ lines: point(5, 1), fileRef: '' }),
          files,
        ),
      ),
    )
    expect(rows).toEqual({
      'a.cs': { lines: '1:1', functions: 'A::b()@1:1' },
      'b.cs': { lines: '2:1', branches: '2:1/1' },
    })
    expect(notes).toEqual(['left out: 1 point of no file (no fileid, or 0)'])
  })

  it('uids may begin anew in each module', async () => {
    const { rows } = await read(
      session(
        module(method({ lines: point(1, 1) })) +
          module(method({ lines: point(2, 1) }), '<File uid="1" fullPath="b.cs"/>'),
      ),
    )
    expect(rows).toMatchObject({ 'a.cs': { lines: '1:1' }, 'b.cs': { lines: '2:1' } })
  })

  it('branches of two methods on one line are told apart, those of one method are not counted twice', async () => {
    const pair = branch(3, 0, 1) + branch(3, 1, 0)
    const lambda = (name: string, branches: string) => method({ name, lines: point(3, 1), branches })
    const { rows } = await read(
      session(
        module(lambda('A::x()', pair) + lambda('A::y()', pair)) +
          module(lambda('A::x()', branch(3, 1, 4) + branch(3, 0, 0))),
      ),
    )
    expect(rows['a.cs']?.branches).toBe('3:3/4')
  })

  it('a branch that is listed twice ran when it did in either', async () => {
    const branches = branch(3, 0, 1) + branch(3, 0, 0)
    expect((await read(ofPoints({ lines: point(3, 1), branches }))).rows['a.cs']?.branches).toBe('3:1/1')
  })

  it.each([
    ['System.Void Shop.Cart::Add(System.String,System.Int32)', 'Shop.Cart::Add(System.String,System.Int32)'],
    ['A.B modreq(C.D) Shop.Cart::.ctor()', 'Shop.Cart::.ctor()'],
    ['Shop.Cart::Add(A B)', 'Shop.Cart::Add(A B)'],
    ['System.Void add', 'add'],
  ])('the method %s is called %s, and begins at its first line', async (name, wanted) => {
    const { rows } = await read(ofPoints({ name, lines: point(9, 1) + point(7, 0) }))
    expect(rows['a.cs']?.functions).toBe(`${wanted}@7:1`)
  })

  it('a total of sequence points that the report does not bear out is kept with both numbers', async () => {
    const summary = '\n<Summary numSequencePoints="3" visitedSequencePoints="2" numBranchPoints="8"/>'
    const lines = point(3, 1) + point(3, 0)
    const text = ofPoints({ lines }).replace('<Modules>', `${summary}<Modules>`)
    const inModule = text.replace(
      '<Files>',
      '<Summary numSequencePoints="9" visitedSequencePoints="9"/><Files>',
    )
    expect((await readCoverage(opencover, inModule)).disagreements).toEqual([
      { what: 'sequence points of the report', says: '2 of 3', counted: '1 of 2', line: 2 },
    ])
  })

  it('negative counts are 0, and told', async () => {
    expect(await read(ofPoints({ lines: point(3, '-2147483648') }))).toMatchObject({
      rows: { 'a.cs': { lines: '3:0' } },
      notes: ['1 count was negative and is read as 0'],
    })
  })
})

describe('refusals name the place, the value and what was wanted', () => {
  const line = 'it must be a whole number from 1 to 2147483647'
  it.each([
    [
      'another root',
      '<Session/>',
      'report:1: is not an OpenCover report: begins with <Session>, not <CoverageSession>',
    ],
    ['nothing measured', session(''), 'report: has no sequence point with a line'],
    [
      'everything skipped',
      session('<Module skippedDueTo="Filter"><Files/></Module>'),
      'report: has no sequence point with a line: everything is skipped, see skippedDueTo',
    ],
    [
      'only hidden points',
      ofPoints({ lines: point(16707566, 1) }),
      'report: has no sequence point with a line',
    ],
    ['line 0', ofPoints({ lines: point(0, 1) }), `report:1: has <SequencePoint> with sl="0"; ${line}`],
    [
      'a count that is none',
      ofPoints({ lines: point(1, 'NaN') }),
      'report:1: has <SequencePoint> with vc="NaN"; it must be a whole number',
    ],
    [
      'a file that the module does not have',
      ofPoints({ lines: point(1, 1, 'fileid="2"') }),
      'report:1: has <SequencePoint> with fileid="2"; it must be the uid of a <File> of its module',
    ],
    [
      'a file of the module before',
      session(module('') + module(method({ lines: point(1, 1, 'fileid="1"') }), '')),
      'report:1: has <SequencePoint> with fileid="1"; it must be the uid of a <File> of its module',
    ],
    [
      'a branch that nothing tells from the others',
      ofPoints({ lines: point(1, 1), branches: '<BranchPoint vc="1" sl="1"/>' }),
      'report:1: has <BranchPoint> with no ordinal; it must be there',
    ],
    [
      'a file without path',
      session(module('', '<File uid="1"/>')),
      'report:1: has <File> with no fullPath; it must be the path of a file',
    ],
    [
      'a point outside of a method',
      session(module('<SequencePoint vc="1" sl="1"/>')),
      'report:1: has <SequencePoint> in <Methods>; it must be in <SequencePoints>',
    ],
    [
      'more branches than a line can have',
      ofPoints({
        lines: point(1, 1),
        branches: Array.from({ length: 65_536 }, (_, i) => branch(1, i, 0)).join(''),
      }),
      'report:1: has more than 65535 branches on line 1',
    ],
  ])('%s', async (_, text, message) => {
    expect(await refusalOf(opencover, text)).toBe(message)
  })
})

describe('detection', () => {
  it.each([
    ['<?xml version="1.0"?><CoverageSession xmlns:xsd="a"><Summary/>', true],
    ['<CoverageSession>', true],
    ['<coverage version="1"><file path="a">', false],
    ['<root><CoverageSession>', false],
    ['CoverageSession', false],
  ])('%s: %p', async (text, wanted) => {
    expect(await detects(opencover, text)).toBe(wanted)
  })
})
