/** The functions of one record. lcov 1 names them in `FN` and counts them in `FNDA`; lcov 2 has groups of aliases. */

import type { FileCoverage, Share } from '../model/file-coverage.ts'
import { NameList } from './name-list.ts'

/** Where functions of one name begin, and their counts, each in the order of the record. */
type Named = { readonly lines: number[]; readonly counts: number[] }
/** The instances of one template, say: one function, known by the shortest of its names, as lcov 2 shows it. */
type Group = { readonly line: number; name: string | undefined; hits: number }

/** In one file: a bundle has hundreds of functions named "t"; what repeats without end is refused. */
const mostOfOneName = 2 ** 16

export class LcovFunctions {
  /** As long as counts come in the order of the names, which saves looking them up; else everything is in `#named`. */
  readonly #inOrder = new NameList()
  readonly #named = new Map<string, Named>()
  readonly #groups = new Map<string, Group>()

  /** As `place`, for a name that lies in the report; false when that would be of no use. */
  placeInOrder(bytes: Buffer, start: number, end: number, line: number): boolean {
    return this.#named.size === 0 && this.#inOrder.add(bytes, start, end, line)
  }

  /** As `count`, when it is the next name's turn; false when it is not. */
  countInOrder(bytes: Buffer, start: number, end: number, hits: number): boolean {
    return this.#inOrder.count(bytes, start, end, hits)
  }

  /** `FN:3,addItem` and `FN:3,9,addItem`; false when there are too many of that name. */
  place(name: string, line: number): boolean {
    const { lines } = this.#of(name)
    return lines.push(line) <= mostOfOneName
  }

  /** `FNDA:5,addItem`, before or behind its `FN`; false when there are too many of that name. */
  count(name: string, hits: number): boolean {
    const { counts } = this.#of(name)
    return counts.push(hits) <= mostOfOneName
  }

  #of(name: string): Named {
    for (const { name: other, line, hits } of this.#inOrder.take()) {
      const named = this.#entry(other)
      named.lines.push(line)
      if (hits !== undefined) named.counts.push(hits)
    }
    return this.#entry(name)
  }

  #entry(name: string): Named {
    const known = this.#named.get(name)
    if (known) return known
    const named = { lines: [], counts: [] }
    this.#named.set(name, named)
    return named
  }

  /** `FNL:0,3,9`; false when the record has that index already. */
  group(index: string, line: number): boolean {
    if (this.#groups.has(index)) return false
    this.#groups.set(index, { line, name: undefined, hits: 0 })
    return true
  }

  /** `FNA:0,5,addItem`; false when no `FNL` has that index. */
  alias(index: string, name: string, hits: number): boolean {
    const group = this.#groups.get(index)
    if (!group) return false
    if (group.name === undefined || comesFirst(name, group.name)) group.name = name
    group.hits = Math.max(group.hits, hits)
    return true
  }

  /** Gives them to the file, and forgets them. */
  handOver(file: FileCoverage): Share {
    let { covered, total } = this.#inOrder.handOver(file)
    if (this.#named.size + this.#groups.size === 0) return { covered, total }
    const add = (name: string, line: number, hits: number) => {
      file.func(name, line, hits)
      total++
      if (hits > 0) covered++
    }
    for (const [name, { lines, counts }] of this.#named) {
      if (lines.length > 1) for (const [line, hits] of paired(lines, counts)) add(name, line, hits)
      else add(name, lines[0] ?? 0, most(counts))
    }
    // A group without any alias has no name that a shard could be matched by, but it is a function that did not run.
    for (const { name = '', line, hits } of this.#groups.values()) add(name, line, hits)
    this.#named.clear()
    this.#groups.clear()
    return { covered, total }
  }
}

const comesFirst = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b)

function most(counts: readonly number[]): number {
  let largest = 0
  for (const count of counts) if (count > largest) largest = count
  return largest
}

/**
 * Two classes of a file both have a `constructor`: the n-th count of a name is about its n-th place. A place without a
 * count did not run; counts in excess are about the last place.
 */
function paired(lines: readonly number[], counts: readonly number[]): ReadonlyMap<number, number> {
  const hits = new Map<number, number>()
  for (const [i, line] of lines.entries()) {
    const count = i === lines.length - 1 ? most(counts.slice(i)) : (counts[i] ?? 0)
    hits.set(line, Math.max(hits.get(line) ?? 0, count))
  }
  return hits
}
