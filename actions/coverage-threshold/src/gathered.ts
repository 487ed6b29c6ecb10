/** What came of looking for reports. */

import type { Evidence } from '../../../shared/model/verdict.ts'
import type { CoverageReport } from './model/coverage-report.ts'

/** A piece of evidence with what was read; `report` is undefined when it is worth nothing. */
export type Gathered = { readonly evidence: Evidence; readonly report: CoverageReport | undefined }

export type Found = { readonly gathered: readonly Gathered[]; readonly notes: readonly string[] }
