/** Reads the elements of an OpenCover report into the model. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { type FileCoverage, mostBranches, type Share } from '../model/file-coverage.ts'
import { OpenCoverMethod } from './opencover-method.ts'
import { told } from './told.ts'
import { Nesting, type Outline } from './xml-outline.ts'
import { lineOf, RunCounts, refuse, textOf, wholeOf } from './xml-values.ts'

const outline: Outline = {
  root: 'CoverageSession',
  places: new Map([
    ['Summary', ['CoverageSession', 'Module', 'Class', 'Method']],
    ['Modules', ['CoverageSession']],
    ['Module', ['Modules']],
    ['Files', ['Module']],
    ['File', ['Files']],
    ['Classes', ['Module']],
    ['Class', ['Classes']],
    ['Methods', ['Class']],
    ['Method', ['Methods']],
    ['Name', ['Method']],
    ['FileRef', ['Method']],
    ['SequencePoints', ['Method']],
    ['SequencePoint', ['SequencePoints']],
    ['BranchPoints', ['Method']],
    ['BranchPoint', ['BranchPoints']],
  ]),
  unused: new Set([
    'ModulePath',
    'ModuleTime', // when the assembly was built, not when the tests ran
    'ModuleName',
    'FullName',
    'MetadataToken',
    'MethodPoint',
    'TrackedMethods',
    'TrackedMethodRefs',
  ]),
}

/** 0xFEEFEE, the line that compilers give to code that no one wrote. */
const hiddenLine = 0xfeefee

export class OpenCoverReader {
  readonly textIn: ReadonlySet<string> = new Set(['Name'])
  readonly noOtherText = true
  hasLines = false
  /** Modules, classes and methods that the tool itself left out. */
  skipped = 0
  readonly #report: CoverageReport
  readonly #nesting: Nesting
  readonly #counts: RunCounts
  /** Paths by uid, which may begin anew in each module. */
  readonly #files = new Map<string, string>()
  #method = new OpenCoverMethod()
  #inName = false
  #stated: Share | undefined
  #statedLine = 0
  #points = 0
  #visited = 0
  #hidden = 0
  #homeless = 0
  #lineless = 0

  constructor(report: CoverageReport) {
    this.#report = report
    this.#nesting = new Nesting(report.path, 'an OpenCover report', outline)
    this.#counts = new RunCounts(report.path)
  }

  open(tag: XmlTag): 'skip' | undefined {
    if (tag.text('skippedDueTo') !== undefined) {
      this.skipped++
      return 'skip'
    }
    const parent = this.#nesting.enter(tag)
    if (parent === undefined) return 'skip'
    switch (tag.name) {
      case 'SequencePoint':
        this.#sequencePoint(tag)
        break
      case 'BranchPoint':
        this.#branchPoint(tag)
        break
      case 'Module':
        this.#files.clear()
        break
      case 'File':
        this.#files.set(
          textOf(this.#report.path, tag, 'uid', 'there'),
          textOf(this.#report.path, tag, 'fullPath', 'the path of a file'),
        )
        break
      case 'Method':
        this.#method = new OpenCoverMethod()
        break
      case 'FileRef':
        this.#method.fileRef = tag.text('uid')
        break
      case 'Summary':
        if (parent === 'CoverageSession') this.#summary(tag)
        break
    }
    this.#inName = tag.name === 'Name'
    return undefined
  }

  text(text: string): void {
    if (this.#inName) this.#method.name += text
  }

  close(name: string): void {
    this.#nesting.leave()
    this.#inName = false
    if (name === 'Method') {
      this.#method.conclude(this.#report.keys)
      this.#points += this.#method.points
      this.#visited += this.#method.visited
    } else if (name === 'CoverageSession' && this.#stated) {
      // OpenCover's branch points include each method's entry, Coverlet's total of branches is one of lines: not compared.
      const counted = { covered: this.#visited, total: this.#points }
      this.#report.check('sequence points of the report', this.#stated, counted, this.#statedLine)
    }
  }

  notes(): readonly string[] {
    const notes = [...this.#nesting.notes(), ...this.#counts.notes()]
    const leftOut = (count: number, why: string) => {
      if (count > 0) notes.push(`left out: ${told(count, 'point', 'points')} ${why}`)
    }
    leftOut(this.#hidden, 'of hidden code (line 0xFEEFEE)')
    leftOut(this.#homeless, 'of no file (no fileid, or 0)')
    leftOut(this.#lineless, 'of branches without a line, as OpenCover wrote them before 4.5.3207')
    if (this.skipped > 0)
      notes.push(
        `left out: ${told(this.skipped, 'module, class or method', 'modules, classes or methods')} that the tool ` +
          'skipped (skippedDueTo)',
      )
    return notes
  }

  #sequencePoint(tag: XmlTag): void {
    const count = this.#counts.of(tag, 'vc')
    const line = lineOf(this.#report.path, tag, 'sl')
    const file = this.#fileOf(tag)
    if (line === hiddenLine) this.#hidden++
    else if (!file) this.#homeless++
    else {
      this.hasLines = true
      this.#method.sequencePoint(file, line, count)
    }
  }

  #branchPoint(tag: XmlTag): void {
    const { path } = this.#report
    const count = this.#counts.of(tag, 'vc')
    const line = tag.text('sl') === undefined ? 0 : lineOf(path, tag, 'sl', 0)
    const ordinal = wholeOf(path, tag, 'ordinal') ?? refuse(path, tag, 'ordinal', 'there')
    const file = this.#fileOf(tag)
    if (line === 0) this.#lineless++
    else if (line === hiddenLine) this.#hidden++
    else if (!file) this.#homeless++
    else if (!this.#method.branchPoint(file, line, ordinal, count))
      throw new ReportError(path, `has more than ${mostBranches} branches on line ${line}`, tag.line)
  }

  /** A point has its own file since OpenCover 4.5.3418, that of its method before. Undefined for code of no file. */
  #fileOf(tag: XmlTag): FileCoverage | undefined {
    const own = tag.text('fileid')
    const uid = own ?? this.#method.fileRef
    if (uid === undefined || uid === '0') return undefined
    const path = this.#files.get(uid)
    if (path === undefined) refuse(this.#report.path, tag, 'fileid', 'the uid of a <File> of its module')
    return this.#report.file(path)
  }

  #summary(tag: XmlTag): void {
    const { path } = this.#report
    const total = wholeOf(path, tag, 'numSequencePoints')
    const covered = wholeOf(path, tag, 'visitedSequencePoints')
    if (total === undefined || covered === undefined) return
    this.#stated = { covered, total }
    this.#statedLine = tag.line
  }
}
