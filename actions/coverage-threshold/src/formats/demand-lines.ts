/** A report of a format that has lines must have one: nothing can be judged by it otherwise. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { CoverageReport } from '../model/coverage-report.ts'

/** `what`, e.g. "statement" or "line of code", is what the format counts. */
export function demandLines(report: CoverageReport, what: string): void {
  const files = report.files()
  if (files.length === 0) throw new ReportError(report.path, 'has no files in it')
  if (!files.some(({ coverage }) => coverage.hasLines()))
    throw new ReportError(report.path, `has no ${what} in any of its files (${files.length})`)
}
