/** Cuts a stream of UTF-8 into lines. Finds line ends in the bytes and decodes many lines at once, for speed. */

export type Line = { readonly number: number; readonly text: string }

const longestLine = 1024 * 1024 // UTF-16 code units
const longestHeld = 4 * longestLine // bytes: more than any `longestLine` code units take in UTF-8

const lf = 10
const cr = 13

/** `chunks` must be valid UTF-8, each ending between two characters, as `Source.utf8` gives. */
export function linesOf(chunks: AsyncIterable<Buffer>): AsyncIterable<Line> {
  return { [Symbol.asyncIterator]: () => lineIterator(chunks[Symbol.asyncIterator]()) }
}

/** Written by hand: an async generator costs three turns of the event queue a line, this one costs one. */
function lineIterator(chunks: AsyncIterator<Buffer>): AsyncIterator<Line> {
  const cutter = new LineCutter()
  let batch: readonly string[] = []
  let next = 0
  let number = 0
  let ended = false
  const refill = async (): Promise<IteratorResult<Line>> => {
    while (next >= batch.length) {
      if (ended) return { done: true, value: undefined }
      const chunk = await chunks.next()
      ended = chunk.done === true
      batch = chunk.done ? cutter.end() : cutter.add(chunk.value)
      next = 0
    }
    return { done: false, value: { number: ++number, text: cut(batch[next++] as string) } }
  }
  return {
    next: () =>
      next < batch.length
        ? Promise.resolve({ done: false, value: { number: ++number, text: cut(batch[next++] as string) } })
        : refill(),
    async return() {
      ended = true
      batch = []
      await chunks.return?.()
      return { done: true, value: undefined }
    },
  }
}

class LineCutter {
  #pieces: Buffer[] = []
  #held = 0
  #endsInCr = false

  /** The lines that this chunk ends. */
  add(chunk: Buffer): readonly string[] {
    const bytes = this.#endsInCr ? Buffer.concat([Buffer.of(cr), chunk]) : chunk
    // A CR at the very end may be half of a CRLF: the next chunk tells.
    this.#endsInCr = bytes[bytes.length - 1] === cr
    const usable = this.#endsInCr ? bytes.subarray(0, bytes.length - 1) : bytes
    const end = Math.max(usable.lastIndexOf(lf), usable.lastIndexOf(cr)) + 1
    if (end === 0) {
      this.#hold(usable)
      return []
    }
    const lines = this.#decode(usable.subarray(0, end))
    lines.pop() // what stands after the last line end: nothing
    this.#hold(usable.subarray(end))
    return lines
  }

  end(): readonly string[] {
    const lines = this.#decode(this.#endsInCr ? Buffer.of(cr) : Buffer.alloc(0))
    if (lines[lines.length - 1] === '') lines.pop()
    return lines
  }

  #decode(bytes: Buffer): string[] {
    const text = (this.#held === 0 ? bytes : Buffer.concat([...this.#pieces, bytes])).toString('utf8')
    this.#pieces = []
    this.#held = 0
    return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
  }

  /** Drops what nobody will see: the line is cut before it. */
  #hold(piece: Buffer): void {
    if (piece.length === 0 || this.#held > longestHeld) return
    this.#pieces.push(piece)
    this.#held += piece.length
  }
}

function cut(text: string): string {
  if (text.length <= longestLine) return text
  const last = text.charCodeAt(longestLine - 1)
  return `${text.slice(0, last >= 0xd800 && last < 0xdc00 ? longestLine - 1 : longestLine)}… (cut)`
}
