/**
 * Makes examples of credentials that nobody ever had: for tests of rules, and for the canary that plants them. The same
 * seed gives the same examples. What it makes is random; checksums are put on by the rule's own code.
 */

import { createHash } from 'node:crypto'

export const alphabets = {
  digits: '0123456789',
  hex: '0123456789abcdef',
  upperHex: '0123456789ABCDEF',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base36: '0123456789abcdefghijklmnopqrstuvwxyz',
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  base62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
} as const

export type Alphabet = keyof typeof alphabets

export class Generator {
  readonly #seed: string
  #block: Buffer = Buffer.alloc(0)
  #blocks = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  /** `length` characters of an alphabet, each with the same chance. */
  text(alphabet: Alphabet, length: number): string {
    const letters = alphabets[alphabet]
    let text = ''
    while (text.length < length) text += letters[this.below(letters.length)]
    return text
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)))
  }

  /** A whole number from 0 to `limit` − 1; `limit` is at most 2¹⁶. */
  below(limit: number): number {
    const most = 65_536 - (65_536 % limit)
    for (;;) {
      const value = this.#word()
      if (value < most) return value % limit
    }
  }

  /** "3f2b8c1e-…", version 4. */
  uuid(): string {
    const hex = this.text('hex', 30)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`
  }

  /** A line of a file that holds the text, in one of the usual ways. */
  inFile(text: string, name = 'token'): string {
    const ways = [
      `${name} = "${text}"`,
      `"${name}": "${text}",`,
      `export ${name.toUpperCase()}=${text}`,
      `${name}: ${text}`,
    ]
    return ways[this.below(ways.length)]!
  }

  #word(): number {
    if (this.#block.length < 2) {
      this.#block = createHash('sha256')
        .update(`${this.#seed}/${this.#blocks++}`)
        .digest()
    }
    const value = this.#block.readUInt16BE()
    this.#block = this.#block.subarray(2)
    return value
  }
}
