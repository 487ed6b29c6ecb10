/**
 * What comes again and again in a document: names and short values, each made into a string once, and whole passages, each
 * recognised by one comparison. A report has millions of them, of few kinds.
 */

import type { XmlWindow } from './xml-window.ts'

/** A run of bytes, compared four at a time: that takes a third of the time. */
export class Pattern {
  readonly length: number
  /** Four bytes each, of which the last ones may overlap with those before; of a run under four bytes, a byte each. */
  readonly #parts: Int32Array

  constructor(bytes: Uint8Array) {
    const { length } = bytes
    this.length = length
    this.#parts = new Int32Array(length < 4 ? length : Math.ceil(length / 4))
    for (let i = 0; i < this.#parts.length; i++) {
      const at = Math.min(4 * i, length - 4)
      this.#parts[i] =
        length < 4
          ? bytes[i]!
          : bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    }
  }

  /** Whether the run stands at a place, as a whole. */
  isAt(place: number, { view, end }: XmlWindow): boolean {
    const behind = place + this.length
    if (behind > end) return false
    if (this.length < 4) return this.#isShortAt(place, view)
    const parts = this.#parts
    const last = parts.length - 1
    for (let i = 0; i < last; i++) if (view.getInt32(place + 4 * i, true) !== parts[i]) return false
    return view.getInt32(behind - 4, true) === parts[last]
  }

  #isShortAt(place: number, view: DataView): boolean {
    for (let i = 0; i < this.length; i++) if (view.getUint8(place + i) !== this.#parts[i]) return false
    return true
  }
}

export type Word = {
  readonly text: string
  readonly pattern: Pattern
  /** Of a tag's name: the attributes that its latest tag had, in order. */
  readonly attributes: Expected[]
  /** Of a tag's name: what came behind such a tag the last time that it was an empty one. */
  bridge: Bridge | undefined
}

/** An attribute that tags of some name have in some place. */
export type Expected = {
  readonly name: string
  /** All that stands before the value as most tools write it: ` number="`. */
  readonly lead: Pattern
  /** The latest value that was asked for as a text. */
  latest: Word
}

/** All that stood between the end of a tag and the first value of the next one, e.g. `\n    <line number="`. */
export type Bridge = {
  readonly pattern: Pattern
  readonly mark: number // where "<" is in it
  readonly breaks: number // line feeds before the "<"
  readonly word: Word
  readonly first: Expected
}

const slots = 1024

export class XmlWords {
  /** By hash; a newcomer takes the place over, so that a hostile document fills no memory with its inventions. */
  readonly #known = new Array<Word | undefined>(slots).fill(undefined)

  find(window: XmlWindow, start: number, end: number): Word {
    const { bytes } = window
    let hash = end - start
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0
    const slot = (hash ^ (hash >>> 10)) & (slots - 1)
    const known = this.#known[slot]
    if (known && known.pattern.length === end - start && known.pattern.isAt(start, window)) return known
    const word = wordOf(bytes.subarray(start, end))
    this.#known[slot] = word
    return word
  }
}

export function wordOf(bytes: Buffer): Word {
  // As a key, since V8 keeps keys in its table of names and compares them with literals by address.
  const text = Object.keys({ [bytes.toString('utf8')]: 0 })[0]!
  return { text, pattern: new Pattern(bytes), attributes: [], bridge: undefined }
}
