/**
 * Finds credentials in bytes: one pass of the keyword automaton, and at each hit the few rules that own the keyword, each
 * on a bounded part of the text. Text is looked at as Latin-1, so byte offsets and string offsets are the same.
 */

import type { Rule } from '../rules/rule.ts'
import { assignedValues, type Value } from './assigned.ts'
import { type Automaton, compileAutomaton } from './automaton.ts'
import { isLetterOrDigit, mayBeginAt } from './boundary.ts'
import { type Hit, type Matcher, matcherOf } from './matcher.ts'
import { type Found, withoutOverlaps } from './overlaps.ts'
import { checkRules, widestWindow } from './rule-check.ts'

export type Engine = {
  readonly rules: readonly Rule[]
  /** In the order of the text; no two share a byte. The same bytes give the same answer, however they came about. */
  readonly find: (bytes: Buffer) => readonly Found[]
}

/** So much is scanned before its hits become text, which bounds the memory and keeps the bytes in the cache. */
const stretchBytes = 262_144
/** A window, and the longest name before a keyword. */
const lookBehind = widestWindow + 128

type Machine = {
  readonly automaton: Automaton
  readonly matchers: readonly (readonly Matcher[])[] // of each keyword
  readonly reach: number
}

/** Throws an InputError that names the rule which could not work. */
export function createEngine(rules: readonly Rule[]): Engine {
  const owners = new Map<string, Matcher[]>()
  for (const checked of checkRules(rules)) {
    const matcher = matcherOf(checked)
    const keywords = new Set(checked.rule.keywords.map((keyword) => keyword.toLowerCase()))
    for (const keyword of keywords) owners.set(keyword, [...(owners.get(keyword) ?? []), matcher])
  }
  const matchers = [...owners.values()]
  const reach = matchers.flat().reduce((most, matcher) => Math.max(most, matcher.reach), 0)
  const machine = { automaton: compileAutomaton([...owners.keys()]), matchers, reach }
  return { rules, find: (bytes) => find(machine, bytes) }
}

function find(machine: Machine, bytes: Buffer): readonly Found[] {
  const { automaton } = machine
  const found = new FoundSet()
  for (let from = 0; from < bytes.length; from += stretchBytes) {
    const to = Math.min(bytes.length, from + stretchBytes)
    const stretch = new Stretch(machine, bytes, from, to, found)
    automaton.scan(bytes, Math.max(0, from - automaton.longest + 1), to, (keyword, end) => {
      if (end > from) stretch.hit(keyword, end) // the others were the last stretch's
    })
  }
  return withoutOverlaps(found.all())
}

/** The same place is often found by several keywords of one rule; it is kept once. */
class FoundSet {
  readonly #byStart = new Map<number, Found[]>()

  add(one: Found): void {
    const others = this.#byStart.get(one.start)
    if (others === undefined) this.#byStart.set(one.start, [one])
    else if (!others.some(({ rule, end }) => rule === one.rule && end === one.end)) others.push(one)
  }

  all(): readonly Found[] {
    return [...this.#byStart.values()].flat()
  }
}

/** A part of the bytes as text, made when the first keyword is found in it. */
class Stretch {
  readonly #machine: Machine
  readonly #bytes: Buffer
  readonly #base: number
  readonly #to: number
  readonly #found: FoundSet
  #text: string | undefined

  constructor(machine: Machine, bytes: Buffer, from: number, to: number, found: FoundSet) {
    this.#machine = machine
    this.#bytes = bytes
    this.#base = Math.max(0, from - lookBehind)
    this.#to = Math.min(bytes.length, to + machine.reach)
    this.#found = found
  }

  hit(keyword: number, end: number): void {
    this.#text ??= this.#bytes.toString('latin1', this.#base, this.#to)
    const base = this.#base
    const length = this.#machine.automaton.keywords[keyword]!.length
    const hit = hitAt(this.#text, end - base - length, end - base)
    for (const matcher of this.#machine.matchers[keyword]!) {
      matcher.match(hit, (from, to) => this.#add(matcher.rule, base + from, base + to))
    }
  }

  /** The secret is read from the bytes once more: a slice of the text would keep all of it in memory. */
  #add(rule: Rule, start: number, end: number): void {
    this.#found.add({ rule, start, end, secret: this.#bytes.toString('latin1', start, end) })
  }
}

function hitAt(text: string, start: number, end: number): Hit {
  let begins: boolean | undefined
  let values: readonly Value[] | undefined
  return {
    text,
    start,
    end,
    begins: () => {
      begins ??= !isLetterOrDigit(text.charCodeAt(start)) || mayBeginAt(text, start)
      return begins
    },
    values: () => {
      values ??= assignedValues(text, start, end)
      return values
    },
  }
}
