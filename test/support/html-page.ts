/** A small shop as the HTML report sees it: two directories, a change, a new file, a file without a source. */

import type { HtmlFile, HtmlInput, HtmlLimits } from '../../actions/coverage-threshold/src/html/input.ts'
import { htmlReport } from '../../actions/coverage-threshold/src/html/report.ts'
import { FileCoverage } from '../../actions/coverage-threshold/src/model/file-coverage.ts'
import { branchesOf, functionsOf, linesOf, sum } from '../../actions/coverage-threshold/src/model/totals.ts'

export type FileSpec = {
  /** "1:5 2:0 4:3~": line and hits, `~` for partly run. */
  readonly lines?: string
  readonly branches?: string // "4:1/2"
  readonly functions?: string // "add:1:5"
  readonly source?: string
  readonly changed?: readonly number[]
  readonly isNew?: boolean
  readonly base?: readonly [covered: number, total: number]
}

const words = (text: string | undefined): readonly string[] => (text ? text.split(' ') : [])

export function coverageOf({ lines, branches, functions }: FileSpec): FileCoverage {
  const coverage = new FileCoverage()
  for (const word of words(lines)) {
    const [line, hits] = word.split(':')
    coverage.hit(Number(line), Number.parseInt(hits!, 10), word.endsWith('~'))
  }
  for (const word of words(branches)) {
    const [line, taken, total] = word.split(/[:/]/).map(Number)
    coverage.branchCount(line!, taken!, total!)
  }
  for (const word of words(functions)) {
    const [name, line, hits] = word.split(':')
    coverage.func(name!, Number(line), Number(hits))
  }
  return coverage
}

export const htmlFile = (path: string, spec: FileSpec): HtmlFile => ({
  path,
  coverage: coverageOf(spec),
  changed: new Set(spec.changed),
  isNew: spec.isNew === true,
  ...(spec.base && { base: { covered: spec.base[0], total: spec.base[1] } }),
  source: async () => spec.source,
})

/** Fifteen lines with code, the first twelve of which ran. */
export const run = (lines: number, covered: number): string =>
  Array.from({ length: lines }, (_, i) => `${i + 1}:${i < covered ? 3 : 0}`).join(' ')

export const text = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => `line ${i + 1} of it\n`).join('')

export const shop: readonly HtmlFile[] = [
  htmlFile('src/cart/cart.ts', {
    lines: '2:7 3:7~ 4:0 5:0 9:12345 20:0',
    branches: '3:1/2 9:2/2',
    functions: 'add:2:7 remove:4:0',
    source: text(24),
    changed: [1, 3, 4, 5, 9, 20],
    base: [3, 5],
  }),
  htmlFile('src/cart/price.ts', { lines: run(40, 40), source: text(40), changed: [2, 3] }),
  htmlFile('src/stock.ts', { lines: run(60, 45), source: text(60) }),
  htmlFile('lib/new.ts', { lines: run(8, 2), changed: [1, 2, 3, 4, 5, 6, 7, 8], isNew: true }),
  htmlFile('lib/deep/only.ts', { lines: run(30, 28), source: text(30) }),
  htmlFile('lib/types.ts', { source: 'export type A = 1\n', changed: [1] }),
]

export function inputOf(files: readonly HtmlFile[] = shop, more: Partial<HtmlInput> = {}): HtmlInput {
  const total = (of: (coverage: FileCoverage) => { covered: number; total: number }) =>
    sum(files.map(({ coverage }) => of(coverage)))
  let [covered, known] = [0, 0]
  for (const { coverage, changed } of files) {
    for (const { line, hits } of coverage.lines()) {
      if (!changed.has(line)) continue
      known++
      if (hits > 0) covered++
    }
  }
  return {
    title: 'octo/shop',
    verdict: 'fail',
    summary: '9 new lines are not covered',
    conditions: [
      { id: 'line', asked: 'at least 80 % of lines', found: '81.13 %', status: 'holds' },
      { id: 'patch', asked: 'at least 80 % of new lines', found: '43.75 %', status: 'broken' },
    ],
    totals: { line: total(linesOf), branch: total(branchesOf), function: total(functionsOf) },
    patch: { covered, total: known },
    commit: '4f2a91c7d0be1184aa3c2b7f9d1e5c6a7b8c9d0e',
    base: 'main at 1a2b3c4',
    generated: '2026-11-20 12:00 UTC',
    files,
    trend: [60, 70, 65].map((percent, i) => ({
      sha: `${i}f2a91c7d0be1184`,
      label: `commit ${i}`,
      share: { covered: percent, total: 100 },
    })),
    ...more,
  }
}

export async function pageOf(input: HtmlInput, limits: Partial<HtmlLimits> = {}): Promise<string> {
  let page = ''
  for await (const piece of htmlReport(input, limits)) page += piece
  return page
}
