/** Lines from blocks of statements: a line ran as often as the block that ran most among those that cover it. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { Block, FileCoverage } from '../model/file-coverage.ts'
import { NumberBuffer } from './number-buffer.ts'

/**
 * Lines of all blocks together, each block by itself. The largest projects (TiDB, Kubernetes) have some three million; a
 * hostile profile of 200 MB could name four hundred thousand million.
 */
const mostLinesOfReport = 20_000_000

/** Fills in the lines of all files that have blocks. Throws ReportError when they are too many. */
export function linesFromBlocks(report: CoverageReport, most = mostLinesOfReport): void {
  let left = most
  let file: FileCoverage | undefined
  const pairs = new NumberBuffer((full) => {
    file?.hitAll(full)
    return 0
  })
  for (const { path, coverage } of report.files()) {
    file = coverage
    for (const block of coverage.blocks()) {
      const last = lastLine(block)
      left -= Math.max(0, last - block.startLine + 1)
      if (left < 0)
        throw new ReportError(report.path, `has blocks of more than ${most} lines in all, at last in ${path}`)
      // A line that two blocks share is there twice; the table keeps the larger count.
      for (let line = block.startLine; line <= last; line++) pairs.push(line, block.hits)
    }
    coverage.hitAll(pairs.copy())
  }
}

/**
 * A block goes up to the brace that closes it: column 2 is behind a brace at the very beginning of its line, and nothing
 * else is in that line. A block without statements ("func (s *Shop) Close() {}") has nothing that could run.
 */
const lastLine = ({ startLine, endLine, endColumn, statements }: Block): number =>
  statements === 0 ? 0 : endColumn <= 2 && endLine > startLine ? endLine - 1 : endLine
