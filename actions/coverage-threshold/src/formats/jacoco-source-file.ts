/** One `<sourcefile>` of a JaCoCo report, while its lines come. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { FileCoverage, Share } from '../model/file-coverage.ts'
import { checkBranches, refuse, wholeOf } from './xml-values.ts'

/** What counters say. */
export type Stated = { LINE?: Share; BRANCH?: Share; METHOD?: Share }

/**
 * `read`: line by line. `derived`: from the LINE counter, for each line. `summed`: only totals are known. `lineless`: there
 * is code, but no line of it. `bare`: no code.
 */
export type Outcome = 'read' | 'derived' | 'summed' | 'lineless' | 'bare'

export class SourceFile {
  readonly file: FileCoverage
  readonly shown: string
  readonly line: number // of the report
  readonly stated: Stated = {}
  readonly #report: CoverageReport
  /** Lines of which the report does not say whether they ran. */
  readonly #unknown: number[] = []
  #lines = 0
  #covered = 0
  #branches = 0
  #taken = 0

  constructor(report: CoverageReport, file: FileCoverage, shown: string, line: number) {
    this.#report = report
    this.file = file
    this.shown = shown
    this.line = line
  }

  /** False for a line without any instruction, which JaCoCo itself does not count either. */
  readLine(number: number, tag: XmlTag): boolean {
    const { path } = this.#report
    const missed = wholeOf(path, tag, 'mi')
    const covered = wholeOf(path, tag, 'ci')
    const unknown = missed === undefined && covered === undefined
    if (unknown ? this.#lines > 0 : this.#unknown.length > 0)
      refuse(path, tag, 'ci', 'on all lines of a file or on none')
    if (missed === 0 && covered === 0) return false
    if (unknown) this.#unknown.push(number)
    else {
      this.#lines++
      if (covered) this.#covered++
      this.file.hit(number, covered ? 1 : 0, (missed ?? 0) > 0)
    }
    this.#readBranches(number, tag)
    return true
  }

  #readBranches(number: number, tag: XmlTag): void {
    const { path } = this.#report
    const taken = wholeOf(path, tag, 'cb') ?? 0
    const total = checkBranches(path, tag.line, taken + (wholeOf(path, tag, 'mb') ?? 0))
    if (total === 0) return
    this.#branches += total
    this.#taken += taken
    this.file.branchCount(number, taken, total)
  }

  /** Compares its counters with its lines, or uses them where the lines say too little. */
  conclude(): Outcome {
    const { LINE, BRANCH } = this.stated
    if (this.#lines === 0 && this.#unknown.length === 0) return this.#lineless()
    if (BRANCH) this.#check('branches', BRANCH, { covered: this.#taken, total: this.#branches })
    if (this.#unknown.length > 0) return this.#byCounter()
    if (LINE) this.#check('lines', LINE, { covered: this.#covered, total: this.#lines })
    return 'read'
  }

  #check(what: string, says: Share, counted: Share): void {
    this.#report.check(`${what} of ${this.shown}`, says, counted, this.line)
  }

  #lineless(): Outcome {
    const { BRANCH, METHOD } = this.stated
    if (!METHOD) return 'bare'
    if (BRANCH) this.file.summary('branch', BRANCH)
    return 'lineless'
  }

  /**
   * gcovr 8 writes `<line nr="4" mb="1" cb="1"/>`, which a reader of `ci` takes for a missed line, and tells the truth in
   * the LINE counter: it says of each line what it is where all of them ran or none, and else is a total.
   */
  #byCounter(): Outcome {
    const { LINE, METHOD } = this.stated
    if (!LINE)
      throw new ReportError(
        this.#report.path,
        `has lines without mi and ci in ${this.shown}, and no LINE counter that would tell how many ran`,
        this.line,
      )
    if (METHOD) this.file.summary('function', METHOD)
    const total = this.#unknown.length
    this.#check('lines', LINE, { covered: LINE.covered, total })
    if (LINE.total === total && (LINE.covered === 0 || LINE.covered === total)) {
      for (const number of this.#unknown) this.file.hit(number, LINE.covered > 0 ? 1 : 0)
      return 'derived'
    }
    this.file.summary('line', LINE)
    return 'summed'
  }
}
