/** Reads what a backslash and what brackets stand for in a regular expression. */

import { beyondAscii, type Dialect, maskOfRange, perlClass, posixClass, propertyClass } from './classes.ts'
import { type ExpressionCursor, refuse } from './cursor.ts'

const control: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 }

export class ClassReader {
  readonly #cursor: ExpressionCursor
  readonly #dialect: Dialect
  /** Whether a set had characters beyond ASCII: it then takes any byte of such. */
  widened = false

  constructor(cursor: ExpressionCursor, dialect: Dialect) {
    this.#cursor = cursor
    this.#dialect = dialect
  }

  /** A character's code, or the set that the escape here stands for. */
  escaped(): number | bigint {
    const property = this.#cursor.match(/\\([pP])(?:\{(\^?)([A-Za-z_]{1,40})\}|([A-Z]))/y)
    if (property) {
      const name = property[3] ?? property[4] ?? ''
      this.widened = true
      const mask = propertyClass(name, (property[1] === 'P') !== (property[2] === '^'))
      return mask ?? refuse(`has the class \`${property[0]}\`, which is not known`)
    }
    const code = this.#cursor.match(
      /\\(?:x\{([\dA-Fa-f]{1,8})\}|x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/y,
    )
    if (code) {
      const hex = code[1] ?? code[2] ?? code[3]
      const value = Number.parseInt(hex ?? code[4] ?? '', hex === undefined ? 8 : 16)
      return value > 0x10ffff ? refuse(`has \`${code[0]}\`, which is no character`) : value
    }
    this.#cursor.take('\\')
    if (this.#cursor.next === undefined) refuse('ends with a backslash')
    const value = this.#cursor.takeCode()
    const letter = String.fromCodePoint(value)
    const known = perlClass(letter, this.#dialect) ?? control[letter]
    if (known !== undefined) return known
    return /[A-Za-z0-9]/.test(letter) ? refuse(`has \`\\${letter}\`, which is not known`) : value
  }

  /** What stands in the brackets here. */
  members(): { readonly mask: bigint; readonly negated: boolean } {
    const negated = this.#cursor.match(/\[\^?/y)?.[0] === '[^'
    let mask = 0n
    for (let first = true; ; first = false) {
      if (this.#cursor.next === undefined) refuse('leaves a `[` open')
      if (this.#cursor.next === ']' && !(first && this.#dialect === 're2')) break
      mask |= this.#part()
    }
    this.#cursor.take(']')
    return { mask, negated }
  }

  #part(): bigint {
    const posix = this.#dialect === 're2' ? this.#cursor.match(/\[:(\^?[a-z]{1,10}):\]/y) : undefined
    if (posix) return posixClass(posix[1]!) ?? refuse(`has the class \`${posix[0]}\`, which is not known`)
    const first = this.#member()
    if (typeof first === 'bigint') return first
    const { next, second } = this.#cursor
    if (next !== '-' || second === ']' || second === undefined) return this.#span(first, first)
    this.#cursor.take('-')
    const last = this.#member()
    if (typeof last === 'bigint') return this.#span(first, first) | (1n << 45n) | last
    return last < first ? refuse('has a range that ends before it begins') : this.#span(first, last)
  }

  #member(): number | bigint {
    if (this.#cursor.match(/\\b/y))
      return this.#dialect === 'javascript' ? 8 : refuse('has `\\b` in brackets')
    return this.#cursor.next === '\\' ? this.escaped() : this.#cursor.takeCode()
  }

  #span(first: number, last: number): bigint {
    if (last < 0x80) return maskOfRange(first, last)
    this.widened = true
    return maskOfRange(Math.min(first, 0x80), 0x7f) | beyondAscii
  }
}
