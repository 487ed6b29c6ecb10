/** The bytes of a document that are at hand: what is left of the chunk before, and the chunk. */

const lf = 0x0a
const lt = 0x3c

export class XmlWindow {
  /** Has a "<" at `end`, which stops every loop over a name, a value, blanks or text. */
  bytes: Buffer = Buffer.alloc(1, lt)
  /** Over the same bytes, for reading several at once. */
  view = viewOf(this.bytes)
  at = 0
  end = 0
  /** The line of `at`. */
  line = 1
  readonly #waiting: Buffer[] = []
  #waitingLength = 0
  #wanted = 0 // bytes to wait for

  /** Takes a chunk, which must end between two characters. False while it is still to be waited. */
  add(chunk: Buffer): boolean {
    this.#waiting.push(chunk)
    this.#waitingLength += chunk.length
    if (this.#waitingLength < this.#wanted) return false
    this.settle()
    return true
  }

  /** Asks to wait until twice as many bytes are there: so a tag in a thousand chunks is not read a thousand times. */
  wait(): void {
    this.#wanted = this.end - this.at
  }

  /** Brings in all that waits, and drops the bytes before `at`. */
  settle(): void {
    const length = this.end - this.at + this.#waitingLength
    const target = length < this.bytes.length ? this.bytes : Buffer.allocUnsafe(2 * length + 1)
    let filled = this.bytes.copy(target, 0, this.at, this.end)
    for (const chunk of this.#waiting) filled += chunk.copy(target, filled)
    target[length] = lt
    if (target !== this.bytes) this.view = viewOf(target)
    this.bytes = target
    this.at = 0
    this.end = length
    this.#waiting.length = 0
    this.#waitingLength = 0
    this.#wanted = 0
  }

  /** Goes on to a place, line by line. */
  moveTo(place: number): void {
    this.line = this.lineOf(place)
    this.at = place
  }

  /** The line of a place that does not stand before `at`. */
  lineOf(place: number): number {
    let { line } = this
    for (let at = this.at; at < place; at++) if (this.bytes[at] === lf) line++
    return line
  }

  /** Where `text` (ASCII) stands next, or begins where the bytes end; else the end of the bytes. */
  find(text: string): number {
    const first = text.charCodeAt(0)
    for (let at = this.at; at < this.end; at++)
      if (this.bytes[at] === first && this.has(text, at) !== false) return at
    return this.end
  }

  /** Whether `text` (ASCII) stands at a place; undefined when the bytes end before that is decided. */
  has(text: string, place: number): boolean | undefined {
    for (let i = 0; i < text.length; i++) {
      if (place + i === this.end) return undefined
      if (this.bytes[place + i] !== text.charCodeAt(i)) return false
    }
    return true
  }
}

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
