/** The elements that are open. */

import type { Word } from './xml-words.ts'

const deepest = 256

export class OpenElements {
  readonly #names: Word[] = []
  readonly #lines: number[] = []

  get depth(): number {
    return this.#names.length
  }

  /** The name of the innermost one. */
  get inner(): Word | undefined {
    return this.#names[this.#names.length - 1]
  }

  /** "<b> of line 2" */
  get innerInWords(): string {
    return `<${this.inner?.text}> of line ${this.#lines.at(-1)}`
  }

  /** Why another one can't be opened. */
  get limit(): string | undefined {
    return this.#names.length === deepest ? `nests deeper than ${deepest} elements` : undefined
  }

  open(name: Word, line: number): void {
    this.#names.push(name)
    this.#lines.push(line)
  }

  close(): void {
    this.#names.pop()
    this.#lines.pop()
  }

  /** For an end tag with another name than the innermost element's. */
  mismatch(name: string): string {
    const written = `</${name.slice(0, 80)}>`
    return this.inner ? `closes ${this.innerInWords} with ${written}` : `has ${written} without a start`
  }
}
