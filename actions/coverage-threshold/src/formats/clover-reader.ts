/** Reads the elements of a Clover report into the model. */

import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { Share } from '../model/file-coverage.ts'
import { CloverFile, emptyTally, type Metrics, type Tally } from './clover-file.ts'
import { told } from './told.ts'
import { Nesting, type Outline } from './xml-outline.ts'
import { RunCounts, refuse, wholeOf } from './xml-values.ts'

const outline: Outline = {
  root: 'coverage',
  places: new Map([
    ['project', ['coverage']],
    ['testproject', ['coverage']],
    ['package', ['project', 'testproject']],
    ['file', ['package', 'project', 'testproject']],
    ['class', ['file']],
    ['line', ['file']],
    ['metrics', ['project', 'testproject', 'package', 'file', 'class']],
  ]),
  unused: new Set(),
}

const latestMoment = 8.64e15 // of a JavaScript Date
const leastMilliseconds = 1e11 // 1973; as seconds, the year 5138

export class CloverReader {
  readonly noOtherText = true
  hasLines = false
  readonly #report: CoverageReport
  readonly #nesting: Nesting
  readonly #counts: RunCounts
  readonly #total = emptyTally()
  #metrics: Metrics = {}
  #metricsLine = 0
  #file: CloverFile | undefined
  #inTests = false
  #testFile = false // a file of <testproject> of which no line was met yet
  #testFiles = 0
  #onlyBranchTotals = 0
  #onlyFunctionTotals = 0

  constructor(report: CoverageReport) {
    this.#report = report
    this.#nesting = new Nesting(report.path, 'a Clover report', outline)
    this.#counts = new RunCounts(report.path)
  }

  open(tag: XmlTag): 'skip' | undefined {
    const parent = this.#nesting.enter(tag)
    if (parent === undefined) return 'skip'
    if (tag.name === 'testproject') this.#inTests = true
    if (tag.name === 'coverage') this.#moment(tag)
    else if (this.#inTests) this.#testCode(tag)
    else if (tag.name === 'line') this.#line(this.#file!, tag)
    else if (tag.name === 'file') this.#openFile(tag)
    else if (tag.name === 'metrics' && parent === 'file') this.#file!.metrics = this.#metricsOf(tag)
    else if (tag.name === 'metrics' && parent === 'project') {
      this.#metrics = this.#metricsOf(tag)
      this.#metricsLine = tag.line
    }
    return undefined
  }

  close(name: string): void {
    this.#nesting.leave()
    if (name === 'testproject') this.#inTests = false
    else if (name === 'file' && this.#file) {
      this.#closeFile(this.#file)
      this.#file = undefined
    } else if (name === 'project') this.#check('the report', this.#metrics, this.#total, this.#metricsLine)
  }

  notes(): readonly string[] {
    const notes = [...this.#nesting.notes(), ...this.#counts.notes()]
    if (this.#testFiles > 0)
      notes.push(`left out: ${told(this.#testFiles, 'file', 'files')} of <testproject>, which is test code`)
    if (this.#onlyBranchTotals > 0)
      notes.push(
        `${told(this.#onlyBranchTotals, 'file has', 'files have')} branches only as a total, no line says which`,
      )
    if (this.#onlyFunctionTotals > 0)
      notes.push(
        `${told(this.#onlyFunctionTotals, 'file has', 'files have')} functions only as a total, none is listed`,
      )
    return notes
  }

  /** Seconds (PHPUnit, gcovr) or milliseconds (Clover, Istanbul) since 1970; only told when it is surely one of them. */
  #moment(tag: XmlTag): void {
    const value = tag.whole('generated')
    if (value === undefined || value <= 0) return
    const moment = value < leastMilliseconds ? value * 1000 : value
    if (moment <= latestMoment) this.#report.writtenAt = new Date(moment)
  }

  /** gcovr writes a <testproject> with one empty file, always: it is not worth a word. */
  #testCode({ name }: XmlTag): void {
    if (name === 'file') this.#testFile = true
    else if (name === 'line' && this.#testFile) {
      this.#testFile = false
      this.#testFiles++
    }
  }

  #openFile(tag: XmlTag): void {
    // PHPUnit has the whole path in `name`; the others have the base name there.
    const shown =
      tag.text('path') || tag.text('name') || refuse(this.#report.path, tag, 'path', 'the path of a file')
    const { path, keys } = this.#report
    this.#file = new CloverFile(this.#report.file(shown), tag, { path, shown, counts: this.#counts, keys })
  }

  #line(file: CloverFile, tag: XmlTag): void {
    file.read(tag)
    this.hasLines ||= file.tally.statements > 0 || file.tally.conditionals > 0
  }

  #closeFile(file: CloverFile): void {
    file.conclude()
    this.hasLines ||= file.tally.statements > 0
    const { coverage, metrics, tally } = file
    this.#check(file.shown, metrics, tally, file.line)
    for (const key of Object.keys(tally) as (keyof Tally)[]) this.#total[key] += tally[key]
    const { conditionals, methods } = metrics
    if (conditionals && conditionals.total > 0 && tally.conditionals === 0) {
      coverage.summary('branch', conditionals)
      this.#onlyBranchTotals++
    }
    if (methods && methods.total > 0 && tally.methods === 0) {
      coverage.summary('function', methods)
      this.#onlyFunctionTotals++
    }
  }

  /**
   * Branches and functions are compared where any is listed: PHPUnit lists no branch, Istanbul no function. How many
   * functions are covered is not compared, since PHPUnit means those that ran completely, and Clover those that ran.
   */
  #check(of: string, { statements, conditionals, methods }: Metrics, tally: Tally, line: number): void {
    const counted = (covered: number, total: number): Share => ({ covered, total })
    if (statements)
      this.#report.check(`statements of ${of}`, statements, counted(tally.ran, tally.statements), line)
    if (conditionals && tally.conditionals > 0)
      this.#report.check(`branches of ${of}`, conditionals, counted(tally.taken, tally.conditionals), line)
    if (methods && tally.methods > 0)
      this.#report.check(`functions of ${of}`, methods, counted(methods.covered, tally.methods), line)
  }

  #metricsOf(tag: XmlTag): Metrics {
    const share = (name: string): Share | undefined => {
      const { path } = this.#report
      const total = wholeOf(path, tag, name)
      const covered = wholeOf(path, tag, `covered${name}`)
      if (total === undefined && covered === undefined) return undefined
      if (total === undefined) return refuse(path, tag, name, `there beside covered${name}`)
      if (covered === undefined) return refuse(path, tag, `covered${name}`, `there beside ${name}`)
      return covered <= total
        ? { covered, total }
        : refuse(path, tag, `covered${name}`, `at most ${total}, as ${name} is`)
    }
    const [statements, conditionals, methods] = [share('statements'), share('conditionals'), share('methods')]
    return {
      ...(statements && { statements }),
      ...(conditionals && { conditionals }),
      ...(methods && { methods }),
    }
  }
}
