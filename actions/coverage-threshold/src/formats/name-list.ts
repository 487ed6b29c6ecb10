/** Names with a line each, whose counts come later in the same order: kept and compared as bytes, decoded all at once. */

import type { FileCoverage, Share } from '../model/file-coverage.ts'
import { NumberBuffer } from './number-buffer.ts'

const lf = 10
/** Nobody writes as many into one file; from there on they are looked up by name, which finds those that repeat. */
const most = 2 ** 16

export class NameList {
  size = 0
  #counted = 0 // how many, from the first, have their count
  readonly #pairs = new NumberBuffer(() => 0) // line and count; never so many that it spills
  /** Names, each with "\n" behind it. */
  #bytes = Buffer.alloc(4096)
  #length = 0
  #next = 0 // in #bytes, where the first name begins that has no count
  #every = 0 // all bytes, or-ed

  /** The name lies in `bytes` from `start` to `end`. False when the list is full. */
  add(bytes: Buffer, start: number, end: number, line: number): boolean {
    if (this.size === most) return false
    const length = this.#length + end - start + 1
    if (length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * length)
    let every = this.#every
    for (let i = start, to = this.#length; i < end; i++, to++) {
      const byte = bytes[i]!
      this.#bytes[to] = byte
      every |= byte
    }
    this.#bytes[length - 1] = lf
    this.#length = length
    this.#every = every
    this.#pairs.push(line, 0)
    this.size++
    return true
  }

  /** Counts the first name that has no count yet; false when that is another one, or there is none. */
  count(bytes: Buffer, start: number, end: number, hits: number): boolean {
    if (this.#counted === this.size) return false
    let at = this.#next
    for (let i = start; i < end; i++, at++) if (bytes[i] !== this.#bytes[at]) return false
    if (this.#bytes[at] !== lf) return false
    this.#next = at + 1
    this.#pairs.numbers[this.#pairs.start + 2 * this.#counted + 1] = hits
    this.#counted++
    return true
  }

  /** Gives all to the file, those without a count as not run; then the list is empty. */
  handOver(file: FileCoverage): Share {
    if (this.size === 0) return { covered: 0, total: 0 }
    const total = this.size
    const pairs = this.#pairs.give()
    let covered = 0
    for (let i = 1; i < pairs.length; i += 2) if (pairs[i]! > 0) covered++
    file.funcAll(this.#names(), pairs)
    this.#clear()
    return { covered, total }
  }

  /** All of them, those without a count with undefined; then the list is empty. */
  take(): readonly { readonly name: string; readonly line: number; readonly hits: number | undefined }[] {
    if (this.size === 0) return []
    const pairs = this.#pairs.copy()
    const taken = this.#names()
      .split('\n')
      .map((name, i) => ({
        name,
        line: pairs[2 * i]!,
        hits: i < this.#counted ? pairs[2 * i + 1]! : undefined,
      }))
    this.#clear()
    return taken
  }

  /** Latin 1 is the faster to decode, and the same where all is ASCII. */
  #names(): string {
    return this.#bytes.toString(this.#every < 128 ? 'latin1' : 'utf8', 0, this.#length - 1)
  }

  #clear(): void {
    this.size = 0
    this.#counted = 0
    this.#length = 0
    this.#next = 0
    this.#every = 0
  }
}
