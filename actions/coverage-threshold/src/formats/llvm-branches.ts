/** Branches of one file of `llvm-cov export`: each entry has two, the condition being true and being false. */

import type { Shape } from '../../../../shared/reading/shape.ts'
import type { BranchKeys } from '../model/branch-keys.ts'
import { branchState, FileCoverage } from '../model/file-coverage.ts'
import { type HitCounts, isLine } from './json-numbers.ts'

export type Branch = {
  readonly line: number
  readonly column: number
  readonly taken: readonly [number, number] // when true, when false
  readonly fileId: number
  /** True for one that stands in a macro's own text, and is listed there beside where the macro is used. */
  readonly inMacro: boolean
}

const aBranch =
  '[line, column, endLine, endColumn, trueCount, falseCount, fileId, expandedFileId, kind] of whole numbers'

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** `[10, 19, 10, 34, 13, 2, 0, 0, 4]` */
export function branchOf(value: Shape, counts: HitCounts): Branch {
  const raw = value.raw
  if (!Array.isArray(raw) || raw.length < 9 || !isLine(raw[0]) || !isWhole(raw[1])) return value.fail(aBranch)
  const taken = [counts.read(raw[4]), counts.read(raw[5])] as const
  if (taken[0] < 0 || taken[1] < 0 || !isWhole(raw[6]) || !isWhole(raw[7])) return value.fail(aBranch)
  return { line: raw[0], column: raw[1], taken, fileId: raw[6], inMacro: raw[6] !== raw[7] }
}

/** `[15, 10, 15, 18, 2, 0, 1, 1]`: where a macro is used. */
function placeOf(region: Shape): { readonly line: number; readonly column: number } {
  const [line, column]: readonly unknown[] = Array.isArray(region.raw) ? region.raw : []
  return isLine(line) && isWhole(column)
    ? { line, column }
    : region.fail('[line, column, …] of whole numbers')
}

export const neverReached = ({ taken }: Branch): boolean => taken[0] === 0 && taken[1] === 0

/** Whether the functions of the report have a branch there that never ran. */
export type IsReal = (line: number, column: number) => boolean

export class LlvmBranches {
  readonly #keys: BranchKeys
  readonly #counts: HitCounts
  readonly #coverage = new FileCoverage()
  #unsure: Branch[] = []
  #inMacros: Branch[] = []

  constructor(keys: BranchKeys, counts: HitCounts) {
    this.#keys = keys
    this.#counts = counts
  }

  /** An entry of the file's own list. */
  take(value: Shape): void {
    const branch = branchOf(value, this.#counts)
    if (branch.inMacro) this.#inMacros.push(branch)
    else if (neverReached(branch)) this.#unsure.push(branch)
    else this.#add(branch)
  }

  /**
   * A macro that is used in the file: its branches count at the line that uses it. Macros within it are in the same list,
   * told apart by their file ids, which count uses.
   */
  takeExpansion(value: Shape): void {
    const branches = value.maybe('branches')?.list() ?? []
    if (branches.length === 0) return
    const { line, column } = placeOf(value.get('source_region'))
    for (const item of branches) {
      const branch = branchOf(item, this.#counts)
      const place = `${column}>${branch.fileId}:${branch.line}:${branch.column}`
      this.#pair(line, branch, (side) => this.#keys.named(`${place}:${side}`))
    }
  }

  /**
   * Hands over what was gathered. A condition that is constant has no counter and is written like one that nobody came
   * to: 0 and 0. `isReal` knows the latter from functions, which list no constants; it is undefined for a report without
   * functions, where both are taken. A report without expansions has the branches of macros in the macros' text only.
   * Gives back how many may be constant.
   */
  finish(into: FileCoverage, isReal: IsReal | undefined, hasExpansions: boolean): number {
    for (const branch of this.#unsure)
      if (isReal === undefined || isReal(branch.line, branch.column)) this.#add(branch)
    if (!hasExpansions) for (const branch of this.#inMacros) this.#add(branch)
    into.unite(this.#coverage)
    const unsure = isReal === undefined ? this.#unsure.length : 0
    this.#unsure = []
    this.#inMacros = []
    return unsure
  }

  #add(branch: Branch): void {
    this.#pair(branch.line, branch, (side) => this.#keys.numbered(branch.column, side))
  }

  #pair(line: number, branch: Branch, key: (side: number) => number): void {
    const never = neverReached(branch)
    for (const [side, count] of branch.taken.entries()) {
      const state = never ? branchState.unevaluated : count > 0 ? branchState.taken : branchState.missed
      this.#coverage.branch(line, key(side), state)
    }
  }
}
