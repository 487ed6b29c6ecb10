/** One start tag of XML in the bytes it was written in. Knows nothing of what stands around it. */

import { mostAttributes, ScannedTag } from './xml-scanned-tag.ts'
import { beginsName, isNamePart, isXmlSpace } from './xml-text.ts'
import { mustResolve, plainInValue } from './xml-value.ts'
import type { XmlWindow } from './xml-window.ts'
import { type Bridge, Pattern, wordOf, XmlWords } from './xml-words.ts'

/** Throws for a fault at a place in the bytes. */
export type FailAt = (at: number, reason: string) => never

const longestName = 1024 // bytes
const longestValue = 16 * 1024 * 1024 // bytes
const longestTag = 2 * longestValue
const longestBridge = 256

const lf = 0x0a
const doubleQuote = 0x22
const singleQuote = 0x27
const slash = 0x2f
const lt = 0x3c
const equals = 0x3d
const gt = 0x3e

/**
 * Reads tags, one at a time. The bytes must have a "<" at `end`: it stands in no name, value or blank, so that loops need
 * not ask for the end, too.
 */
export class TagReader {
  readonly tag: ScannedTag
  readonly #words = new XmlWords()
  readonly #nothing = wordOf(Buffer.alloc(0))
  readonly #window: XmlWindow
  readonly #fail: FailAt

  constructor(window: XmlWindow, fail: FailAt) {
    this.tag = new ScannedTag(window)
    this.#window = window
    this.#fail = fail
  }

  /**
   * Reads the tag whose "<" is next; gives back the place behind it, or -1 when its end is not here yet. `bridge` is what
   * was found to stand around the "<".
   */
  read(bridge?: Bridge): number {
    const { bytes, at: mark, end } = this.#window
    this.tag.count = 0
    this.tag.breaks = 0
    let at: number
    if (bridge) {
      this.tag.word = bridge.word
      this.tag.attributes = bridge.word.attributes
      at = mark - bridge.mark + bridge.pattern.length
    } else {
      at = this.#tagName(mark + 1)
      if (at === end) return -1
    }
    for (let inValue = bridge !== undefined; ; inValue = false) {
      const behind = this.#expected(at, inValue)
      at = isXmlSpace(bytes[behind]!) ? this.#spaceEnd(behind) : behind
      if (at === end) return this.#unfinished(mark)
      const code = bytes[at]!
      if (code === gt) {
        this.tag.selfClosing = false
        return at + 1
      }
      if (code === slash) {
        if (at + 1 === end) return -1
        if (bytes[at + 1] !== gt) this.#fail(at, `has "/" inside <${this.tag.name}>`)
        this.tag.selfClosing = true
        return at + 2
      }
      if (at === behind)
        this.#fail(
          at,
          `has ${this.#shown(at)} in the name of <${this.tag.name}> or right behind a value in it`,
        )
      at = this.#attribute(at)
      if (at < 0) return this.#unfinished(mark)
    }
  }

  /** What stands between a place before the tag at `mark` and its first value, when that is written as most tools do. */
  bridge(from: number, mark: number): Bridge | undefined {
    const first = this.tag.attributes[0]
    const start = this.tag.spans[0]!
    if (!first || this.tag.count === 0 || start - from > longestBridge) return undefined
    if (!first.lead.isAt(start - first.lead.length, this.#window)) return undefined
    const pattern = new Pattern(this.#window.bytes.subarray(from, start))
    let breaks = 0
    for (let at = from; at < mark; at++) if (this.#window.bytes[at] === lf) breaks++
    return { pattern, mark: mark - from, breaks, word: this.tag.word, first }
  }

  /** The end of the name at `start`, most often the one of the tag before. */
  #tagName(start: number): number {
    const { pattern } = this.tag.word
    const guess = start + pattern.length
    if (pattern.isAt(start, this.#window) && !isNamePart(this.#window.bytes[guess]!)) return guess
    const end = this.#nameEnd(start)
    if (end === this.#window.end) return end
    this.tag.word = this.#words.find(this.#window, start, end)
    this.tag.attributes = this.tag.word.attributes
    return end
  }

  /** Takes the attributes that stand as they did in the tag before: ` number="12"`. Gives back the place behind them. */
  #expected(start: number, inValue: boolean): number {
    const { bytes } = this.#window
    const attributes = this.tag.attributes
    const spans = this.tag.spans
    let count = this.tag.count
    let at = inValue ? start - attributes[0]!.lead.length : start
    for (; count < attributes.length; count++) {
      const { lead } = attributes[count]!
      if (!(inValue && count === 0) && !lead.isAt(at, this.#window)) break
      const first = at + lead.length
      let end = first
      while (plainInValue[bytes[end]!] === 1) end++
      if (bytes[end] !== doubleQuote || end - first > longestValue) break
      spans[2 * count] = first
      spans[2 * count + 1] = end
      at = end + 1
    }
    this.tag.count = count
    return at
  }

  /** Takes the attribute at `start`; gives back the place behind it, or -1 when its end is not here yet. */
  #attribute(start: number): number {
    if (this.tag.count === mostAttributes)
      this.#fail(start, `has more than ${mostAttributes} attributes in <${this.tag.name}>`)
    const nameEnd = this.#nameEnd(start)
    if (nameEnd === this.#window.end) return -1
    const name = this.#words.find(this.#window, start, nameEnd)
    if (this.tag.attributes[this.tag.count]?.name !== name.text) this.#learn(start, name.text)
    const behind = this.#equalsEnd(nameEnd, name.text)
    const value = behind < 0 ? this.#window.end : this.#spaceEnd(behind)
    return value === this.#window.end ? -1 : this.#value(value, name.text)
  }

  /** An attribute that the tag before had not in this place: only these can be there twice. */
  #learn(start: number, text: string): void {
    const attributes = this.tag.attributes
    for (let i = 0; i < this.tag.count; i++)
      if (attributes[i]!.name === text) this.#fail(start, `has the attribute "${text}" twice in one element`)
    const lead = new Pattern(Buffer.from(` ${text}="`))
    attributes.length = this.tag.count
    attributes.push({ name: text, lead, latest: this.#nothing })
  }

  #equalsEnd(start: number, name: string): number {
    const at = this.#spaceEnd(start)
    if (at === this.#window.end) return -1
    if (this.#window.bytes[at] !== equals) this.#fail(at, `has the attribute "${name}" without a value`)
    return at + 1
  }

  #value(start: number, name: string): number {
    const { bytes } = this.#window
    const quote = bytes[start]!
    if (quote !== doubleQuote && quote !== singleQuote)
      this.#fail(start, `has the attribute "${name}" without quotes`)
    const first = start + 1
    let plainEnd = first
    while (plainInValue[bytes[plainEnd]!] === 1) plainEnd++
    const end = this.#valueEnd(plainEnd, quote)
    if ((end < 0 ? this.#window.end : end) - first > longestValue)
      this.#fail(start, `has a value of more than ${longestValue} bytes in the attribute "${name}"`)
    if (end < 0) return -1
    this.tag.spans[2 * this.tag.count] = first
    this.tag.spans[2 * this.tag.count + 1] = end === plainEnd ? end : this.#checked(first, end)
    this.tag.count++
    return end + 1
  }

  /** The end of a value, looked for from `start` on; -1 when it is not here yet. */
  #valueEnd(start: number, quote: number): number {
    const { bytes } = this.#window
    for (let at = start; ; at++) {
      const code = bytes[at]!
      if (code === quote) return at
      if (code === lf) this.tag.breaks++
      if (code === lt) {
        if (at === this.#window.end) return -1
        this.#fail(at, 'has a bare "<" in a value; it must be written "&lt;"')
      }
    }
  }

  /** The value's end, or its complement when something is to be resolved in it. */
  #checked(start: number, end: number): number {
    const resolve = mustResolve(this.#window.bytes, start, end)
    if (typeof resolve !== 'boolean') return this.#fail(start + resolve.offset, resolve.reason)
    return resolve ? ~end : end
  }

  /** For a tag that goes on behind the bytes at hand; so that it can't go on for ever. */
  #unfinished(mark: number): -1 {
    if (this.#window.end - mark > longestTag)
      this.#fail(mark, `has a tag of more than ${longestTag} bytes, <${this.tag.name}>`)
    return -1
  }

  #nameEnd(start: number): number {
    const { bytes } = this.#window
    if (!beginsName(bytes[start]!) && start < this.#window.end)
      this.#fail(start, `has ${this.#shown(start)} where a name was due; a bare "<" must be written "&lt;"`)
    let at = start
    while (isNamePart(bytes[at]!)) at++
    if (at - start > longestName) this.#fail(start, `has a name of more than ${longestName} bytes`)
    return at
  }

  #spaceEnd(start: number): number {
    let at = start
    for (; isXmlSpace(this.#window.bytes[at]!); at++) if (this.#window.bytes[at] === lf) this.tag.breaks++
    return at
  }

  /** The character at a place, in quotes. */
  #shown(at: number): string {
    const [character] = this.#window.bytes.toString('utf8', at, Math.min(at + 4, this.#window.end)) // a character takes up to 4 bytes
    return JSON.stringify(character)
  }
}
