/** One run of one program in all formats that its tools write: every reader must give the same lines. */

import { describe, expect, it } from '@jest/globals'
import { executableGoLines } from '../../../../actions/coverage-threshold/src/formats/go-source.ts'
import type { CoverageReport } from '../../../../actions/coverage-threshold/src/model/coverage-report.ts'
import type { FileCoverage } from '../../../../actions/coverage-threshold/src/model/file-coverage.ts'
import {
  branchesOf,
  functionsOf,
  linesOf,
  sum,
} from '../../../../actions/coverage-threshold/src/model/totals.ts'
import { formatCalled } from '../../../support/broken-reports.ts'
import { readCoverage } from '../../../support/coverage-formats.ts'
import { coverageFixtures } from '../../../support/coverage-reports.ts'
import { printedTotals, totals } from '../../../support/coverage-totals.ts'
import { fixture } from '../../../support/report-formats.ts'

type Run = {
  readonly of: string
  /** The report that says most, and those that must say the same lines. */
  readonly first: string
  readonly others: readonly string[]
}

const at = (folder: string, ...names: readonly string[]) => names.map((name) => `${folder}/${name}`)

const runs: readonly Run[] = [
  {
    of: 'coverage.py',
    first: 'same-run/coverage-py/coverage.json',
    others: at('same-run/coverage-py', 'coverage.xml', 'lcov.info'),
  },
  {
    of: 'coverage.py, its tracefile made into Cobertura by lcov_cobertura',
    first: 'cobertura/coverage-py/coverage.xml',
    others: ['cobertura/lcov-cobertura/coverage.xml'],
  },
  {
    of: 'nyc',
    first: 'same-run/nyc/coverage-final.json',
    others: at('same-run/nyc', 'lcov.info', 'clover.xml', 'cobertura-coverage.xml'),
  },
  {
    of: 'c8',
    first: 'same-run/c8/coverage-final.json',
    others: at('same-run/c8', 'lcov.info', 'clover.xml', 'cobertura-coverage.xml'),
  },
  { of: 'PHPUnit', first: 'same-run/phpunit/clover.xml', others: ['same-run/phpunit/cobertura.xml'] },
  {
    of: 'gcc, reported by gcovr',
    first: 'same-run/gcovr/coverage.json',
    others: at(
      'same-run/gcovr',
      'merged-lines.json',
      'clover.xml',
      'cobertura.xml',
      'coveralls.json',
      'lcov.info',
      'sonarqube.xml',
    ),
  },
  {
    of: 'clang 14',
    first: 'same-run/llvm/14/coverage.json',
    others: at('same-run/llvm/14', 'lcov.info', 'no-functions.json', 'no-expansions.json'),
  },
  {
    of: 'clang 19',
    first: 'same-run/llvm/19/coverage.json',
    others: at('same-run/llvm/19', 'lcov.info', 'no-functions.json', 'no-expansions.json'),
  },
  {
    of: 'clang 22',
    first: 'same-run/llvm/22/coverage.json',
    others: at('same-run/llvm/22', 'lcov.info', 'no-functions.json', 'no-expansions.json'),
  },
  { of: 'rustc', first: 'llvm-cov/rust/coverage.json', others: ['llvm-cov/rust/lcov.info'] },
  { of: 'nyc in another folder', first: 'nyc/all/coverage-final.json', others: ['nyc/all/lcov.info'] },
  { of: 'Jest', first: 'jest/all/coverage-final.json', others: ['jest/all/lcov.info'] },
]

function read(place: string): Promise<CoverageReport> {
  const { format, data } = coverageFixtures.find((one) => one.place === place)!
  return readCoverage(formatCalled(format), data, place)
}

/** By the name of the file alone: some paths begin at the disk, others at a source directory. */
const byName = (report: CoverageReport, of: (file: FileCoverage) => string) =>
  Object.fromEntries(
    report
      .files()
      .map(({ path, coverage }) => [path.slice(path.lastIndexOf('/') + 1), of(coverage)] as const),
  )

/** "8+ 12-": lines that ran, and lines that did not. */
const ran = (file: FileCoverage): string =>
  [...file.lines()].map(({ line, hits }) => `${line}${hits > 0 ? '+' : '-'}`).join(' ')

/** "3:1/2" of lines with code: Istanbul lists those of others in two of its four formats only. */
const branches = (file: FileCoverage): string =>
  [...file.branches()]
    .filter(({ line }) => file.hits(line) !== undefined)
    .map(({ line, covered, total }) => `${line}:${covered}/${total}`)
    .join(' ')

describe.each(runs.map((run) => [run.of, run] as const))('One run of %s', (_, { first, others }) => {
  it.each(others)('has the same lines in %s', async (other) => {
    const lines = byName(await read(first), ran)
    expect(Object.values(lines).join('').length).toBeGreaterThan(20)
    expect(byName(await read(other), ran)).toEqual(lines)
  })
})

/** Formats that say of no line how many branches it has, or mean other branches. */
const otherBranches: readonly RegExp[] = [
  // PHPUnit with pcov counts none, gcovr writes them to Clover as totals of files alone.
  /^same-run\/phpunit\//,
  /^same-run\/gcovr\/clover/,
  // Held against llvm-cov's own totals in same-run-c.test.ts: macros and constants are what they differ by.
  /^same-run\/llvm\//,
]
const withBranches = runs.flatMap(({ first, others }) =>
  others.filter((other) => !otherBranches.some((one) => one.test(other))).map((other) => [other, first]),
)

describe('One run has the same branches in every format that says them of lines', () => {
  it.each(withBranches)('%s, as in %s', async (other, first) => {
    expect(byName(await read(other!), branches)).toEqual(byName(await read(first!), branches))
  })
})

describe('One run has the same totals', () => {
  it.each(['nyc', 'c8'])('in what %s summed up and printed', async (tool) => {
    const lines = totals(await read(`same-run/${tool}/coverage-final.json`))
    expect(totals(await read(`same-run/${tool}/coverage-summary.json`))).toEqual(lines)
    expect(printedTotals(text(`same-run/${tool}/summary.txt`))).toEqual(lines)
  })

  it('in the JaCoCo report of gcovr, which does not say which lines ran', async () => {
    const files = byName(await read('same-run/gcovr/merged-lines.json'), (file) => share(linesOf(file)))
    // Its counters take a line of a template once for each instance.
    const { 'stack.hpp': _template, ...others } = files
    expect(byName(await read('same-run/gcovr/jacoco.xml'), (file) => share(linesOf(file)))).toMatchObject(
      others,
    )
  })

  it.each(['core', 'aggregate', 'nested'])(
    'in the CSV that JaCoCo writes beside its XML: %s',
    async (name) => {
      const report = await read(`jacoco/${name}/jacoco.xml`)
      const [head = '', ...rows] = text(`jacoco/${name}/jacoco.csv`).trim().split('\n')
      const column = (title: string) => head.split(',').indexOf(title)
      const counted = (counter: string) =>
        rows
          .map((row) => row.split(','))
          .reduce((all, row) => all + Number(row[column(`${counter}_COVERED`)]), 0)
      const files = report.files().map(({ coverage }) => coverage)
      expect([counted('BRANCH'), counted('METHOD')]).toEqual([
        sum(files.map(branchesOf)).covered,
        sum(files.map(functionsOf)).covered,
      ])
    },
  )

  it('in what coverage.py prints, and PHPUnit', async () => {
    expect(text('same-run/coverage-py/report.txt')).toMatch(/^TOTAL +37 +10 +16 /m)
    expect(totals(await read('same-run/coverage-py/coverage.json'))).toMatchObject({
      lines: '27/37',
      branches: '9/16',
    })
    expect(text('same-run/phpunit/report.txt')).toContain('(13/17)')
    expect(totals(await read('same-run/phpunit/cobertura.xml')).lines).toBe('13/17')
  })
})

describe('One run of Go', () => {
  const run = 'same-run/go'

  it('has the statements of each function that `go tool cover -func` prints', async () => {
    const report = await read(`${run}/coverage.out`)
    const printed = [...text(`${run}/func.txt`).matchAll(/^(\S+):(\d+):\s+(\S+)\s+([\d.]+)%$/gm)]
    expect(printed).toHaveLength(6)
    for (const [, path = '', line = '', , percent = ''] of printed) {
      const starts = printed.filter((one) => one[1] === path).map((one) => Number(one[2]))
      const end = Math.min(...starts.filter((start) => start > Number(line)), Infinity)
      const own = [...report.file(path).blocks()].filter(
        ({ startLine }) => startLine >= Number(line) && startLine < end,
      )
      const all = own.reduce((total, { statements }) => total + statements, 0)
      const hit = own.reduce((total, { statements, hits }) => total + (hits > 0 ? statements : 0), 0)
      expect((all === 0 ? 0 : (100 * hit) / all).toFixed(1)).toBe(percent)
    }
  })

  it.each(['cobertura.xml', 'lcov.info'])('has the lines that converters make of it: %s', async (name) => {
    const [profile, made] = [await read(`${run}/coverage.out`), await read(`${run}/${name}`)]
    // A block without a statement (16) and a brace at the beginning of a line (15) are lines to them.
    const more: Readonly<Record<string, readonly number[]>> = { 'cart.go': [16], 'price.go': [15] }
    const without = (file: string, lines: string) =>
      lines
        .split(' ')
        .filter((line) => !more[file]!.includes(Number.parseInt(line, 10)))
        .join(' ')
    const theirs = Object.entries(byName(made, ran)).map(([file, lines]) => [file, without(file, lines)])
    expect(Object.fromEntries(theirs)).toEqual(byName(profile, ran))
  })

  it('has lone braces, which are no lines once the source is looked at', async () => {
    const profile = await read(`${run}/coverage.out`)
    const isCode = executableGoLines(text('go-cover/input/cart/cart.go'))
    const [cart] = profile.files().filter(({ path }) => path.endsWith('/cart.go'))
    expect([...cart!.coverage.lines()].map(({ line }) => line).filter((line) => !isCode(line))).toEqual([
      22, 34,
    ])
  })
})

describe('One program', () => {
  it('has the lines of its tracefile in Codecov’s JSON of cargo-llvm-cov, but for one', async () => {
    const [codecov, lcov] = await Promise.all(
      ['codecov.json', 'lcov.info'].map((name) => read(`codecov/llvm-cov/${name}`)),
    )
    const lines = byName(lcov!, ran)
    // It counts regions: before the `return` of line 5, which did not run, lies the gap behind its condition, which did.
    expect(byName(codecov!, ran)).toEqual({ ...lines, 'cart.c': lines['cart.c']!.replace('5-', '5+') })
  })

  it('has the same lines in both files of SimpleCov, but for what :nocov: takes out of the second', async () => {
    const [set, formatted] = [
      byName(await read('simplecov/branches/.resultset.json'), ran),
      byName(await read('simplecov/formatted/coverage.json'), ran),
    ]
    const { 'debug.rb': debug, ...others } = set
    expect(formatted).toMatchObject(others)
    expect(debug).not.toBe(formatted['debug.rb'])
  })
})

const text = (place: string): string => fixture(place).toString('utf8')
const share = ({ covered, total }: { covered: number; total: number }): string => `${covered}/${total}`
