/**
 * Goes through a tracefile byte by byte. Nearly all of its lines are counts (`DA`, `BRDA`, `FNDA`) and totals; they are
 * read without making a string. What is out of the ordinary about them is left to the slow way, as are all other lines.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { CoverageReport } from '../model/coverage-report.ts'
import { branchState, type Metric } from '../model/file-coverage.ts'
import { Oddities } from './count-text.ts'
import { type LcovPlace, readLcovLine } from './lcov-line.ts'
import { LcovRecord } from './lcov-record.ts'
import { LcovTally } from './lcov-tally.ts'

const [lf, cr, comma, minus, colon] = [10, 13, 44, 45, 58]
const [letterA, letterB, letterD, letterF, letterH] = [65, 66, 68, 70, 72]
const [letterL, letterN, letterR, letterS] = [76, 78, 82, 83]
const zero = 48 // `byte ^ zero` is the digit, and 10 or more for all that is none
const endOfRecord = Buffer.from('end_of_record\n')

/** Digits that surely fit 31 bits. */
const fewDigits = 9

export class LcovReader {
  readonly #path: string
  readonly #tally = new LcovTally()
  readonly #record: LcovRecord
  readonly #place: LcovPlace

  constructor(path: string, report: CoverageReport) {
    this.#path = path
    this.#record = new LcovRecord(report, this.#tally)
    this.#place = {
      record: this.#record,
      tally: this.#tally,
      oddities: new Oddities(),
      keys: report.keys,
      line: 0,
      refuse: (reason) => this.#refuse(reason),
    }
  }

  /** Lines read so far. */
  get line(): number {
    return this.#place.line
  }

  #refuse(reason: string): never {
    throw new ReportError(this.#path, reason, this.line)
  }

  /** `bytes` are whole lines and end with "\n", which is why no loop needs to look for the end. */
  scan(bytes: Buffer): void {
    const [place, record] = [this.#place, this.#record]
    const { lines } = record
    // Kept at hand, and brought up to date before anybody else is asked.
    let { numbers, used } = lines
    let { open } = record
    let number = place.line
    for (let at = 0; at < bytes.length; ) {
      number++
      if (open && bytes[at] === letterD && bytes[at + 1] === letterA && bytes[at + 2] === colon) {
        let p = at + 3
        let line = 0
        let hits = 0
        for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero)
          line = (line * 10 + digit) | 0
        if (bytes[p] === comma && line > 0 && p - at <= 3 + fewDigits) {
          const q = ++p
          for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero)
            hits = (hits * 10 + digit) | 0
          const digits = p - q
          if (bytes[p] === cr) p++
          if (bytes[p] === lf && digits > 0 && digits <= fewDigits) {
            if (used === numbers.length) {
              lines.used = used
              numbers = lines.more()
              used = lines.used
            }
            numbers[used] = line
            numbers[used + 1] = hits
            used += 2
            at = p + 1
            continue
          }
        }
      }
      lines.used = used
      place.line = number
      const next = open ? this.#quick(bytes, at) : this.#begin(bytes, at)
      at = next > 0 ? next : this.#slow(bytes, at)
      ;({ numbers, used } = lines)
      open = record.open
    }
    lines.used = used
    place.line = number
  }

  /** Where the next line begins; 0 when this one must go the slow way. */
  #quick(bytes: Buffer, at: number): number {
    switch (bytes[at]) {
      case letterB:
        if (bytes[at + 1] !== letterR) return 0
        if (bytes[at + 2] === letterD) return this.#branch(bytes, at)
        return this.#total(bytes, at + 2, 'branch')
      case letterF:
        if (bytes[at + 1] !== letterN) return 0
        if (bytes[at + 2] === colon) return this.#function(bytes, at + 3)
        if (bytes[at + 2] === letterD) return this.#functionCount(bytes, at + 3)
        return this.#total(bytes, at + 2, 'function')
      case letterL:
        return this.#total(bytes, at + 1, 'line')
      case endOfRecord[0]: {
        for (let i = 1; i < endOfRecord.length; i++) if (bytes[at + i] !== endOfRecord[i]) return 0
        this.#record.end(this.#place.refuse)
        return at + endOfRecord.length
      }
      default:
        return 0
    }
  }

  /** "SF:/home/runner/…/cart.c", when no record is open */
  #begin(bytes: Buffer, at: number): number {
    if (bytes[at] !== letterS || bytes[at + 1] !== letterF || bytes[at + 2] !== colon) return 0
    const end = endOfLine(bytes, at)
    // A path of white space must be refused, as one that is empty.
    if (end === at + 3 || bytes[at + 3]! <= 32) return 0
    this.#record.begin(bytes.toString('utf8', at + 3, withoutCr(bytes, at, end)), this.line)
    return end + 1
  }

  /** The way that all branches of gcc, LLVM and Istanbul go: four numbers, or three and "-". */
  #branch(bytes: Buffer, at: number): number {
    if (bytes[at + 3] !== letterA || bytes[at + 4] !== colon) return 0
    let [line, block, branch, taken] = [0, 0, 0, 0]
    let p = at + 5
    for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero) line = (line * 10 + digit) | 0
    const first = p
    if (bytes[p++] !== comma || line <= 0) return 0
    for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero)
      block = (block * 10 + digit) | 0
    const second = p
    if (bytes[p++] !== comma || second === first + 1) return 0
    for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero)
      branch = (branch * 10 + digit) | 0
    const third = p
    if (bytes[p++] !== comma || third === second + 1) return 0
    const unevaluated = bytes[p] === minus
    if (unevaluated) p++
    else
      for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero)
        taken = (taken * 10 + digit) | 0
    const digits = p - third - 1
    if (bytes[p] === cr) p++
    if (bytes[p] !== lf || digits === 0 || digits > fewDigits) return 0
    if (first - at - 5 > fewDigits || second - first > fewDigits || third - second > fewDigits) return 0
    const state = unevaluated ? branchState.unevaluated : taken > 0 ? branchState.taken : branchState.missed
    this.#record.branch(line, this.#place.keys.numbered(block, branch), state)
    return p + 1
  }

  /** "FN:3,addItem", from the line on. */
  #function(bytes: Buffer, from: number): number {
    let line = 0
    let p = from
    for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero) line = (line * 10 + digit) | 0
    const digits = p - from
    if (bytes[p] !== comma || digits === 0 || digits > fewDigits) return 0
    // A number that follows is the last line, or a name that looks like one.
    if ((bytes[++p]! ^ zero) < 10 || bytes[p] === minus) return 0
    const end = endOfLine(bytes, p)
    if (!this.#record.functions.placeInOrder(bytes, p, withoutCr(bytes, p, end), line)) return 0
    return end + 1
  }

  /** "FNDA:5,addItem", from the "A" on. */
  #functionCount(bytes: Buffer, at: number): number {
    if (bytes[at] !== letterA || bytes[at + 1] !== colon) return 0
    let hits = 0
    let p = at + 2
    for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero) hits = (hits * 10 + digit) | 0
    const digits = p - at - 2
    if (bytes[p] !== comma || digits === 0 || digits > fewDigits) return 0
    const end = endOfLine(bytes, ++p)
    return this.#record.functions.countInOrder(bytes, p, withoutCr(bytes, p, end), hits) ? end + 1 : 0
  }

  /** "LF:12", "BRH:3", from the letter on that tells found from hit. */
  #total(bytes: Buffer, at: number, metric: Metric): number {
    if ((bytes[at] !== letterF && bytes[at] !== letterH) || bytes[at + 1] !== colon) return 0
    let count = 0
    let p = at + 2
    for (let digit = bytes[p]! ^ zero; digit < 10; digit = bytes[++p]! ^ zero)
      count = (count * 10 + digit) | 0
    const digits = p - at - 2
    if (bytes[p] === cr) p++
    if (bytes[p] !== lf || digits === 0 || digits > fewDigits) return 0
    this.#record.state(metric, bytes[at] === letterF ? 'total' : 'covered', count, this.line)
    return p + 1
  }

  /** Gives back where the next line begins. */
  #slow(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(lf, at)
    readLcovLine(bytes.toString('utf8', at, withoutCr(bytes, at, end)), this.#place)
    return end + 1
  }

  /** To be called behind the last line: a record that goes on is a report that was cut off. */
  end(): void {
    this.#record.mustBeClosed((reason) => this.#refuse(reason))
    const refusal = this.#tally.refusal()
    if (refusal !== undefined) throw new ReportError(this.#path, refusal)
  }

  notes(replaced: number): readonly string[] {
    return [...this.#place.oddities.notes(replaced), ...this.#tally.notes()]
  }
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] !== lf) at++
  return at
}

const withoutCr = (bytes: Buffer, start: number, end: number): number =>
  end > start && bytes[end - 1] === cr ? end - 1 : end
