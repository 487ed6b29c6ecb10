/** What is taken over from the settings of another scanner, and what could not be. */

import type { Allow } from '../../allow/allow.ts'
import type { Rule } from '../../rules/rule.ts'

export type ImportedAllow = Allow & {
  /** Of an exception that goes by the secret's own text and by nothing else: whether it sets that text aside. */
  readonly fits?: (secret: string) => boolean
  /** Whether it is a part of what a rule looks for, e.g. its files, and so no exception that anybody made. */
  readonly condition?: boolean
}

export type Import = {
  readonly rules: readonly Rule[]
  readonly allows: readonly ImportedAllow[]
  /** Ids of built-in rules that are switched off. */
  readonly disable: readonly string[]
  /** Whole sentences: what was not taken over, or means something else here. */
  readonly notes: readonly string[]
}

const mostNames = 5

/** Collects notes and refusals, so that one about two hundred rules is one sentence. */
export class Findings {
  readonly #file: string
  readonly #notes = new Map<string, string[]>()
  readonly #refusals: string[] = []

  constructor(file: string) {
    this.#file = file
  }

  /** `says` is a whole sentence without its names: "`validate` is not taken over: …". */
  note(says: string, name?: string): void {
    const names = this.#notes.get(says) ?? []
    const bare = name?.replace(`${this.#file}, `, '')
    if (bare !== undefined && !names.includes(bare)) names.push(bare)
    this.#notes.set(says, names)
  }

  /** What is left out although its tool would use it: "rule `x`: its regex …", without the stop at the end. */
  refuse(reason: string): void {
    this.#refusals.push(
      `${this.#file}: refused, and so without effect: ${reason.replace(`${this.#file}, `, '')}.`,
    )
  }

  /** What was refused comes first. */
  notes(): readonly string[] {
    return [
      ...this.#refusals,
      ...[...this.#notes].map(([says, names]) => `${this.#file}${listed(names)}: ${says}`),
    ]
  }
}

/** ", a, b and 4 more" */
function listed(names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length - mostNames
  return `, ${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
