/** Lines and branches as gcov lists them for each function, and gcovr after it. */

import type { Shape } from '../../../../shared/reading/shape.ts'
import type { BranchKeys } from '../model/branch-keys.ts'
import { branchState, type FileCoverage } from '../model/file-coverage.ts'
import { aCount, aLine, type HitCounts, isLine } from './json-numbers.ts'

/** Where functions begin, by their names: "8:8" for line and column. */
export type FunctionPlaces = ReadonlyMap<string, { readonly line: number; readonly column: number }>

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown, at: () => Shape): readonly unknown[] =>
  Array.isArray(value) ? value : at().fail('an array')

/** What a reader leaves out, of a line or a branch. */
export type LeavesOut = (item: Json, what: 'line' | 'branch') => boolean

export class GcovLines {
  readonly #keys: BranchKeys
  readonly #counts: HitCounts
  readonly #leavesOut: LeavesOut

  constructor(keys: BranchKeys, counts: HitCounts, leavesOut: LeavesOut = () => false) {
    this.#keys = keys
    this.#counts = counts
    this.#leavesOut = leavesOut
  }

  /** Adds `lines`, the member of a file. A line comes once for each function that it is part of. */
  add(coverage: FileCoverage, lines: Shape, places: FunctionPlaces): void {
    const items = listOf(lines.raw, () => lines)
    for (const [i, each] of items.entries()) {
      const item = isObject(each) ? each : lines.item(i).fail('an object')
      if (!this.#leavesOut(item, 'line')) this.#line(coverage, item, () => lines.item(i), places)
    }
  }

  #line(coverage: FileCoverage, item: Json, at: () => Shape, places: FunctionPlaces): void {
    const line = isLine(item.line_number) ? item.line_number : at().get('line_number').fail(aLine)
    const hits = this.#counts.read(item.count)
    if (hits < 0) at().get('count').fail(aCount)
    coverage.hit(line, hits)
    const place = typeof item.function_name === 'string' ? places.get(item.function_name) : undefined
    // Functions share lines: a lambda and what calls it, all instances of a template. Only the latter begin at one place.
    const owner = place ? `${line - place.line}:${place.column}` : ''
    const branches = listOf(item.branches ?? [], () => at().get('branches'))
    for (const [i, branch] of branches.entries()) {
      const state = this.#state(branch, hits, () => at().get('branches').item(i))
      if (state !== undefined) coverage.branch(line, this.#keys.named(`${owner}:${i}`), state)
    }
  }

  /** Branches of exceptions count as the others: `gcov -b` and lcov 1 count them, and gcovr has an option against it. */
  #state(branch: unknown, hits: number, at: () => Shape) {
    if (!isObject(branch)) return at().fail('an object')
    if (this.#leavesOut(branch, 'branch')) return undefined
    const count = this.#counts.read(branch.count)
    if (count < 0) return at().get('count').fail(aCount)
    if (count > 0) return branchState.taken
    return hits > 0 ? branchState.missed : branchState.unevaluated
  }
}
