import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { coberturaFile } from '../../../actions/coverage-threshold/src/exports/cobertura-file.ts'
import { readExports } from '../../../actions/coverage-threshold/src/exports/export-lines.ts'
import { lcovFile } from '../../../actions/coverage-threshold/src/exports/lcov-file.ts'
import { sonarFile } from '../../../actions/coverage-threshold/src/exports/sonar-file.ts'
import { cobertura } from '../../../actions/coverage-threshold/src/formats/cobertura.ts'
import type { Format } from '../../../actions/coverage-threshold/src/formats/format.ts'
import { lcov } from '../../../actions/coverage-threshold/src/formats/lcov.ts'
import { sonar } from '../../../actions/coverage-threshold/src/formats/sonar.ts'
import { branchState, FileCoverage } from '../../../actions/coverage-threshold/src/model/file-coverage.ts'
import { branchRow, detects, functionRow, lineRow, readCoverage } from '../../support/coverage-formats.ts'
import { hostile } from '../../support/hostile.ts'

type Files = ReadonlyMap<string, FileCoverage>

const now = new Date('2026-01-05T08:00:00Z')
const writers: readonly (readonly [string, Format, (files: Files) => Iterable<string>])[] = [
  ['lcov', lcov, lcovFile],
  ['cobertura', cobertura, (files) => coberturaFile(files, { version: '1.2.3', now })],
  ['sonar', sonar, sonarFile],
]

const written = (write: (files: Files) => Iterable<string>, files: Files): string =>
  [...write(files)].join('')

/** Branches stand on lines with code, as they do in every report that counts both. */
const arbitraryFile = fc
  .uniqueArray(
    fc.record({
      line: fc.integer({ min: 1, max: 5000 }),
      hits: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      branches: fc.option(
        fc
          .integer({ min: 1, max: 12 })
          .chain((total) => fc.integer({ min: 0, max: total }).map((taken) => ({ taken, total }))),
      ),
    }),
    { selector: ({ line }) => line, minLength: 1, maxLength: 60 },
  )
  .map((lines) => {
    const file = new FileCoverage()
    for (const { line, hits, branches } of lines) {
      file.hit(line, hits)
      if (branches) file.branchCount(line, branches.taken, branches.total)
      if (line % 7 === 0) file.func(`step${line}`, line, hits)
    }
    return file
  })

const arbitraryFiles = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,6}(\/[A-Za-z .&é-]{1,9}){0,3}\.[a-z]{1,3}$/), arbitraryFile, {
    minKeys: 1,
    maxKeys: 5,
  })
  .map((files) => new Map(Object.entries(files)))

describe.each(writers)('the export as %s', (_name, format, write) => {
  it('keeps every line, every branch count and every path', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFiles, async (files) => {
        const back = await readCoverage(format, written(write, files))
        const read = new Map(back.files().map(({ path, coverage }) => [path, coverage]))
        expect([...read.keys()].sort()).toEqual([...files.keys()].sort())
        for (const [path, file] of files) {
          const one = read.get(path)!
          const hits = (from: FileCoverage) =>
            format.name === 'sonar' ? lineRow(from).replace(/:[1-9]\d*/g, ':1') : lineRow(from)
          expect(hits(one)).toBe(hits(file))
          expect(branchRow(one)).toBe(branchRow(file))
          if (format.name !== 'sonar') expect(functionRow(one)).toBe(functionRow(file))
        }
        expect(back.disagreements).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is recognised by its content', async () => {
    const file = new FileCoverage()
    file.hit(1, 1)
    expect(await detects(format, written(write, new Map([['a.ts', file]])))).toBe(true)
  })

  it.each(Object.entries(hostile))('stays well-formed with a path that tries: %s', async (_what, text) => {
    const file = new FileCoverage()
    file.hit(3, 1)
    file.func(text, 3, 1)
    const back = await readCoverage(format, written(write, new Map([[`src/${text}`, file]])))
    expect(back.files().map(({ coverage }) => lineRow(coverage))).toEqual(['3:1'])
  })

  it('leaves out a file of which only totals are known', () => {
    const file = new FileCoverage()
    file.summary('line', { covered: 1, total: 2 })
    expect(written(write, new Map([['only-totals.ts', file]]))).not.toContain('only-totals')
  })
})

describe('what an export says', () => {
  const file = new FileCoverage()
  file.hit(1, 3)
  file.hit(2, 0)
  file.branch(2, 1, branchState.unevaluated)
  file.branch(2, 2, branchState.unevaluated)
  file.func('a "b"', 1, 3)
  const files = new Map([['src/a.ts', file]])

  it('in lcov: branches that nobody came to have no count', () => {
    expect(written(lcovFile, files).split('\n')).toEqual([
      'TN:',
      'SF:src/a.ts',
      ...['FN:1,a "b"', 'FNDA:3,a "b"', 'FNF:1', 'FNH:1'],
      ...['BRDA:2,0,0,-', 'BRDA:2,0,1,-', 'BRF:2', 'BRH:0'],
      ...['DA:1,3', 'DA:2,0', 'LF:2', 'LH:1', 'end_of_record', ''],
    ])
  })

  it('in Cobertura: no total has the branches of a line that no report knows as code', async () => {
    const file = new FileCoverage()
    file.hit(1, 1)
    file.branchCount(1, 1, 2)
    file.branchCount(7, 0, 4)
    const text = written((some) => coberturaFile(some, { version: '1', now }), new Map([['a.c', file]]))
    expect(text).toContain(
      'branch-rate="0.5" lines-covered="1" lines-valid="1" branches-covered="1" branches-valid="2"',
    )
    expect((await readCoverage(cobertura, text)).disagreements).toEqual([])
  })

  it('in Cobertura: totals, rates and conditions, and a rate of 1 where there is nothing to cover', () => {
    const text = written((some) => coberturaFile(some, { version: '1.2.3', now }), files)
    expect(text).toContain('<coverage line-rate="0.5" branch-rate="0" lines-covered="1" lines-valid="2"')
    expect(text).toContain('version="portcullis 1.2.3" timestamp="1767600000000"')
    expect(text).toContain('<line number="2" hits="0" branch="true" condition-coverage="0% (0/2)"/>')
    expect(text).toContain('<method name="a &quot;b&quot;" signature="" line-rate="1"')
    const plain = new FileCoverage()
    plain.hit(1, 1)
    const other = written((some) => coberturaFile(some, { version: '1', now }), new Map([['x.c', plain]]))
    expect(other).toContain('<package name="." line-rate="1" branch-rate="1"')
  })
})

describe('what is to be exported', () => {
  it('is said line by line, with the format before the path', () => {
    expect(readExports(['cobertura:out/coverage.xml', 'lcov: C:/x.info'], 'Input `export`')).toEqual([
      { format: 'cobertura', path: 'out/coverage.xml' },
      { format: 'lcov', path: 'C:/x.info' },
    ])
  })

  it.each([
    ['coverage.xml', 'it must be `format:path` with one of cobertura, lcov, sonar.'],
    ['cobertua:x.xml', 'Did you mean `cobertura:x.xml`?'],
    ['lcov:', 'it must be `format:path`'],
    ['lcov:out/', 'it must be `format:path`'],
  ])('is refused as %s', (line, words) => {
    expect(() => readExports([line], 'Input `export`')).toThrow(words)
  })
})
