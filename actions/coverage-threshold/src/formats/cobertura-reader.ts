/** Reads the elements of a Cobertura report into the model, one class at a time. */

import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { type FileCoverage, mostLine } from '../model/file-coverage.ts'
import { ConditionTexts } from './cobertura-conditions.ts'
import { LineList } from './cobertura-lines.ts'
import { type Stated, statedOf } from './cobertura-totals.ts'
import { told } from './told.ts'
import { Nesting, type Outline } from './xml-outline.ts'
import { RunCounts, refuse } from './xml-values.ts'

const outline: Outline = {
  root: 'coverage',
  places: new Map([
    ['sources', ['coverage']],
    ['source', ['sources']],
    ['packages', ['coverage']],
    ['package', ['packages']],
    ['classes', ['package']],
    ['class', ['classes']],
    ['methods', ['class']],
    ['method', ['methods']],
    ['lines', ['class', 'method']],
    ['line', ['lines']],
  ]),
  // They tell the conditions of a line apart, but not the same way in any two tools; their sum is in the line itself.
  unused: new Set(['conditions']),
}

/** What tools write that lost the number of a line: Istanbul over JavaScript that was mapped to nowhere. */
const lostNumbers: ReadonlySet<string> = new Set(['undefined', 'NaN', 'null'])

/** Seconds or milliseconds since 1970: the former are 10 digits from 2001 to 2286, the latter 13. */
const firstMilliseconds = 1e11
const [earliest, latest] = [Date.UTC(2000, 0), Date.UTC(2100, 0)]

type Method = {
  readonly name: string
  /** Istanbul's methods state their count; their one line is the declaration, which may be no line of the class. */
  readonly declared: boolean
  first: number | undefined // line
  hits: number | undefined
}

export class CoberturaReader {
  readonly textIn: ReadonlySet<string> = new Set(['source'])
  readonly noOtherText = true
  /** Of the root element. */
  stated: { readonly lines: Stated; readonly branches: Stated } | undefined
  /** Lines as often as classes list them. */
  listed = 0
  readonly #report: CoverageReport
  readonly #nesting: Nesting
  readonly #runs: RunCounts
  readonly #lines = new LineList()
  readonly #methodLines = new LineList()
  readonly #conditions: ConditionTexts
  #source = ''
  #file: FileCoverage | undefined
  #method: Method | undefined
  #lost = 0
  #lineZero = 0
  #uncounted = 0
  #lineless = 0
  #inMethods = 0

  constructor(report: CoverageReport) {
    this.#report = report
    this.#nesting = new Nesting(report.path, 'a Cobertura report', outline)
    this.#runs = new RunCounts(report.path)
    this.#conditions = new ConditionTexts(report.path)
  }

  open(tag: XmlTag): 'skip' | undefined {
    const parent = this.#nesting.enter(tag)
    if (parent === undefined) return 'skip'
    switch (tag.name) {
      case 'line':
        this.#line(tag)
        break
      case 'method':
        this.#openMethod(tag)
        break
      case 'class':
        this.#openClass(tag)
        break
      case 'coverage':
        this.stated = { lines: statedOf(tag, 'line', 'lines'), branches: statedOf(tag, 'branch', 'branches') }
        this.#report.writtenAt = momentOf(tag.text('timestamp') ?? '')
        break
    }
    return undefined
  }

  close(name: string): void {
    this.#nesting.leave()
    if (name === 'line') return
    if (name === 'method') this.#closeMethod(this.#file!, this.#method!)
    else if (name === 'class') this.#closeClass(this.#file!)
    else if (name === 'source') this.#closeSource()
  }

  text(text: string): void {
    this.#source += text
  }

  notes(): readonly string[] {
    const notes = [...this.#nesting.notes(), ...this.#runs.notes()]
    const leftOut = (count: number, one: string, many: string, why: string) => {
      if (count > 0) notes.push(`left out: ${told(count, one, many)} ${why}`)
    }
    leftOut(this.#lost, 'line', 'lines', 'without a number (number="undefined")')
    leftOut(this.#lineZero, 'line', 'lines', 'with the number 0')
    leftOut(this.#lineless, 'method', 'methods', 'without a line: nobody knows whether they ran')
    if (this.#uncounted > 0)
      notes.push(
        `${told(this.#uncounted, 'line has', 'lines have')} branches without a count such as "50% (1/2)" in ` +
          'condition-coverage; they are not known',
      )
    if (this.#inMethods > 0)
      notes.push(
        `${told(this.#inMethods, 'class lists', 'classes list')} lines in methods only; they are read from there`,
      )
    return notes
  }

  #openClass(tag: XmlTag): void {
    const path = tag.text('filename')
    if (!path) refuse(this.#report.path, tag, 'filename', 'the path of a source file')
    this.#file = this.#report.file(path)
  }

  #openMethod(tag: XmlTag): void {
    const declared = tag.text('hits') !== undefined
    this.#method = {
      name: tag.text('name') ?? '',
      declared,
      first: undefined,
      hits: declared ? this.#runs.of(tag, 'hits') : undefined,
    }
  }

  #line(tag: XmlTag): void {
    const line = this.#lineNumber(tag)
    const hits = this.#runs.of(tag, 'hits')
    const method = this.#method
    if (method) beginAt(method, Math.max(line, 0), hits)
    if (method?.declared) return
    const list = method ? this.#methodLines : this.#lines
    if (line === 0) list.zero++
    else if (line < 0) list.lost++
    else {
      list.hit(line, hits)
      const text = tag.text('condition-coverage')
      const conditions = text === undefined ? undefined : this.#conditions.of(tag, text)
      if (conditions) list.branches(line, conditions.taken, conditions.total)
      else if (tag.text('branch')?.toLowerCase() === 'true') list.uncounted++
    }
  }

  /** 0 where a converter wrote that, -1 where a tool lost it. */
  #lineNumber(tag: XmlTag): number {
    const number = tag.whole('number')
    if (number !== undefined && number >= 0 && number <= mostLine) return number
    if (lostNumbers.has(tag.text('number') ?? '')) return -1
    return refuse(this.#report.path, tag, 'number', `a whole number from 1 to ${mostLine}`)
  }

  #closeMethod(file: FileCoverage, { name, first, hits }: Method): void {
    if (hits === undefined) this.#lineless++
    else file.func(name, first ?? 0, hits)
    this.#method = undefined
  }

  #closeClass(file: FileCoverage): void {
    const inMethods = this.#lines.listed === 0 && this.#methodLines.listed > 0
    if (inMethods) this.#inMethods++
    const list = inMethods ? this.#methodLines : this.#lines
    list.addTo(file)
    this.listed += list.listed
    this.#lineZero += list.zero
    this.#lost += list.lost
    this.#uncounted += list.uncounted
    this.#lines.clear()
    this.#methodLines.clear()
  }

  #closeSource(): void {
    const root = this.#source.trim()
    if (root !== '') this.#report.roots.add(root)
    this.#source = ''
  }
}

/** Of a method, its first line tells where it is, and whether it ran unless the method states that itself. */
function beginAt(method: Method, line: number, hits: number): void {
  if (method.first !== undefined && line >= method.first) return
  method.first = line
  if (!method.declared) method.hits = hits
}

/** Undefined for 0, a date in words, and whatever else is no moment between 2000 and 2100. */
function momentOf(timestamp: string): Date | undefined {
  if (!/^\d{1,16}(?:\.\d{1,9})?$/.test(timestamp)) return undefined
  const number = Number(timestamp)
  const moment = number < firstMilliseconds ? number * 1000 : number
  return moment >= earliest && moment < latest ? new Date(moment) : undefined
}
