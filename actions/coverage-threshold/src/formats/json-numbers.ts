/** Numbers of JSON reports, read without a step of their own for each, since a report has millions of them. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { mostHits, mostLine, type Share } from '../model/file-coverage.ts'
import { negativeNotes } from './told.ts'

export const isLine = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= mostLine

/** "$.files[0].lines[3].count is 1.5; it must be …" */
export const aLine = `a whole number from 1 to ${mostLine}`
export const aCount = 'a whole number'

/** Counts of one report. What overflowed in the tool is negative and read as 0; what is huge saturates. */
export class HitCounts {
  #negative = 0

  /** -1 for what is no whole number; 1e+20 and 18446744073709551615 are, though not to the last digit. */
  read(value: unknown): number {
    if (!Number.isInteger(value)) return -1
    if ((value as number) >= 0) return Math.min(value as number, mostHits)
    this.#negative++
    return 0
  }

  note(report: CoverageReport): void {
    report.notes.push(...negativeNotes(this.#negative))
  }
}

/** The path of a file as the report writes it. */
export const pathOf = (path: Shape): string => {
  const text = path.text()
  return text === '' ? path.fail('the path of a file') : text
}

/** `covered` of `total`, as two members of an object state it. */
export function shareOf(from: Shape, covered: string, total: string): Share {
  const share = { covered: from.get(covered).count(), total: from.get(total).count() }
  return share.covered <= share.total
    ? share
    : from.get(covered).fail(`at most ${share.total}, its "${total}"`)
}

/** A report that measured nothing is no evidence: throws when no file of it has lines or totals of lines. */
export function refuseUnmeasured(report: CoverageReport): void {
  const files = report.files()
  if (files.length === 0) throw new ReportError(report.path, 'lists no files, so it measures nothing')
  if (!files.some(({ coverage }) => coverage.hasLines() || coverage.summaries().has('line')))
    throw new ReportError(report.path, 'has no lines of code in any of its files, so it measures nothing')
}
