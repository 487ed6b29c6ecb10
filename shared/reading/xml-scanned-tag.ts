/** A start tag as places in the bytes, to be asked for its attributes while these are at hand. */

import { attributeText } from './xml-text.ts'
import { wholeIn } from './xml-value.ts'
import type { XmlWindow } from './xml-window.ts'
import { type Expected, type Word, wordOf, XmlWords } from './xml-words.ts'

export const mostAttributes = 256
const longestCached = 16 // bytes: "50% (1/2)", "true", "method" come again, names of files do not

/** There is one such object for a whole document: `TagReader` fills it anew for every tag. */
export class ScannedTag {
  line = 0
  /** Line feeds from "<" to ">". */
  breaks = 0
  selfClosing = false
  word: Word = wordOf(Buffer.from('<')) // the name of no tag
  /** What a tag of this name is expected to have. The first `count` are what the tag at hand has. */
  attributes: Expected[] = this.word.attributes
  count = 0
  /** Start and end of each value, the end as its complement when something is to be resolved in it. */
  readonly spans = new Int32Array(2 * mostAttributes)
  readonly #window: XmlWindow
  readonly #values = new XmlWords()

  constructor(window: XmlWindow) {
    this.#window = window
  }

  get name(): string {
    return this.word.text
  }

  text(attribute: string): string | undefined {
    const i = this.#find(attribute)
    if (i < 0) return undefined
    const { bytes } = this.#window
    const start = this.spans[2 * i]!
    const end = this.spans[2 * i + 1]!
    if (end < 0) return attributeText(bytes.toString('utf8', start, ~end)) as string
    if (end - start > longestCached) return bytes.toString('utf8', start, end)
    const expected = this.attributes[i]!
    const { latest } = expected
    if (latest.pattern.length !== end - start || !latest.pattern.isAt(start, this.#window))
      expected.latest = this.#values.find(this.#window, start, end)
    return expected.latest.text
  }

  whole(attribute: string): number | undefined {
    const i = this.#find(attribute)
    if (i < 0) return undefined
    const start = this.spans[2 * i]!
    const end = this.spans[2 * i + 1]!
    if (end >= 0) return wholeIn(this.#window.bytes, start, end)
    const resolved = Buffer.from(this.text(attribute)!)
    return wholeIn(resolved, 0, resolved.length)
  }

  #find(attribute: string): number {
    const attributes = this.attributes
    for (let i = 0; i < this.count; i++) if (attributes[i]!.name === attribute) return i
    return -1
  }
}
