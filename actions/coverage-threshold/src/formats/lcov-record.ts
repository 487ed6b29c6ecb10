/** One record of a tracefile, from `SF:` to `end_of_record`: gathers what it says, and hands it over when it ends. */

import type { CoverageReport } from '../model/coverage-report.ts'
import {
  type BranchState,
  branchState,
  FileCoverage,
  type Metric,
  type Share,
} from '../model/file-coverage.ts'
import { branchesOf, linesOf } from '../model/totals.ts'
import { LcovFunctions } from './lcov-functions.ts'
import type { LcovTally } from './lcov-tally.ts'
import { NumberBuffer } from './number-buffer.ts'

export type Refuse = (reason: string) => never

/** What a record states of itself, e.g. `LF:12` and `LH:9`; -1 where it does not. */
type Stated = { total: number; covered: number; line: number }

const metrics: readonly Metric[] = ['line', 'branch', 'function']
const plural: Readonly<Record<Metric, string>> = { line: 'lines', branch: 'branches', function: 'functions' }

export class LcovRecord {
  open = false
  /** Pairs of line and hits. */
  readonly lines = new NumberBuffer((full) => {
    const spilled = this.#spill()
    spilled.hitAll(full)
    return 2 * linesOf(spilled).total
  })
  readonly functions = new LcovFunctions()
  /** Line, key and state. */
  readonly #branches = new NumberBuffer((full) => {
    const spilled = this.#spill()
    spilled.branchAll(full)
    return 3 * branchesOf(spilled).total
  })
  readonly #report: CoverageReport
  readonly #tally: LcovTally
  #path = ''
  #begunAt = 0
  #spilled: FileCoverage | undefined // of this record, when it is too long to be held as it comes
  readonly #stated: Record<Metric, Stated> = {
    line: { total: -1, covered: -1, line: 0 },
    branch: { total: -1, covered: -1, line: 0 },
    function: { total: -1, covered: -1, line: 0 },
  }

  constructor(report: CoverageReport, tally: LcovTally) {
    this.#report = report
    this.#tally = tally
  }

  begin(path: string, line: number): void {
    this.open = true
    this.#path = path
    this.#begunAt = line
  }

  /** Refuses when a record is open where none can be: before another `SF:`, and at the end of the report. */
  mustBeClosed(refuse: Refuse): void {
    if (this.open)
      refuse(
        `the record of ${JSON.stringify(this.#path)}, begun in line ${this.#begunAt}, has no end_of_record`,
      )
  }

  #spill(): FileCoverage {
    this.#spilled ??= new FileCoverage()
    return this.#spilled
  }

  branch(line: number, key: number, state: BranchState): void {
    const branches = this.#branches
    let numbers = branches.numbers
    if (branches.used + 3 > numbers.length) numbers = branches.more()
    numbers[branches.used] = line
    numbers[branches.used + 1] = key
    numbers[branches.used + 2] = state
    branches.used += 3
  }

  state(metric: Metric, which: 'total' | 'covered', count: number, line: number): void {
    this.#stated[metric][which] = count
    this.#stated[metric].line = line
  }

  end(refuse: Refuse): void {
    const file = this.#report.file(this.#path)
    const isNew = file.isEmpty()
    const counted: Record<Metric, Share> = {
      line: this.#handOverLines(file, isNew),
      branch: this.#handOverBranches(file, isNew),
      function: this.functions.handOver(file),
    }
    this.#tally.records++
    if (counted.line.total > 0) this.#tally.withLines++
    for (const metric of metrics) this.#compare(file, metric, counted[metric], refuse)
    this.#spilled = undefined
    this.open = false
  }

  #handOverLines(file: FileCoverage, isNew: boolean): Share {
    const pairs = isNew ? this.lines.give() : this.lines.copy()
    let covered = 0
    let ordered = this.#spilled === undefined
    for (let i = 0, before = 0; i < pairs.length && ordered; i += 2) {
      ordered = pairs[i]! > before
      before = pairs[i]!
      if (pairs[i + 1]! > 0) covered++
    }
    if (!ordered) return this.#handOverMixed(file, (own) => own.hitAll(pairs), linesOf)
    file.hitAll(pairs, true)
    return { covered, total: pairs.length / 2 }
  }

  #handOverBranches(file: FileCoverage, isNew: boolean): Share {
    const records = isNew ? this.#branches.give() : this.#branches.copy()
    let covered = 0
    let ordered = this.#spilled === undefined
    for (let i = 0, line = 0, key = 0; i < records.length && ordered; i += 3) {
      ordered = records[i]! > line || (records[i]! === line && records[i + 1]! > key)
      line = records[i]!
      key = records[i + 1]!
      if (records[i + 2] === branchState.taken) covered++
    }
    if (!ordered) return this.#handOverMixed(file, (own) => own.branchAll(records), branchesOf)
    if (records.length > 0) file.branchAll(records, true)
    return { covered, total: records.length / 3 }
  }

  /** What is out of order or there twice: the record's own total counts each once. */
  #handOverMixed(
    file: FileCoverage,
    fill: (own: FileCoverage) => void,
    count: (own: FileCoverage) => Share,
  ): Share {
    const own = this.#spilled ?? new FileCoverage()
    fill(own)
    file.unite(own)
    return count(own)
  }

  /** Holds the totals that the record states against its own lines; where it has none, the totals are all there is. */
  #compare(file: FileCoverage, metric: Metric, counted: Share, refuse: Refuse): void {
    const stated = this.#stated[metric]
    const { total, covered, line } = stated
    if (total < 0 && covered < 0) return
    stated.total = -1
    stated.covered = -1
    if (total === counted.total && covered === counted.covered) return
    const says = {
      covered: covered < 0 ? counted.covered : covered,
      total: total < 0 ? counted.total : total,
    }
    if (counted.total > 0) {
      this.#report.check(`${plural[metric]} of ${this.#path}`, says, counted, line)
      return
    }
    if (says.covered > says.total)
      refuse(
        `the record of ${JSON.stringify(this.#path)} says that ${says.covered} of ${says.total} ${plural[metric]} ran`,
      )
    if (says.total === 0) return
    file.summary(metric, says)
    this.#tally.onlyStated[metric]++
    if (metric === 'line') this.#tally.withTotals++
  }
}
