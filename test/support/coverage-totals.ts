/** Totals of a coverage report in the words of the tools that wrote it, for comparing with what they printed. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CoverageReport } from '../../actions/coverage-threshold/src/model/coverage-report.ts'
import type { FileCoverage, Share } from '../../actions/coverage-threshold/src/model/file-coverage.ts'
import { branchesOf, functionsOf, linesOf, sum } from '../../actions/coverage-threshold/src/model/totals.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** `place`: below test/fixtures, e.g. "nyc/all/coverage-final.json". */
export const fixtureText = (place: string): string => readFileSync(fixtures + place, 'utf8')

const total = (report: CoverageReport, of: (file: FileCoverage) => Share): string => {
  const { covered, total } = sum(report.files().map(({ coverage }) => of(coverage)))
  return `${covered}/${total}`
}

/** "18/27" for lines, branches and functions. */
export const totals = (report: CoverageReport) => ({
  lines: total(report, linesOf),
  branches: total(report, branchesOf),
  functions: total(report, functionsOf),
})

/** What Istanbul's `text-summary` printed: "Lines        : 66.66% ( 18/27 )". */
export function printedTotals(summary: string): { lines: string; branches: string; functions: string } {
  const row = (name: string) =>
    new RegExp(`^${name} +: [\\d.]+% \\( (\\d+/\\d+) \\)`, 'm').exec(summary)?.[1] ?? ''
  return { lines: row('Lines'), branches: row('Branches'), functions: row('Functions') }
}
