/** JSON values one behind the other (JSON Lines, or with nothing between them), read as the items of one list. */

import { type Source, sourceFrom } from './source.ts'

const openBracket = Buffer.from('[')
const closeBracket = Buffer.from(']')
const comma = Buffer.from(',')

/**
 * A source that says `[{…},{…}]` where this one says `{…}` and `{…}`, at the same lines, for `streamJson`. Only objects
 * and lists can stand side by side; what is cut off or wrong stays so, and is for the reader to find.
 */
export const asJsonList = (source: Source): Source =>
  sourceFrom(source.path, undefined, () => listed(source.utf8()))

async function* listed(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const finder = new StartFinder()
  let values = 0
  for await (const chunk of chunks) {
    let from = 0
    for (const start of finder.starts(chunk)) {
      yield chunk.subarray(from, start)
      yield values++ === 0 ? openBracket : comma
      from = start
    }
    yield chunk.subarray(from)
  }
  if (values > 0 && finder.outside) yield closeBracket
}

const quote = 0x22
const backslash = 0x5c

/** Where values begin that stand in no other one. */
class StartFinder {
  #depth = 0
  #inString = false
  #escaped = false

  /** True between values. */
  get outside(): boolean {
    return this.#depth === 0 && !this.#inString
  }

  starts(chunk: Buffer): readonly number[] {
    const found: number[] = []
    let [depth, inString, escaped] = [this.#depth, this.#inString, this.#escaped]
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (inString) {
        if (escaped) escaped = false
        else if (byte === backslash) escaped = true
        else if (byte === quote) inString = false
      } else if (byte === quote) inString = true
      else if (byte === 0x7b || byte === 0x5b) {
        if (depth++ === 0) found.push(at)
      } else if (byte === 0x7d || byte === 0x5d) depth = Math.max(0, depth - 1)
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
    return found
  }
}
