/** What a coverage format is to the gate. */

import type { Sample } from '../../../../shared/reading/sample.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import type { CoverageReport } from '../model/coverage-report.ts'

export type Format = {
  /** As in `format:glob`, e.g. "lcov". */
  readonly name: string
  readonly title: string // "lcov tracefile"
  /** A command that writes it, for the README: "pytest --cov --cov-report=xml". */
  readonly produce: string
  /** Whether the beginning of a report (64 KiB) is in this format, told by content. At most one format says yes. */
  detect(sample: Sample): boolean
  /**
   * Fills `report`. Throws ReportError with file and line (JSON: with the JSON path) for what it does not understand;
   * skips nothing silently: what is left out on purpose is a note.
   */
  read(source: Source, report: CoverageReport): Promise<void>
}
