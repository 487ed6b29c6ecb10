/** Functions of `llvm-cov export`, which come behind all files. */

import type { Shape } from '../../../../shared/reading/shape.ts'
import { type HitCounts, isLine } from './json-numbers.ts'
import { branchOf, neverReached } from './llvm-branches.ts'

export type LlvmFunction = { readonly name: string; readonly line: number; readonly hits: number }

const expansion = 1 // the kind of a region that a macro takes the place of
const aRegion = '[line, column, endLine, endColumn, count, fileId, expandedFileId, kind] of whole numbers'

/** A place as one number, unique for columns below 2²¹. */
const placeKey = (line: number, column: number): number => line * 2 ** 21 + Math.min(column, 2 ** 21 - 1)

export class LlvmFunctions {
  readonly #counts: HitCounts
  /** By file, and by place within it: all instances of a template begin at one place. */
  readonly byFile = new Map<string, Map<number, LlvmFunction>>()
  readonly #neverReached = new Map<string, Set<number>>()
  /** LLVM lists the branches of functions since it has branches (12); before, constants can't be told. */
  listBranches = false

  constructor(counts: HitCounts) {
    this.#counts = counts
  }

  take(value: Shape): void {
    const name = value.get('name').text()
    const hits = this.#counts.read(value.get('count').raw)
    if (hits < 0) value.get('count').fail('a whole number')
    const filenames = value.get('filenames')
    const main = mainRegion(value.get('regions'))
    this.#place(filenames.item(main.fileId).text(), main, { name, line: main.line, hits })
    const branches = value.maybe('branches')
    if (!branches) return
    this.listBranches = true
    for (const item of branches.list()) {
      const branch = branchOf(item, this.#counts)
      if (neverReached(branch)) this.#remember(filenames.item(branch.fileId).text(), branch)
    }
  }

  /** Whether a function has a branch there to which nobody came. */
  hasUnreached(file: string, line: number, column: number): boolean {
    return this.#neverReached.get(file)?.has(placeKey(line, column)) === true
  }

  /** Of several instances the most frequent counts; the name is the first by alphabet, for order must not matter. */
  #place(file: string, { line, column }: Region, found: LlvmFunction): void {
    const functions = this.byFile.get(file) ?? new Map<number, LlvmFunction>()
    this.byFile.set(file, functions)
    const known = functions.get(placeKey(line, column))
    functions.set(placeKey(line, column), {
      name: known && known.name < found.name ? known.name : found.name,
      line,
      hits: Math.max(known?.hits ?? 0, found.hits),
    })
  }

  #remember(file: string, { line, column }: { readonly line: number; readonly column: number }): void {
    const places = this.#neverReached.get(file) ?? new Set<number>()
    this.#neverReached.set(file, places)
    places.add(placeKey(line, column))
  }
}

type Region = { readonly line: number; readonly column: number; readonly fileId: number }

/** The first region of the file that the function stands in: the first that no macro of the function expands to. */
function mainRegion(regions: Shape): Region {
  const raw = regions.raw
  if (!Array.isArray(raw)) return regions.fail('an array')
  const expandedTo = new Set<unknown>()
  for (const region of raw) if (Array.isArray(region) && region[7] === expansion) expandedTo.add(region[6])
  const i = raw.findIndex((region: unknown) => !Array.isArray(region) || !expandedTo.has(region[5]))
  if (i < 0) return regions.fail('an array with a region that stands in no macro')
  const region: unknown = raw[i]
  if (!Array.isArray(region)) return regions.item(i).fail(aRegion)
  const [line, column, fileId]: readonly unknown[] = [region[0], region[1], region[5]]
  if (
    !isLine(line) ||
    !Number.isSafeInteger(column) ||
    !Number.isSafeInteger(fileId) ||
    (fileId as number) < 0
  )
    return regions.item(i).fail(aRegion)
  return { line, column: column as number, fileId: fileId as number }
}
