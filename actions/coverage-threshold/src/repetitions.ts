/**
 * Tools write one run in several formats side by side: Jest leaves coverage-final.json, lcov.info and clover.xml in one
 * folder. Their definitions differ, so uniting them would give a number that none of them has: the most exact one is read.
 */

import type { Found, Gathered } from './gathered.ts'
import type { CoverageReport } from './model/coverage-report.ts'

/** Formats that say more of a line first. */
const byDetail = [
  'istanbul',
  'llvm-cov',
  'gcov',
  'gcovr',
  'coverage-py',
  'simplecov',
  'lcov',
  'cobertura',
  'jacoco',
  'clover',
  'coveralls',
  'sonar',
  'codecov',
  'istanbul-summary',
]

/** Leaves out what repeats a more exact report of the same folder, and says so. */
export function withoutRepetitions(gathered: readonly Gathered[]): Found {
  const notes: string[] = []
  const kept = gathered.filter(({ report }) => {
    if (!report) return true
    const better = gathered.find((other) => other.report && repeats(report, other.report))
    if (better)
      notes.push(`${report.path} is left aside: ${better.evidence.name} says the same in more detail`)
    return !better
  })
  return { gathered: kept, notes }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

function repeats(report: CoverageReport, other: CoverageReport): boolean {
  if (report === other || folderOf(report.path) !== folderOf(other.path)) return false
  if (rank(report) <= rank(other)) return false
  const names = new Set(other.files().map(({ path }) => baseName(path)))
  return report.files().every(({ path }) => names.has(baseName(path)))
}

const rank = ({ format }: CoverageReport): number => {
  const at = byDetail.indexOf(format)
  return at < 0 ? byDetail.length : at
}

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
