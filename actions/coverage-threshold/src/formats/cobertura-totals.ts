/** What the root element of a Cobertura report states of all lines and branches, held against the lines themselves. */

import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { Share } from '../model/file-coverage.ts'

/** Texts as they are written, e.g. "17", "23" and "0.7391". */
export type Stated = {
  readonly covered: string | undefined
  readonly valid: string | undefined
  readonly rate: string | undefined
  readonly line: number
}

export const statedOf = (tag: XmlTag, one: 'line' | 'branch', many: 'lines' | 'branches'): Stated => ({
  covered: tag.text(`${many}-covered`),
  valid: tag.text(`${many}-valid`),
  rate: tag.text(`${one}-rate`),
  line: tag.line,
})

/**
 * Compares counts where they are stated, else the rate. A rate of nothing is not compared: tools write 0, 1 or NaN for it.
 * `what` is e.g. "lines of the report".
 */
export function checkStated(report: CoverageReport, what: string, stated: Stated, counted: Share): void {
  const { covered, valid, rate, line } = stated
  if (covered !== undefined && valid !== undefined) {
    if (!isCount(covered, counted.covered) || !isCount(valid, counted.total))
      report.disagree({ what, says: `${covered} of ${valid}`, counted: inWords(counted), line })
  } else if (rate !== undefined && counted.total > 0 && !agrees(rate, counted))
    report.disagree({ what, says: `a rate of ${rate}`, counted: inWords(counted), line })
}

const inWords = ({ covered, total }: Share): string => `${covered} of ${total}`

const isCount = (text: string, count: number): boolean =>
  /^\d+(?:\.0+)?$/.test(text) && Number(text) === count

/**
 * Whether the rate is the share, rounded or cut to the digits that are printed. Four digits count at most, for a rate that
 * was made from a percentage of two has noise behind them: Istanbul writes 0.8887999999999999 for 88.88 %. A rate without
 * a point ("1", "0") is taken for an exact one.
 */
function agrees(rate: string, { covered, total }: Share): boolean {
  const digits = /^\d+\.(\d+)$/.exec(rate)?.[1]?.length ?? 4
  return Math.abs(Number(rate) - covered / total) < 1.001 * 10 ** -Math.min(digits, 4)
}
