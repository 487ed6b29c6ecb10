/**
 * Finds credentials in bytes: one pass of the keyword automaton, and at each hit the few rules that own the keyword, each
 * on a bounded part of the text. Text is looked at as Latin-1, so byte offsets and string offsets are the same.
 */

import type { Rule } from '../rules/rule.ts'
import { type Automaton, compileAutomaton } from './automaton.ts'
import { type Matcher, matcherOf, type Work } from './matcher.ts'
import { type Found, type FoundPlace, withoutOverlaps } from './overlaps.ts'
import { checkRules } from './rule-check.ts'
import { type Keyword, type Owner, Stretch } from './stretch.ts'

export type Engine = {
  readonly rules: readonly Rule[]
  /** In the order of the text; no two share a byte. The same bytes give the same answer, however they came about. */
  readonly find: (bytes: Buffer) => readonly Found[]
  readonly work: Readonly<Work>
}

/**
 * So much is scanned before its hits become text, which bounds the memory and keeps the bytes in the cache. V8 puts
 * strings above 128 KiB among its large objects, whose memory it gets anew from the system each time.
 */
const stretchBytes = 65_536

type Machine = { readonly automaton: Automaton; readonly keywords: readonly Keyword[] }

/**
 * Throws an InputError that names the rule which could not work. Nothing but the automaton is made before it is needed.
 * `trusted` are rules of ours, which a test holds against the same checks; all others are checked here.
 */
export function createEngine(rules: readonly Rule[], trusted: readonly Rule[] = []): Engine {
  checkRules(rules, new Set(trusted))
  const work = { runs: 0, characters: 0 }
  const ownersOf = new Map<string, Owner[]>()
  for (const rule of rules) {
    const owner = ownerOf(rule, work)
    for (const keyword of new Set(rule.keywords.map((keyword) => keyword.toLowerCase()))) {
      const owners = ownersOf.get(keyword)
      if (owners === undefined) ownersOf.set(keyword, [owner])
      else owners.push(owner)
    }
  }
  const keywords = [...ownersOf].map(([{ length }, owners]) => ({ length, owners }))
  const machine = { automaton: compileAutomaton([...ownersOf.keys()]), keywords }
  return { rules, find: (bytes) => find(machine, bytes), work }
}

function ownerOf(rule: Rule, work: Work): Owner {
  let made: Matcher | undefined
  return {
    rule,
    matcher: () => {
      made ??= matcherOf(rule, work)
      return made
    },
  }
}

function find({ automaton, keywords }: Machine, bytes: Buffer): readonly Found[] {
  const found = new FoundSet()
  for (let from = 0; from < bytes.length; from += stretchBytes) {
    const to = Math.min(bytes.length, from + stretchBytes)
    const stretch = new Stretch(keywords, from)
    automaton.scan(bytes, Math.max(0, from - automaton.longest + 1), to, (keyword, end) => {
      if (end > from) stretch.hit(keyword, end) // the others were the last stretch's
    })
    stretch.try(bytes, to, (rule, start, end) => found.add({ rule, start, end }))
  }
  // Only what is kept becomes text, and from the bytes: a slice of a stretch would keep all of it in memory.
  return withoutOverlaps(found.all()).map(({ rule, start, end }) => ({
    rule,
    start,
    end,
    secret: bytes.toString('latin1', start, end),
  }))
}

/** The same place is often found by several keywords of one rule; it is kept once. */
class FoundSet {
  readonly #byStart = new Map<number, FoundPlace[]>()

  add(one: FoundPlace): void {
    const others = this.#byStart.get(one.start)
    if (others === undefined) this.#byStart.set(one.start, [one])
    else if (!others.some(({ rule, end }) => rule === one.rule && end === one.end)) others.push(one)
  }

  all(): readonly FoundPlace[] {
    return [...this.#byStart.values()].flat()
  }
}
