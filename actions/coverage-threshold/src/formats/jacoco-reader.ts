/** Reads the elements of a JaCoCo report into the model, one source file at a time. */

import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import type { FileCoverage, Share } from '../model/file-coverage.ts'
import { functionsOf } from '../model/totals.ts'
import { methodName } from './jacoco-name.ts'
import { SourceFile, type Stated } from './jacoco-source-file.ts'
import { told } from './told.ts'
import { Nesting, type Outline } from './xml-outline.ts'
import { lineOf, refuse, textOf, wholeOf } from './xml-values.ts'

const outline: Outline = {
  root: 'report',
  places: new Map([
    ['sessioninfo', ['report']],
    ['group', ['report', 'group']],
    ['package', ['report', 'group']],
    ['class', ['package']],
    ['method', ['class']],
    ['sourcefile', ['package']],
    ['line', ['sourcefile']],
    ['counter', ['report', 'group', 'package', 'class', 'method', 'sourcefile']],
  ]),
  unused: new Set(),
}

/** What JaCoCo counts besides lines, branches and methods. */
const otherCounters: ReadonlySet<string> = new Set(['INSTRUCTION', 'COMPLEXITY', 'CLASS'])

const latestMoment = 8.64e15 // of a JavaScript Date

type Class = { readonly name: string; readonly file: FileCoverage | undefined }
type Method = { readonly name: string; readonly line: number; covered: number }
/** A METHOD counter, to be compared once all classes of the package were read. */
type Pending = {
  readonly what: string
  readonly file: FileCoverage
  readonly says: Share
  readonly line: number
}

export class JacocoReader {
  readonly noOtherText = true
  /** Counters of the whole report. */
  readonly stated: Stated = {}
  /** Classes that name no source file. */
  homeless = 0
  /** Files whose lines say nothing of what ran, as gcovr writes them. */
  unknownLines = 0
  readonly #report: CoverageReport
  readonly #nesting: Nesting
  readonly #groups: string[] = []
  readonly #pending: Pending[] = []
  #package = ''
  #class: Class | undefined
  #method: Method | undefined
  #source: SourceFile | undefined
  #lineZero = 0
  #empty = 0
  #summed = 0
  #lineless = 0

  constructor(report: CoverageReport) {
    this.#report = report
    this.#nesting = new Nesting(report.path, 'a JaCoCo report', outline)
  }

  open(tag: XmlTag): 'skip' | undefined {
    const parent = this.#nesting.enter(tag)
    if (parent === undefined) return 'skip'
    switch (tag.name) {
      case 'line':
        this.#line(this.#source!, tag)
        break
      case 'counter':
        this.#counter(parent, tag)
        break
      case 'method':
        this.#openMethod(this.#class!, tag)
        break
      case 'class':
        this.#openClass(tag)
        break
      case 'sourcefile':
        this.#openSource(tag)
        break
      case 'package':
        this.#package = tag.text('name') ?? refuse(this.#report.path, tag, 'name', 'the name of a package')
        break
      case 'group':
        this.#groups.push(textOf(this.#report.path, tag, 'name', 'the name of a module'))
        break
      case 'sessioninfo':
        this.#session(tag)
        break
    }
    return undefined
  }

  close(name: string): void {
    this.#nesting.leave()
    if (name === 'method') this.#closeMethod()
    else if (name === 'sourcefile') this.#closeSource(this.#source!)
    else if (name === 'package') this.#closePackage()
    else if (name === 'group') this.#groups.pop()
  }

  notes(): readonly string[] {
    const notes = [...this.#nesting.notes()]
    if (this.#lineZero > 0) notes.push(`left out: ${told(this.#lineZero, 'line', 'lines')} with the number 0`)
    if (this.#empty > 0)
      notes.push(`left out: ${told(this.#empty, 'line', 'lines')} without any instruction (mi and ci are 0)`)
    if (this.#summed > 0)
      notes.push(
        `${told(this.#summed, 'file has', 'files have')} lines without mi and ci, as gcovr --jacoco writes them: only ` +
          'totals are known; gcovr --cobertura, --lcov and --sonarqube tell which lines ran',
      )
    if (this.#lineless > 0)
      notes.push(
        `${told(this.#lineless, 'source file has', 'source files have')} code but no lines: compiled without line ` +
          'numbers (javac -g:lines)',
      )
    if (this.homeless > 0)
      notes.push(
        `left out: ${told(this.homeless, 'class', 'classes')} without a source file: compiled without its name ` +
          '(javac -g:source)',
      )
    return notes
  }

  /** A session's end, in milliseconds since 1970; the latest counts. */
  #session(tag: XmlTag): void {
    const { path, writtenAt } = this.#report
    const dump = wholeOf(path, tag, 'dump') ?? 0
    if (dump > latestMoment) refuse(path, tag, 'dump', 'milliseconds since 1970')
    if (dump > (writtenAt?.getTime() ?? 0)) this.#report.writtenAt = new Date(dump)
  }

  #pathOf(source: string): string {
    return this.#package === '' ? source : `${this.#package}/${source}`
  }

  #openClass(tag: XmlTag): void {
    const name = textOf(this.#report.path, tag, 'name', 'the name of a class')
    const source = tag.text('sourcefilename')
    if (!source) this.homeless++
    const file = source ? this.#report.file(this.#pathOf(source), this.#groups.join('/')) : undefined
    this.#class = { name, file }
  }

  #openMethod({ name }: Class, tag: XmlTag): void {
    const { path } = this.#report
    const method = textOf(path, tag, 'name', 'the name of a method')
    this.#method = {
      name: methodName(name, method, tag.text('desc') ?? ''),
      line: tag.text('line') === undefined ? 0 : lineOf(path, tag, 'line', 0),
      covered: 0,
    }
  }

  #closeMethod(): void {
    const { name, line, covered } = this.#method!
    this.#class!.file?.func(name, line, covered > 0 ? 1 : 0)
  }

  #openSource(tag: XmlTag): void {
    const source = this.#pathOf(textOf(this.#report.path, tag, 'name', 'the name of a source file'))
    const module = this.#groups.join('/')
    const shown = module === '' ? source : `${source} in ${module}`
    this.#source = new SourceFile(this.#report, this.#report.file(source, module), shown, tag.line)
  }

  #line(source: SourceFile, tag: XmlTag): void {
    const number = lineOf(this.#report.path, tag, 'nr', 0)
    if (number === 0) this.#lineZero++
    else if (!source.readLine(number, tag)) this.#empty++
  }

  #closeSource(source: SourceFile): void {
    const { file, stated, line, shown } = source
    const outcome = source.conclude()
    if (outcome === 'summed') this.#summed++
    if (outcome === 'lineless') this.#lineless++
    if (outcome === 'summed' || outcome === 'derived') this.unknownLines++
    else if (stated.METHOD)
      this.#pending.push({ what: `functions of ${shown}`, file, says: stated.METHOD, line })
  }

  #closePackage(): void {
    for (const { what, file, says, line } of this.#pending)
      this.#report.check(what, says, functionsOf(file), line)
    this.#pending.length = 0
  }

  #counter(parent: string, tag: XmlTag): void {
    const { path } = this.#report
    const type = textOf(path, tag, 'type', 'the name of what is counted')
    const missed = wholeOf(path, tag, 'missed') ?? refuse(path, tag, 'missed', 'there')
    const covered = wholeOf(path, tag, 'covered') ?? refuse(path, tag, 'covered', 'there')
    const share = { covered, total: missed + covered }
    // Either says whether it ran; other tools than JaCoCo leave one of them out.
    if (parent === 'method' && (type === 'METHOD' || type === 'INSTRUCTION')) this.#method!.covered += covered
    if (type !== 'LINE' && type !== 'BRANCH' && type !== 'METHOD') {
      if (!otherCounters.has(type)) refuse(path, tag, 'type', 'one of those in report.dtd, such as LINE')
      return
    }
    if (parent === 'sourcefile') this.#source!.stated[type] = share
    else if (parent === 'report') this.stated[type] = share
  }
}
