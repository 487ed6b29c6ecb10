/** One start tag of XML in the bytes it was written in. Knows nothing of what stands around it. */

import { attributeText, beginsName, isNamePart, isXmlSpace } from './xml-text.ts'
import { mustResolve, plainInValue, wholeIn } from './xml-value.ts'
import { type Expected, startsWith, type Word, XmlWords } from './xml-words.ts'

/** Throws for a fault at a place in the bytes. */
export type FailAt = (at: number, reason: string) => never

const longestName = 1024 // bytes
const longestValue = 16 * 1024 * 1024 // bytes
const longestTag = 2 * longestValue
const mostAttributes = 256
const longestCached = 32

const lf = 0x0a
const space = 0x20
const doubleQuote = 0x22
const singleQuote = 0x27
const slash = 0x2f
const lt = 0x3c
const equals = 0x3d
const gt = 0x3e

/**
 * The tag that is read at the moment. There is one such object for a whole document. The bytes must have a "<" at `end`:
 * it stands in no name, value or blank, so that loops need not ask for the end, too.
 */
export class ScannedTag {
  line = 0
  /** Line feeds from "<" to ">". */
  breaks = 0
  selfClosing = false
  word: Word
  /** What a tag of this name is expected to have. The first `#count` are what the tag at hand has. */
  #attributes: Expected[]
  readonly #words = new XmlWords()
  readonly #values = new XmlWords()
  readonly #fail: FailAt
  readonly #nothing: Word
  #bytes: Buffer = Buffer.alloc(0)
  #end = 0
  #count = 0
  /** Start and end of each value, the end as its complement when the value is more than plain characters. */
  readonly #spans = new Int32Array(2 * mostAttributes)

  constructor(fail: FailAt) {
    this.#fail = fail
    this.word = this.#words.find(Buffer.from('<'), 0, 1) // the name of no tag
    this.#nothing = this.word
    this.#attributes = this.word.attributes
  }

  get name(): string {
    return this.word.text
  }

  /** Reads the tag whose "<" stands at `mark`; gives back the place behind it, or -1 when its end is not here yet. */
  read(bytes: Buffer, mark: number, end: number): number {
    this.#bytes = bytes
    this.#end = end
    this.#count = 0
    this.breaks = 0
    let at = this.#tagName(mark + 1)
    if (at === end) return -1
    for (;;) {
      const behind = this.#expected(at)
      at = isXmlSpace(bytes[behind]!) ? this.#spaceEnd(behind) : behind
      if (at === end) return this.#unfinished(mark)
      const code = bytes[at]!
      if (code === gt) {
        this.selfClosing = false
        return at + 1
      }
      if (code === slash) {
        if (at + 1 === end) return -1
        if (bytes[at + 1] !== gt) this.#fail(at, `has "/" inside <${this.name}>`)
        this.selfClosing = true
        return at + 2
      }
      if (at === behind)
        this.#fail(at, `has ${this.#shown(at)} in the name of <${this.name}> or right behind a value in it`)
      at = this.#attribute(at)
      if (at < 0) return this.#unfinished(mark)
    }
  }

  text(attribute: string): string | undefined {
    const i = this.#find(attribute)
    if (i < 0) return undefined
    const bytes = this.#bytes
    const start = this.#spans[2 * i]!
    const end = this.#spans[2 * i + 1]!
    if (end < 0) return attributeText(bytes.toString('utf8', start, ~end)) as string
    if (end - start > longestCached) return bytes.toString('utf8', start, end)
    // What is short comes again: "50% (1/2)", "true", "method".
    const expected = this.#attributes[i]!
    const { latest } = expected
    if (latest.bytes.length !== end - start || !startsWith(bytes, start, latest.bytes))
      expected.latest = this.#values.find(bytes, start, end)
    return expected.latest.text
  }

  whole(attribute: string): number | undefined {
    const i = this.#find(attribute)
    if (i < 0) return undefined
    const start = this.#spans[2 * i]!
    const end = this.#spans[2 * i + 1]!
    if (end >= 0) return wholeIn(this.#bytes, start, end)
    const resolved = Buffer.from(this.text(attribute)!)
    return wholeIn(resolved, 0, resolved.length)
  }

  #find(attribute: string): number {
    const attributes = this.#attributes
    for (let i = 0; i < this.#count; i++) if (attributes[i]!.name === attribute) return i
    return -1
  }

  /** The end of the name at `start`, most often the one of the tag before. */
  #tagName(start: number): number {
    const { bytes } = this.word
    const guess = start + bytes.length
    if (startsWith(this.#bytes, start, bytes) && !isNamePart(this.#bytes[guess]!)) return guess
    const end = this.#nameEnd(start)
    if (end === this.#end) return end
    this.word = this.#words.find(this.#bytes, start, end)
    this.#attributes = this.word.attributes
    return end
  }

  /** Takes the attributes that stand as they did in the tag before: ` number="12"`. Gives back the place behind them. */
  #expected(start: number): number {
    const bytes = this.#bytes
    const attributes = this.#attributes
    const spans = this.#spans
    let count = this.#count
    let at = start
    for (; count < attributes.length; count++) {
      const { lead } = attributes[count]!
      if (!startsWith(bytes, at, lead)) break
      const first = at + lead.length
      let end = first
      while (plainInValue[bytes[end]!] === 1) end++
      if (bytes[end] !== doubleQuote || end - first > longestValue) break
      spans[2 * count] = first
      spans[2 * count + 1] = end
      at = end + 1
    }
    this.#count = count
    return at
  }

  /** Takes the attribute at `start`; gives back the place behind it, or -1 when its end is not here yet. */
  #attribute(start: number): number {
    if (this.#count === mostAttributes)
      this.#fail(start, `has more than ${mostAttributes} attributes in <${this.name}>`)
    const nameEnd = this.#nameEnd(start)
    if (nameEnd === this.#end) return -1
    const name = this.#words.find(this.#bytes, start, nameEnd)
    if (this.#attributes[this.#count]?.name !== name.text) this.#learn(start, name)
    const behind = this.#equalsEnd(nameEnd, name.text)
    const value = behind < 0 ? this.#end : this.#spaceEnd(behind)
    return value === this.#end ? -1 : this.#value(value, name.text)
  }

  /** An attribute that the tag before had not in this place: only these can be there twice. */
  #learn(start: number, { text, bytes }: Word): void {
    const attributes = this.#attributes
    for (let i = 0; i < this.#count; i++)
      if (attributes[i]!.name === text) this.#fail(start, `has the attribute "${text}" twice in one element`)
    const lead = Buffer.concat([Buffer.of(space), bytes, Buffer.of(equals, doubleQuote)])
    attributes.length = this.#count
    attributes.push({ name: text, lead, latest: this.#nothing })
  }

  #equalsEnd(start: number, name: string): number {
    const at = this.#spaceEnd(start)
    if (at === this.#end) return -1
    if (this.#bytes[at] !== equals) this.#fail(at, `has the attribute "${name}" without a value`)
    return at + 1
  }

  #value(start: number, name: string): number {
    const bytes = this.#bytes
    const quote = bytes[start]!
    if (quote !== doubleQuote && quote !== singleQuote)
      this.#fail(start, `has the attribute "${name}" without quotes`)
    const first = start + 1
    let plainEnd = first
    while (plainInValue[bytes[plainEnd]!] === 1) plainEnd++
    const end = this.#valueEnd(plainEnd, quote)
    if ((end < 0 ? this.#end : end) - first > longestValue)
      this.#fail(start, `has a value of more than ${longestValue} bytes in the attribute "${name}"`)
    if (end < 0) return -1
    this.#spans[2 * this.#count] = first
    this.#spans[2 * this.#count + 1] = end === plainEnd ? end : this.#checked(first, end)
    this.#count++
    return end + 1
  }

  /** The end of a value, looked for from `start` on; -1 when it is not here yet. */
  #valueEnd(start: number, quote: number): number {
    const bytes = this.#bytes
    for (let at = start; ; at++) {
      const code = bytes[at]!
      if (code === quote) return at
      if (code === lf) this.breaks++
      if (code === lt) {
        if (at === this.#end) return -1
        this.#fail(at, 'has a bare "<" in a value; it must be written "&lt;"')
      }
    }
  }

  /** The value's end, or its complement when something is to be resolved in it. */
  #checked(start: number, end: number): number {
    const resolve = mustResolve(this.#bytes, start, end)
    if (typeof resolve !== 'boolean') return this.#fail(start + resolve.offset, resolve.reason)
    return resolve ? ~end : end
  }

  /** For a tag that goes on behind the bytes at hand; so that it can't go on for ever. */
  #unfinished(mark: number): -1 {
    if (this.#end - mark > longestTag)
      this.#fail(mark, `has a tag of more than ${longestTag} bytes, <${this.name}>`)
    return -1
  }

  #nameEnd(start: number): number {
    const bytes = this.#bytes
    if (!beginsName(bytes[start]!) && start < this.#end)
      this.#fail(start, `has ${this.#shown(start)} where a name was due; a bare "<" must be written "&lt;"`)
    let at = start
    while (isNamePart(bytes[at]!)) at++
    if (at - start > longestName) this.#fail(start, `has a name of more than ${longestName} bytes`)
    return at
  }

  #spaceEnd(start: number): number {
    let at = start
    for (; isXmlSpace(this.#bytes[at]!); at++) if (this.#bytes[at] === lf) this.breaks++
    return at
  }

  /** The character at a place, in quotes. */
  #shown(at: number): string {
    const [character] = this.#bytes.toString('utf8', at, Math.min(at + 4, this.#end)) // a character takes up to 4 bytes
    return JSON.stringify(character)
  }
}
