/** The names and other short words of a document as strings, each made once: a report has millions of them, of few kinds. */

export type Word = {
  readonly text: string
  readonly bytes: Uint8Array
  /** Of a tag's name: the attributes that its latest tag had, in order. */
  readonly attributes: Expected[]
}

/** An attribute that tags of some name have in some place, since reports repeat themselves. */
export type Expected = {
  readonly name: string
  /** All that stands before the value as most tools write it: ` number="`. */
  readonly lead: Uint8Array
  /** The latest value that was asked for as a text. */
  latest: Word
}

const slots = 1024

export class XmlWords {
  /** By hash; a newcomer takes the place over, so that a hostile document fills no memory with its inventions. */
  readonly #known = new Array<Word | undefined>(slots).fill(undefined)

  find(bytes: Buffer, start: number, end: number): Word {
    let hash = end - start
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0
    const slot = (hash ^ (hash >>> 10)) & (slots - 1)
    const known = this.#known[slot]
    if (known && known.bytes.length === end - start && startsWith(bytes, start, known.bytes)) return known
    // As a key, since V8 keeps keys in its table of names and compares them with literals by address.
    const text = Object.keys({ [bytes.toString('utf8', start, end)]: 0 })[0]!
    const word: Word = { text, bytes: new Uint8Array(bytes.subarray(start, end)), attributes: [] }
    this.#known[slot] = word
    return word
  }
}

export function startsWith(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return false
  return true
}
