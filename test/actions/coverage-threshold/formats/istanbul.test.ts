import { describe, expect, it } from '@jest/globals'
import { istanbul } from '../../../../actions/coverage-threshold/src/formats/istanbul.ts'
import { BranchKeys } from '../../../../actions/coverage-threshold/src/model/branch-keys.ts'
import { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import { sourceFrom, sourceOf } from '../../../../shared/reading/source.ts'
import { detects, inChunks, readCoverage, refusalOf, shown } from '../../../support/coverage-formats.ts'
import { fixtureText, printedTotals, totals } from '../../../support/coverage-totals.ts'

const root = '/home/runner/work/shop/shop'

const cart = {
  lines: '3:1 7:1 11:2 12:2 13:2 17:2 18:2 19:4 21:2 22:2 26:1 28:0 30:0 32:2 38:0 41:1',
  branches: '6:1/1 10:1/1 11:1/2 21:2/2 26:1/3 30:0/2 32:2/2 38:0/2',
  functions:
    '(anonymous_0)@6:1 (anonymous_1)@10:2 (anonymous_2)@16:2 (anonymous_3)@25:1 ' +
    '(anonymous_4)@32:2 (anonymous_5)@32:2 unused@37:0',
}
const others = {
  [`${root}/src/discount.js`]: {
    lines: '3:1 5:1 6:1 7:1 8:0 9:0 11:0',
    branches: '6:1/2 8:0/2',
    functions: '(anonymous_0)@5:1',
  },
  [`${root}/src/größe und maß.js`]: { lines: '3:1', functions: '(anonymous_0)@3:1 (anonymous_1)@3:0' },
  [`${root}/src/never.js`]: { lines: '4:0 5:0 6:0', branches: '5:0/4', functions: '(anonymous_0)@4:0' },
}

describe('Istanbul coverage maps', () => {
  it.each(['nyc/all', 'jest/all'])(
    '%s: lines, branches and functions of every file, also of those without code',
    async (folder) => {
      const report = await readCoverage(istanbul, fixtureText(`${folder}/coverage-final.json`))
      expect(shown(report)).toEqual({
        [`${root}/src/cart.js`]: cart,
        ...others,
        [`${root}/src/nothing.js`]: {},
      })
      expect(report.notes).toEqual([])
    },
  )

  it('vitest/v8: the same lines, where source maps leave ends of columns empty', async () => {
    const report = await readCoverage(istanbul, fixtureText('vitest/v8/coverage-final.json'))
    const names = ['constructor', 'add', 'total', 'describe']
    expect(shown(report)).toEqual({
      [`${root}/src/cart.js`]: {
        lines: cart.lines.replace('3:1 ', '').replace(' 41:1', ''), // ES modules: no require, no module.exports
        branches: cart.branches,
        functions: names.reduce((row, name, i) => row.replace(`(anonymous_${i})`, name), cart.functions),
      },
      ...others,
      [`${root}/src/nothing.js`]: {},
    })
  })

  it('c8/all: a statement a line, branches of one arm, and files that nobody loaded', async () => {
    const files = shown(await readCoverage(istanbul, fixtureText('c8/all/coverage-final.json')))
    expect(files[`${root}/src/discount.js`]).toEqual({
      lines: '1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:1 9:0 10:0 11:0 12:1',
      branches: '1:1/1 5:1/1 8:0/1',
      functions: 'exports.discount@5:1',
    })
    expect(files[`${root}/src/never.js`]).toEqual({
      lines: '1:0 2:0 3:0 4:0 5:0 6:0 7:0',
      branches: '1:0/1',
      functions: '(empty-report)@1:0',
    })
  })

  it.each(['nyc/all', 'nyc/transpiled', 'c8/all', 'jest/all', 'vitest/v8', 'vitest/istanbul'])(
    '%s: totals are those that the tool printed',
    async (folder) => {
      const report = await readCoverage(istanbul, fixtureText(`${folder}/coverage-final.json`))
      expect(totals(report)).toEqual(printedTotals(fixtureText(`${folder}/summary.txt`)))
    },
  )

  it('nyc/processes: two raw files unite to what nyc printed for both', async () => {
    const report = new CoverageReport('both', 'istanbul', new BranchKeys())
    for (const i of [1, 2])
      await istanbul.read(sourceOf('raw', fixtureText(`nyc/processes/process-${i}.json`)), report)
    expect(totals(report)).toEqual(printedTotals(fixtureText('nyc/processes/summary.txt')))
  })

  it('nyc’s lcov of the same run has the same lines and hits', async () => {
    const rows: Record<string, string[]> = {}
    let path = ''
    for (const line of fixtureText('nyc/all/lcov.info').split('\n')) {
      if (line.startsWith('SF:')) path = `${root}/${line.slice(3)}`
      if (line.startsWith('DA:')) rows[path] = [...(rows[path] ?? []), line.slice(3).replace(',', ':')]
    }
    const files = shown(await readCoverage(istanbul, fixtureText('nyc/all/coverage-final.json')))
    expect(Object.keys(rows)).toHaveLength(4)
    for (const [file, lines] of Object.entries(rows)) expect(files[file]?.lines).toBe(lines.join(' '))
  })

  it.each([1, 7, 1000])('read the same in chunks of %d bytes, as a stream or at once', async (size) => {
    const text = fixtureText('vitest/v8/coverage-final.json')
    const whole = shown(await readCoverage(istanbul, text))
    const chunks = inChunks(text, size)
    expect(shown(await readCoverage(istanbul, chunks))).toEqual(whole)
    const stream = sourceFrom('report', undefined, () => chunks.utf8() as AsyncIterable<Buffer>)
    expect(shown(await readCoverage(istanbul, stream))).toEqual(whole)
  })
})

const at = (line: unknown, column: unknown = 0) => ({ start: { line, column }, end: { line, column: null } })
const file = (more: object) => ({
  path: 'a.js',
  statementMap: { 0: at(1) },
  s: { 0: 1 },
  branchMap: {},
  b: {},
  fnMap: {},
  f: {},
  ...more,
})
const map = (more: object, key = 'a.js') => JSON.stringify({ [key]: file(more) })
const read = async (text: string) => {
  const report = await readCoverage(istanbul, text)
  return { files: shown(report), notes: report.notes }
}

describe('Istanbul’s places and counters', () => {
  it('give a line the hits of its statement that ran most', async () => {
    const more = {
      statementMap: { 0: at(1), 1: at(4, 0), 2: at(4, 9), 3: at(4, 12) },
      s: { 0: 1, 1: 2, 2: 5, 3: 0 },
    }
    expect((await read(map(more))).files).toEqual({ 'a.js': { lines: '1:1 4:5' } })
  })

  it.each<[string, object, string]>([
    ['loc', { type: 'if', line: 9, loc: at(4), locations: [at(5), { start: {}, end: {} }] }, '4:1/2'],
    [
      'the first arm with a place',
      { type: 'if', loc: { start: {} }, locations: [{ start: {} }, at(5)] },
      '5:1/2',
    ],
    ['a null line', { type: 'if', loc: at(null), locations: [at(6), at(7)] }, '6:1/2'],
    ['the old member line', { line: 9, type: 'if', locations: [] }, '9:1/2'],
    ['no columns', { type: 'if', loc: { start: { line: 4 } }, locations: [] }, '4:1/2'],
  ])('put a branch on the line of %s', async (_, branch, branches) => {
    const { files } = await read(map({ branchMap: { 7: branch }, b: { 7: [3, 0] } }))
    expect(files['a.js']?.branches).toBe(branches)
  })

  it('keep branches of one place apart, and unite the same branch of two entries', async () => {
    const two = { branchMap: { 0: { type: 'if', loc: at(3) }, 1: { type: 'if', loc: at(3) } } }
    const first = file({ ...two, b: { 0: [1, 0], 1: [0, 0] } })
    const second = file({ ...two, b: { 0: [0, 1], 1: [0, 0] } })
    expect((await read(map({ ...two, b: { 0: [1, 0], 1: [0, 0] } }))).files['a.js']?.branches).toBe('3:1/4')
    const { files, notes } = await read(JSON.stringify({ 'a.js': first, 'b.js': second }))
    expect(files['a.js']?.branches).toBe('3:2/4')
    expect(notes).toEqual(['files with another path than their key, which are read by the path: 1'])
  })

  it('unite branches by their type and column, whatever their order', async () => {
    const [one, two, three] = [
      { type: 'if', loc: at(3, 0) },
      { type: 'if', loc: at(3, 9) },
      { type: 'cond-expr', loc: at(3, 9) },
    ]
    const first = file({ branchMap: { 0: one, 1: two, 2: three }, b: { 0: [1, 0], 1: [0, 0], 2: [0, 1] } })
    const second = file({ branchMap: { 0: three, 1: one, 2: two }, b: { 0: [0, 1], 1: [1, 0], 2: [0, 0] } })
    const { files } = await read(JSON.stringify({ 'a.js': first, 'b.js': second }))
    expect(files['a.js']?.branches).toBe('3:2/6')
  })

  it.each<[string, object, string]>([
    ['decl', { name: 'f', decl: at(3), loc: at(4), line: 5 }, 'f@3:2'],
    ['loc', { name: 'f', decl: { start: {} }, loc: at(4) }, 'f@4:2'],
    ['the old member line', { name: 'f', line: 5 }, 'f@5:2'],
    ['nothing', { name: '' }, '(anonymous)@0:2'],
  ])('put a function on the line of %s', async (_, fn, functions) => {
    expect((await read(map({ fnMap: { 0: fn }, f: { 0: 2 } }))).files['a.js']?.functions).toBe(functions)
  })

  it('keep functions of one name on one line apart', async () => {
    const more = {
      fnMap: { 0: { name: 'get', loc: at(3) }, 1: { name: 'get', loc: at(3, 9) } },
      f: { 0: 1, 1: 0 },
    }
    expect((await read(map(more))).files['a.js']?.functions).toBe('get@3:1 get#2@3:0')
  })

  it('take Windows’ paths as they are written, and the key where there is no path', async () => {
    expect(Object.keys((await read(map({ path: 'C:\\shop\\a.js' }, 'C:\\shop\\a.js'))).files)).toEqual([
      'C:\\shop\\a.js',
    ])
    expect(await read(map({ path: undefined }, 'k.js'))).toEqual({
      files: { 'k.js': { lines: '1:1' } },
      notes: [],
    })
  })

  it('leave out counters of nothing, clamp what is negative, cap what is huge, and say so', async () => {
    const more = {
      statementMap: { 0: at(1), 1: at(2), 2: at(3) },
      s: { 0: -3, 1: 1e20, 2: -1, 9: 4 },
      f: { 5: 1 },
    }
    expect(await read(map(more))).toEqual({
      files: { 'a.js': { lines: '1:0 2:2147483647 3:0' } },
      notes: [
        '2 counts were negative and are read as 0',
        'counters of no statement, branch or function, which are left out: 2',
      ],
    })
  })

  it('ignore bT, all and hashes, which are no branches', async () => {
    const more = { bT: { 0: [1, 0] }, all: true, hash: 'x', _coverageSchema: 'y', contentHash: 'z', meta: {} }
    expect(await read(map(more))).toEqual({ files: { 'a.js': { lines: '1:1' } }, notes: [] })
  })
})

describe('Istanbul reports are refused', () => {
  const branch = { branchMap: { 0: { type: 'if', loc: at(3) } } }
  const wantedLine = 'a line number from 1 to 2147483647'
  const count = 'a whole number from 0 up'
  it.each<[string, string, string]>([
    ['that are empty', '', 'is empty; a JSON report has at least one value'],
    ['without files', '{}', 'has no files in it'],
    ['without a statement', map({ statementMap: {}, s: {} }), 'has no statement in any of its files (1)'],
    ['that are a list', '[]', '$ is []; it must be an object'],
    ['with a file that is none', '{"a.js": 3}', '$["a.js"] is 3; it must be an object'],
    ['with an empty path', map({ path: '' }), '$["a.js"].path is ""; it must be the path of a file'],
    ['with neither key nor path', '{"": {}}', '$[""] is {}; it must be under the path of its file'],
    [
      'without statementMap',
      map({ statementMap: undefined }),
      '$["a.js"].statementMap is missing; it must be there',
    ],
    ['without s', map({ s: null }), '$["a.js"].s is missing; it must be there'],
    ['without fnMap', map({ fnMap: undefined }), '$["a.js"].fnMap is missing; it must be there'],
    [
      'with a list of statements',
      map({ statementMap: [] }),
      '$["a.js"].statementMap is []; it must be an object',
    ],
    ['without a counter', map({ s: {} }), '$["a.js"].s["0"] is missing; it must be there'],
    ['with a counter that is null', map({ s: { 0: null } }), '$["a.js"].s["0"] is missing; it must be there'],
    ['with half a hit', map({ s: { 0: 0.5 } }), `$["a.js"].s["0"] is 0.5; it must be ${count}`],
    ['with hits as text', map({ s: { 0: '3' } }), `$["a.js"].s["0"] is "3"; it must be ${count}`],
    [
      'with a line 0',
      map({ statementMap: { 0: at(0) } }),
      `$["a.js"].statementMap["0"].start.line is 0; it must be ${wantedLine}`,
    ],
    [
      'with a line beyond all files',
      map({ statementMap: { 0: at(2 ** 31) } }),
      `$["a.js"].statementMap["0"].start.line is 2147483648; it must be ${wantedLine}`,
    ],
    [
      'with a statement without a place',
      map({ statementMap: { 0: {} } }),
      '$["a.js"].statementMap["0"].start is missing; it must be there',
    ],
    ['with a branch without counters', map(branch), '$["a.js"].b["0"] is missing; it must be there'],
    [
      'with a branch with one counter',
      map({ ...branch, b: { 0: 3 } }),
      '$["a.js"].b["0"] is 3; it must be an array',
    ],
    [
      'with an arm that is no count',
      map({ ...branch, b: { 0: [1, true] } }),
      `$["a.js"].b["0"][1] is true; it must be ${count}`,
    ],
    [
      'with a branch without a line',
      map({ branchMap: { 0: { type: 'if' } }, b: { 0: [1] } }),
      `$["a.js"].branchMap["0"] is {"type":"if"}; it must be a branch with ${wantedLine}`,
    ],
    [
      'with a branch that lost a counter',
      map({ branchMap: { 0: { line: 1, type: 'if', locations: [{}, {}] } }, b: { 0: [1] } }),
      '$["a.js"].b["0"] is [1]; it must be an array of 2, one for each of its places',
    ],
    [
      'with a branch that is none',
      map({ branchMap: { 0: 1 }, b: { 0: [1] } }),
      '$["a.js"].branchMap["0"] is 1; it must be an object',
    ],
    [
      'with a function without counter',
      map({ fnMap: { 0: { name: 'f' } } }),
      '$["a.js"].f["0"] is missing; it must be there',
    ],
    [
      'with a function on line -1',
      map({ fnMap: { 0: { line: -1 } }, f: { 0: 1 } }),
      `$["a.js"].fnMap["0"] is {"line":-1}; it must be a function with ${wantedLine}`,
    ],
    [
      'with a function that is none',
      map({ fnMap: { 0: 'f' }, f: { 0: 1 } }),
      '$["a.js"].fnMap["0"] is "f"; it must be an object',
    ],
  ])('%s', async (_, text, reason) => {
    expect(await refusalOf(istanbul, text)).toBe(`report: ${reason}`)
  })

  it('that count lines of transpiled code, with what to do', async () => {
    expect(await refusalOf(istanbul, fixtureText('nyc/transpiled/raw.json'))).toBe(
      `report: $["${root}/tout/greet.js"] counts the lines of transpiled code (it has an inputSourceMap); give the ` +
        'report that Istanbul maps back to the sources, e.g. of "nyc report --reporter=json"',
    )
  })

  it('that are cut off, with the line', async () => {
    const text = fixtureText('nyc/all/coverage-final.json')
    const cut = text.slice(0, text.indexOf('never.js"') + 500)
    expect(await refusalOf(istanbul, cut)).toMatch(/^report:4: is not JSON: ends where .* was due$/)
  })
})

describe('Istanbul reports are told by content', () => {
  it.each([
    ['nyc', fixtureText('nyc/all/coverage-final.json'), true],
    ['a beginning of statements', fixtureText('jest/all/coverage-final.json').slice(0, 300), true],
    ['a summary', fixtureText('nyc/all/coverage-summary.json'), false],
    ['an empty object', '{}', false],
    ['a list', '[{"statementMap":{}}]', false],
  ])('%s', async (_, text, expected) => {
    expect(await detects(istanbul, text)).toBe(expected)
  })
})
