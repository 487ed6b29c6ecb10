/**
 * Texts that each match of a pattern must have, in their order: of `jdbc:[a-z]+[^ ]{0,300}[?&]password=` those are "jdbc:"
 * and "password=". Where one is missing the pattern, which may try hundreds of ways to find that out, need not run.
 */

import { type Node, parsePattern } from './pattern.ts'

/** A literal as long as this says as much as a longer one. */
const longEnough = 16

export function literalsOf(pattern: string): readonly string[] {
  const literals: string[] = []
  let open = ''
  const close = (): void => {
    if (open !== '') literals.push(open)
    open = ''
  }
  const walk = (node: Node): void => {
    if (node.type === 'assertion') return // takes no character, so what is around it stands side by side
    const character = node.type === 'set' ? only(node.mask) : undefined
    if (character !== undefined && open.length < longEnough) {
      open += character
      return
    }
    if (node.type === 'sequence') {
      node.parts.forEach(walk)
      return
    }
    close()
    if (node.type !== 'repeat' || node.min === 0) return
    walk(node.body)
    close()
  }
  walk(parsePattern(pattern))
  close()
  return literals
}

/** The character of a set that has but one. */
function only(mask: bigint): string | undefined {
  if (mask === 0n || (mask & (mask - 1n)) !== 0n) return undefined
  return String.fromCharCode(mask.toString(2).length - 1)
}

/** `to` is how far was searched, `at` where the first from `from` on begins, −1 for none that ends before `to`. */
type Known = { from: number; to: number; at: number }

/** Remembers where literals are, so that no part of the text is searched twice for one, however many hits ask. */
export class Literals {
  readonly #text: string
  readonly #known = new Map<string, Known>()

  constructor(text: string) {
    this.#text = text
  }

  /** Whether all of them stand between `from` and `to`, in this order. */
  has(literals: readonly string[], from: number, to: number): boolean {
    let at = from
    for (const literal of literals) {
      const found = this.#next(literal, at, to)
      if (found < 0 || found + literal.length > to) return false
      at = found + literal.length
    }
    return true
  }

  #next(literal: string, from: number, to: number): number {
    let known = this.#known.get(literal)
    if (known === undefined) {
      known = { from, to: from, at: -1 }
      this.#known.set(literal, known)
    } else if (from < known.from || from > known.to || (known.at >= 0 && from > known.at)) {
      known.to = from
      known.at = -1
    }
    known.from = from
    if (known.at >= 0 || known.to >= to) return known.at
    const start = Math.max(from, known.to - literal.length + 1)
    const found = this.#text.slice(start, to).indexOf(literal)
    known.to = to
    known.at = found < 0 ? -1 : start + found
    return known.at
  }
}
