/** A place in the source of a regular expression. */

/** What could not be read, as the end of "its pattern …". */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
}

export const refuse = (reason: string): never => {
  throw new ExpressionError(reason)
}

export class ExpressionCursor {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get next(): string | undefined {
    return this.#text[this.#at]
  }

  /** The character behind the next one. */
  get second(): string | undefined {
    return this.#text[this.#at + 1]
  }

  take(sign: string): boolean {
    const taken = this.next === sign
    if (taken) this.#at++
    return taken
  }

  /** The next character whole, beyond the basic plane, too; not at the end. */
  takeCode(): number {
    const code = this.#text.codePointAt(this.#at)!
    this.#at += code > 0xffff ? 2 : 1
    return code
  }

  /** What a sticky pattern matches here. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text) ?? undefined
    this.#at += found?.[0].length ?? 0
    return found
  }
}
