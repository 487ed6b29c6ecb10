/**
 * Goes through a Go profile byte by byte. With `-coverpkg` it is gigabytes, in which each package's tests repeat all
 * blocks of all packages: runs of one file are handed over together, and its table unites them.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { type FileCoverage, mostLine } from '../model/file-coverage.ts'
import { countOf, Oddities } from './count-text.ts'
import { NumberBuffer } from './number-buffer.ts'
import { told } from './told.ts'

const [lf, cr, colon, dot, comma, space] = [10, 13, 58, 46, 44, 32]
const zero = 48 // `byte ^ zero` is the digit, and 10 or more for all that is none

/** What stands behind the six numbers of "12.30,15.2 3 1\n": lines and columns, statements, count. */
const separators = Uint8Array.of(dot, comma, dot, space, space, lf)
const fields = separators.length
/** Digits that surely fit 31 bits. */
const fewDigits = 9
/** The longest that a person or a generator writes is a table of some thousand lines. */
const mostLinesOfBlock = 100_000

export class GoReader {
  /** Lines read so far. */
  line = 0
  readonly #report: string
  readonly #coverage: CoverageReport
  readonly #oddities = new Oddities()
  #backward = 0
  #blocks = 0
  #begun = false // whether there was a mode
  /** The path that the latest block is of, with the colon behind it. */
  #path = Buffer.alloc(0)
  #file: FileCoverage | undefined
  readonly #records = new NumberBuffer((full) => {
    this.#file?.blockAll(full)
    return 0
  })

  constructor(path: string, report: CoverageReport) {
    this.#report = path
    this.#coverage = report
  }

  /** `bytes` are whole lines and end with "\n", which is why no loop needs to look for the end. */
  scan(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      this.line++
      const next = this.#samePath(bytes, at) ? this.#block(bytes, at + this.#path.length) : 0
      at = next > 0 ? next : this.#slow(bytes, at)
    }
  }

  #samePath(bytes: Buffer, at: number): boolean {
    const path = this.#path
    if (at + path.length > bytes.length) return false
    // Names of neighbours differ at the end, if at all.
    for (let i = path.length - 1; i >= 0; i--) if (bytes[at + i] !== path[i]) return false
    return path.length > 0
  }

  /** Where the next line begins; 0 when the numbers are not as Go's own tools write them. */
  #block(bytes: Buffer, from: number): number {
    const records = this.#records
    let { numbers } = records
    if (records.used + fields > numbers.length) numbers = records.more()
    const { used } = records
    let p = from
    for (let field = 0; field < fields; field++) {
      const start = p
      let value = 0
      for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero)
        value = (value * 10 + digit) | 0
      if (bytes[p] !== separators[field] || p === start || p - start > fewDigits) return 0
      numbers[used + field] = value
      p++
    }
    this.#take()
    return p
  }

  /** Looks at the record that stands behind the others, and keeps it. */
  #take(): void {
    const { numbers, used } = this.#records
    const [start, end] = [numbers[used]!, numbers[used + 2]!]
    if (start === 0 || end === 0) this.#refuse('has a block in line 0; lines count from 1')
    if (end - start >= mostLinesOfBlock)
      this.#refuse(`has a block from line ${start} to line ${end}; ${mostLinesOfBlock} lines are the most`)
    if (end < start) this.#backward++
    this.#records.used += fields
    this.#blocks++
  }

  /** A mode, the first block of a file, or numbers out of the ordinary. Gives back where the next line begins. */
  #slow(bytes: Buffer, at: number): number {
    const lineEnd = bytes.indexOf(lf, at)
    const end = lineEnd > at && bytes[lineEnd - 1] === cr ? lineEnd - 1 : lineEnd
    const colonAt = bytes.subarray(at, end).lastIndexOf(colon) + at
    const text = () => JSON.stringify(bytes.toString('utf8', at, Math.min(end, at + 120)))
    const mode = /^mode: (?:set|count|atomic)$/.test(bytes.toString('latin1', at, Math.min(end, at + 20)))
    if (mode) this.#begun = true
    else if (!this.#begun)
      this.#refuse(`has ${text()} before any mode; the first line must be like "mode: set"`)
    else if (end === at) this.#refuse('has an empty line; every line must be a block or a mode')
    else if (colonAt <= at) this.#refuse(`has ${text()}; ${wanted}`)
    else {
      this.#moveTo(bytes, at, colonAt + 1)
      if (lineEnd === end) {
        const next = this.#block(bytes, colonAt + 1)
        if (next > 0) return next
      }
      this.#numbers(bytes.toString('latin1', colonAt + 1, end), text)
    }
    return lineEnd + 1
  }

  #moveTo(bytes: Buffer, start: number, end: number): void {
    if (this.#samePath(bytes, start) && this.#path.length === end - start) return
    // Go allows no colon in the name of a file: the path would be a whole block, and a line end was lost.
    if (/:\d+\.\d+,\d+\.\d+ /.test(bytes.toString('latin1', start, end)))
      this.#refuse('has two blocks in one line; each must have a line of its own')
    this.#handOver()
    this.#path = Buffer.from(bytes.subarray(start, end))
    this.#file = this.#coverage.file(bytes.toString('utf8', start, end - 1))
  }

  #handOver(): void {
    this.#file?.blockAll(this.#file.isEmpty() ? this.#records.give() : this.#records.copy())
  }

  #numbers(text: string, line: () => string): void {
    const parts = /^(\d+)\.(\d+),(\d+)\.(\d+) (\d+) (\S+)$/.exec(text)
    const count = countOf(parts?.[6] ?? '')
    const values = parts?.slice(1, 6).map(Number) ?? []
    if (count === undefined || values.length === 0) this.#refuse(`has ${line()}; ${wanted}`)
    for (const value of values)
      if (value > mostLine) this.#refuse(`has ${line()} with the number ${value}; ${mostLine} is the most`)
    const records = this.#records
    const numbers = records.used + fields > records.numbers.length ? records.more() : records.numbers
    numbers.set([...values, this.#oddities.clamped(count)], records.used)
    this.#take()
  }

  #refuse(reason: string): never {
    throw new ReportError(this.#report, reason, this.line)
  }

  /** To be called behind the last line. */
  end(): void {
    if (this.#blocks === 0)
      throw new ReportError(this.#report, 'has no block: no package was measured, or no test ran')
    this.#handOver()
  }

  notes(replaced: number): readonly string[] {
    const notes = [...this.#oddities.notes(replaced)]
    if (this.#backward > 0)
      notes.push(
        `${told(this.#backward, 'block ends', 'blocks end')} before the line it begins in, as happens below a //line comment; its statements count, but no line does`,
      )
    return notes
  }
}

const wanted = 'a block must be like "example.com/shop/cart.go:12.30,15.2 3 1"'
