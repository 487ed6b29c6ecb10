/** The hits of a part of the bytes, gathered while it is scanned, and then tried in the order of the text. */

import type { Rule } from '../rules/rule.ts'
import { assignedValues, BareRuns, type Value } from './assigned.ts'
import { isLetterOrDigit, mayBeginAt } from './boundary.ts'
import { Literals } from './literals.ts'
import type { Hit, Matcher } from './matcher.ts'
import { widestWindow } from './rule-check.ts'
import { Region } from './windows.ts'

/** A rule that owns a keyword, with its matcher, which is made when it is first asked for. */
export type Owner = { readonly rule: Rule; readonly matcher: () => Matcher }

/** Keywords as the automaton numbers them. */
export type Keyword = { readonly length: number; readonly owners: readonly Owner[] }

export type Add = (rule: Rule, start: number, end: number) => void

/** A window, and the longest name before a keyword. */
const lookBehind = widestWindow + 128

export class Stretch {
  readonly #keywords: readonly Keyword[]
  readonly #from: number
  /** Each hit as one number, so that they are sorted as such: offset × number of keywords + keyword. */
  readonly #hits: number[] = []

  constructor(keywords: readonly Keyword[], from: number) {
    this.#keywords = keywords
    this.#from = from
  }

  hit(keyword: number, end: number): void {
    this.#hits.push((end - this.#from) * this.#keywords.length + keyword)
  }

  /** Offers all hits to their rules. `to` is where the stretch ends; matches may begin before it and end behind. */
  try(bytes: Buffer, to: number, add: Add): void {
    if (this.#hits.length === 0) return
    const base = Math.max(0, this.#from - lookBehind)
    const text = bytes.toString('latin1', base, Math.min(bytes.length, to + this.#reach()))
    const reading: Reading = { text, runs: new BareRuns(text), literals: new Literals(text) }
    const regions = new Map<Owner, Region>()
    for (const numbered of Float64Array.from(this.#hits).sort()) {
      const index = numbered % this.#keywords.length
      const { length, owners } = this.#keywords[index]!
      const end = (numbered - index) / this.#keywords.length + this.#from - base
      const hit = hitAt(reading, end - length, end)
      for (const owner of owners) {
        const matcher = owner.matcher()
        if (matcher.kind === 'hit')
          matcher.match(hit, (start, stop) => add(owner.rule, base + start, base + stop))
        else gather(regions, owner, hit, (region) => search(reading, region, owner, base, add))
      }
    }
    for (const [owner, region] of regions) search(reading, region, owner, base, add)
  }

  /** Few rules look further than some kilobytes, and what none looks at need not become text. */
  #reach(): number {
    let reach = 0
    for (const numbered of this.#hits) {
      for (const { matcher } of this.#keywords[numbered % this.#keywords.length]!.owners)
        reach = Math.max(reach, matcher().reach)
    }
    return reach
  }
}

/** The text of a stretch, with what is remembered of it from one hit to the next. */
type Reading = { readonly text: string; readonly runs: BareRuns; readonly literals: Literals }

function gather(regions: Map<Owner, Region>, owner: Owner, hit: Hit, full: (region: Region) => void): void {
  const matcher = owner.matcher()
  if (matcher.kind !== 'window') return
  const window = matcher.window(hit)
  const region = regions.get(owner) ?? new Region()
  regions.set(owner, region)
  if (region.add(window)) return
  full(region)
  region.add(window)
}

function search(
  { text, literals }: Reading,
  region: Region,
  { rule, matcher }: Owner,
  base: number,
  add: Add,
): void {
  const made = matcher()
  if (made.kind === 'window')
    made.search(text, region, literals, (start, end) => add(rule, base + start, base + end))
}

function hitAt({ text, runs, literals }: Reading, start: number, end: number): Hit {
  let begins: boolean | undefined
  let values: readonly Value[] | undefined
  return {
    text,
    start,
    end,
    literals,
    begins: () => {
      begins ??= !isLetterOrDigit(text.charCodeAt(start)) || mayBeginAt(text, start)
      return begins
    },
    values: () => {
      values ??= assignedValues(text, start, end, runs)
      return values
    },
  }
}
