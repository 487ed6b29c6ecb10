/** A JSON stream read value by value, with the bytes at hand in one buffer that grows with the value, not the file. */

import { ReportError } from '../model/errors.ts'
import { jsonFault } from './json-fault.ts'
import { beginsValue, beginValue, type Scan, scanValue, skipBlank } from './json-scan.ts'
import type { Source } from './source.ts'

/** Objects and arrays within each other; what nests deeper is an attack or a mistake. */
export const maxDepth = 512
/** Bytes of one value that is parsed as a whole. */
export const maxValueBytes = 64 * 1024 * 1024

export type TakeElement = (value: unknown, index: number, line: number) => void

type Span = { readonly start: number; readonly end: number; readonly line: number }

const leftBracket = 0x5b
const rightBracket = 0x5d
const comma = 0x2c
/** One byte before everything that is kept, where `#parseTogether` can put a bracket. */
const margin = 1

export class JsonWindow {
  readonly #path: string
  readonly #chunks: AsyncIterator<Buffer>
  readonly #scan: Scan = {
    bytes: Buffer.allocUnsafe(256 * 1024),
    at: margin,
    end: margin,
    line: 1,
    depth: 0,
    inString: false,
    inWord: false,
  }
  #keep = margin // bytes before are done with
  #batch: Span[] = []
  #taken = 0 // elements of the array handed on so far

  constructor(source: Source) {
    this.#path = source.path
    this.#chunks = source.utf8()[Symbol.asyncIterator]()
  }

  /** Of the byte that comes next. */
  get line(): number {
    return this.#scan.line
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  fail(reason: string, line = this.#scan.line): never {
    throw new ReportError(this.#path, reason, line)
  }

  async unexpected(wanted: string): Promise<never> {
    if ((await this.token()) === undefined) return this.#cutOff(wanted)
    const { bytes, at, end } = this.#scan
    const [found] = bytes.toString('utf8', at, Math.min(at + 4, end)) // a character takes up to 4 bytes
    return this.fail(`is not JSON: ${JSON.stringify(found)} stands where ${wanted} was due`)
  }

  /** The next byte that is no white space, without taking it; undefined at the end of the document. */
  async token(): Promise<number | undefined> {
    for (;;) {
      if (skipBlank(this.#scan)) return this.#scan.bytes[this.#scan.at]
      this.#keep = this.#scan.at
      if (!(await this.#more())) return undefined
    }
  }

  /** Takes the byte that `token` gave. */
  step(): void {
    this.#scan.at++
  }

  /** Takes one whole value; `depth` is how many brackets surround it. */
  async capture(depth: number): Promise<unknown> {
    const first = await this.token()
    if (first === undefined || !beginsValue(first)) return this.unexpected('a value')
    const line = this.#scan.line
    this.#keep = this.#scan.at
    await this.#scanWhole(this.#keep, line, depth)
    return this.#parse({ start: this.#keep, end: this.#scan.at, line })
  }

  /** Takes all elements of an array and its closing bracket; stands before the first one. */
  async elements(depth: number, take: TakeElement): Promise<void> {
    this.#taken = 0
    for (;;) {
      // Awaiting only when bytes are missing saves a third of the time where elements are small.
      const begin = this.#nextOrFlush(take)
      const first = typeof begin === 'object' ? await begin : begin
      if (first === undefined || !beginsValue(first)) {
        this.#flush(take)
        await this.unexpected('a value')
      }
      const line = this.#scan.line
      const scanned = this.#scanWhole(this.#scan.at, line, depth, take)
      const start = typeof scanned === 'object' ? await scanned : scanned
      this.#batch.push({ start, end: this.#scan.at, line })
      const behind = this.#nextOrFlush(take)
      const next = typeof behind === 'object' ? await behind : behind
      if (next !== comma) {
        this.#flush(take)
        if (next === rightBracket) break
        await this.unexpected('"," or "]"')
      }
      this.step()
    }
    this.step()
  }

  /** As `token`, but hands on the elements at hand before their bytes can go. */
  #nextOrFlush(take: TakeElement): number | undefined | Promise<number | undefined> {
    if (skipBlank(this.#scan)) return this.#scan.bytes[this.#scan.at]
    this.#flush(take)
    return this.token()
  }

  /** Goes behind the value that begins at `start`; gives back where it begins then, for bytes move when more come. */
  #scanWhole(start: number, line: number, depth: number, take?: TakeElement): number | Promise<number> {
    beginValue(this.#scan)
    return this.#isBehind(start, line, depth) ? start : this.#scanOn(start, line, depth, take)
  }

  async #scanOn(start: number, line: number, depth: number, take?: TakeElement): Promise<number> {
    let begin = start
    do {
      if (take) this.#flush(take)
      this.#keep = begin
      const before = this.#scan.at
      if (!(await this.#more())) {
        if (this.#scan.inWord) return begin
        return this.#cutOff('the rest of a value')
      }
      begin += this.#scan.at - before
    } while (!this.#isBehind(begin, line, depth))
    return begin
  }

  #isBehind(begin: number, line: number, depth: number): boolean {
    const state = scanValue(this.#scan, maxDepth - depth)
    if (state === 'deep') this.fail(`nests deeper than ${maxDepth} objects and arrays`)
    if (this.#scan.at - begin > maxValueBytes)
      this.fail(`has a value of more than ${maxValueBytes} bytes, the most that is read in one piece`, line)
    return state === 'whole'
  }

  /**
   * Hands on the elements gathered so far. They are parsed in one go: one JSON.parse of `[…]` over 64 KiB costs less
   * than one call an element.
   */
  #flush(take: TakeElement): void {
    const batch = this.#batch
    const first = batch[0]
    const last = batch[batch.length - 1]
    if (!first || !last) return
    this.#batch = []
    const values = this.#parseTogether(first.start, last.end)
    const whole = values?.length === batch.length
    for (const [i, span] of batch.entries())
      take(whole ? values[i] : this.#parse(span), this.#taken++, span.line)
    this.#keep = last.end
  }

  /** The byte before is done with and the one behind comes back, so brackets can stand there for the moment. */
  #parseTogether(start: number, end: number): readonly unknown[] | undefined {
    const { bytes } = this.#scan
    const behind = bytes[end] as number
    bytes[start - 1] = leftBracket
    bytes[end] = rightBracket
    try {
      return JSON.parse(bytes.toString('utf8', start - 1, end + 1)) as unknown[]
    } catch {
      return undefined // the elements one by one will tell which it is
    } finally {
      bytes[end] = behind
    }
  }

  #parse({ start, end, line }: Span): unknown {
    const text = this.#scan.bytes.toString('utf8', start, end)
    try {
      return JSON.parse(text)
    } catch (error) {
      const fault = jsonFault(text)
      if (!fault) throw error
      const breaks = text.slice(0, fault.offset).split('\n').length - 1
      return this.fail(`is not JSON: ${fault.reason}`, line + breaks)
    }
  }

  #cutOff(wanted: string): never {
    return this.fail(`ends where ${wanted} was due: the report was cut off`)
  }

  /** Adds the next chunk; bytes before `#keep` go when room is needed. False at the end of the stream. */
  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done) return false
    const scan = this.#scan
    if (scan.end + next.value.length >= scan.bytes.length) this.#makeRoom(next.value.length)
    next.value.copy(scan.bytes, scan.end)
    scan.end += next.value.length
    return true
  }

  #makeRoom(wanted: number): void {
    const scan = this.#scan
    const kept = scan.end - this.#keep
    const fits = margin + kept + wanted < scan.bytes.length / 2
    const target = fits ? scan.bytes : Buffer.allocUnsafe(2 * (margin + kept + wanted) + 1)
    scan.bytes.copy(target, margin, this.#keep, scan.end)
    scan.bytes = target
    scan.at += margin - this.#keep
    scan.end = margin + kept
    this.#keep = margin
  }
}
