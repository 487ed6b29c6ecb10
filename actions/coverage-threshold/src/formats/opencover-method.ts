/** One `<Method>` of an OpenCover report: its points by file and line, until all of them are known. */

import type { BranchKeys } from '../model/branch-keys.ts'
import { branchState, type FileCoverage, mostBranches } from '../model/file-coverage.ts'

/** Points that begin on one line: the largest and the smallest count of their runs. */
type Visits = { most: number; least: number }

export class OpenCoverMethod {
  /** As .NET has it: "System.Void Shop.Cart::Add(System.String)". */
  name = ''
  /** The file that points without one of their own belong to. */
  fileRef: string | undefined
  points = 0
  visited = 0 // points that ran
  readonly #lines = new Map<FileCoverage, Map<number, Visits>>()
  readonly #branches = new Map<FileCoverage, Map<number, Map<number, number>>>()
  #first: FileCoverage | undefined

  sequencePoint(file: FileCoverage, line: number, count: number): void {
    this.#first ??= file
    this.points++
    if (count > 0) this.visited++
    const lines = inner(this.#lines, file)
    const known = lines.get(line)
    if (!known) lines.set(line, { most: count, least: count })
    else {
      known.most = Math.max(known.most, count)
      known.least = Math.min(known.least, count)
    }
  }

  /** False when the line has more branches than can be. `ordinal` tells the branches of a method apart. */
  branchPoint(file: FileCoverage, line: number, ordinal: number, count: number): boolean {
    const branches = inner(inner(this.#branches, file), line)
    branches.set(ordinal, Math.max(count, branches.get(ordinal) ?? 0))
    return branches.size <= mostBranches
  }

  conclude(keys: BranchKeys): void {
    let most = 0
    for (const [file, lines] of this.#lines)
      for (const [line, visits] of lines) {
        file.hit(line, visits.most, visits.least === 0)
        most = Math.max(most, visits.most)
      }
    // Two lambdas may stand on one line, so a branch is known by its method; the short key keeps long names out of memory.
    const method = this.#branches.size > 0 ? keys.named(this.name) : 0
    for (const [file, lines] of this.#branches)
      for (const [line, branches] of lines)
        for (const [ordinal, count] of branches)
          file.branch(
            line,
            keys.named(`${method}:${ordinal}`),
            count > 0 ? branchState.taken : branchState.missed,
          )
    if (!this.#first) return
    let start = Number.POSITIVE_INFINITY
    for (const line of this.#lines.get(this.#first)!.keys()) start = Math.min(start, line)
    this.#first.func(shortName(this.name), start, most)
  }
}

/** "System.Void Shop.Cart/Item::.ctor(System.Int32)" → "Shop.Cart/Item::.ctor(System.Int32)" */
const shortName = (name: string): string => {
  const owner = name.indexOf('::')
  return name.slice(name.lastIndexOf(' ', owner < 0 ? undefined : owner) + 1)
}

function inner<A, B, C>(map: Map<A, Map<B, C>>, key: A): Map<B, C> {
  const known = map.get(key)
  if (known) return known
  const fresh = new Map<B, C>()
  map.set(key, fresh)
  return fresh
}
