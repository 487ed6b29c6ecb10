/**
 * What reports say of one file: hits per line, branches, functions, and statement blocks where a tool counts those (Go).
 * Two reports of one file unite per line: a line ran when it ran in either. A count is the larger of both, never the
 * sum, so that a report read twice changes nothing. Lines and columns count from 1.
 */

import { FunctionTable } from './function-table.ts'
import { PackedTable } from './packed-table.ts'
import { blocks, branches, lines, partlyBit } from './table-forms.ts'

/** How many of how many, of anything. */
export type Share = { readonly covered: number; readonly total: number }

export type LineCoverage = {
  readonly line: number
  /** How often it ran, at least; saturates at `mostHits`. */
  readonly hits: number
  /** True when the report itself says that only part of the line's code ran (JaCoCo's `mi` beside `ci`). */
  readonly partly: boolean
}

export type BranchCoverage = Share & {
  readonly line: number
  /** True when the report says that nobody ever came to the branches (lcov's `-`). */
  readonly unevaluated: boolean
}

export type FunctionCoverage = { readonly name: string; readonly line: number; readonly hits: number }

/** A run of `statements` statements that run together: Go's `12.30,15.2 3 1`. */
export type Block = {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
  readonly statements: number
  readonly hits: number
}

export type Metric = 'line' | 'branch' | 'function'

export const mostHits = 2 ** 31 - 1
export const mostLine = 2 ** 31 - 1
/** Branches of one line, at most: more is a broken report. */
export const mostBranches = 65_535

/** What became of one branch, in the order of their worth: the better of two reports counts. */
export const branchState = { unevaluated: 0, missed: 1, taken: 2 } as const
export type BranchState = (typeof branchState)[keyof typeof branchState]

const noSummaries: ReadonlyMap<Metric, Share> = new Map()
const noFormats: ReadonlySet<string> = new Set()

export class FileCoverage {
  readonly #lines = new PackedTable(lines)
  #formats: ReadonlySet<string>
  // Made when there is something to put in: a report may have a hundred thousand files.
  #branches: PackedTable | undefined
  #blocks: PackedTable | undefined
  #functions: FunctionTable | undefined
  #summaries: Map<Metric, Share> | undefined

  /** `formats`: names of the formats that speak of it; one set may serve many files. */
  constructor(formats = noFormats) {
    this.#formats = formats
  }

  /** Some definitions of coverage depend on the format that spoke. */
  get formats(): ReadonlySet<string> {
    return this.#formats
  }

  /** A line with code, run `hits` times (any whole number from 0 up). `partly`: some of its code did not run. */
  hit(line: number, hits: number, partly = false): void {
    this.#lines.add([line, Math.min(hits, mostHits) + (partly && hits > 0 ? partlyBit : 0)])
  }

  /**
   * Many lines at once, as pairs of line and hits (0 … `mostHits`). The array is taken over. `sorted` is for pairs that
   * are known to be in order of lines, each line once; it saves looking.
   */
  hitAll(pairs: Uint32Array, sorted = false): void {
    if (sorted) this.#lines.addSorted(pairs)
    else this.#lines.addAll(pairs)
  }

  /** One branch by a key of `BranchKeys`, so that shards unite branch by branch. */
  branch(line: number, key: number, state: BranchState): void {
    this.#branchTable().add([line, key, state])
  }

  /** Records of line, key and state at once. The array is taken over. `sorted`: by line and key, each once. */
  branchAll(records: Uint32Array, sorted = false): void {
    if (sorted) this.#branchTable().addSorted(records)
    else this.#branchTable().addAll(records)
  }

  /**
   * Branches of a line from a report that only counts them, 0 ≤ taken ≤ total ≤ `mostBranches`. Of two such counts the
   * larger is kept, the least that both together can have covered.
   */
  branchCount(line: number, taken: number, total: number): void {
    this.#branchTable().add([line, 0, taken * 65_536 + total])
  }

  /** `line` is 0 where the report does not say it. */
  func(name: string, line: number, hits: number): void {
    this.#functionTable().add(name, line, Math.min(hits, mostHits))
  }

  /** Many functions: names with "\n" between, and pairs of line and hits (0 … `mostHits`). The array is taken over. */
  funcAll(names: string, pairs: Uint32Array): void {
    this.#functionTable().addAll(names, pairs)
  }

  block({ startLine, startColumn, endLine, endColumn, statements, hits }: Block): void {
    this.#blockTable().add([startLine, startColumn, endLine, endColumn, statements, Math.min(hits, mostHits)])
  }

  blockAll(records: Uint32Array): void {
    this.#blockTable().addAll(records)
  }

  #branchTable(): PackedTable {
    this.#branches ??= new PackedTable(branches)
    return this.#branches
  }

  #blockTable(): PackedTable {
    this.#blocks ??= new PackedTable(blocks)
    return this.#blocks
  }

  #functionTable(): FunctionTable {
    this.#functions ??= new FunctionTable()
    return this.#functions
  }

  /** A total without lines, from a report that has nothing better (Istanbul's `coverage-summary.json`). */
  summary(metric: Metric, { covered, total }: Share): void {
    this.#summaries ??= new Map()
    const known = this.#summaries.get(metric)
    this.#summaries.set(metric, {
      covered: Math.max(covered, known?.covered ?? 0),
      total: Math.max(total, known?.total ?? 0),
    })
  }

  /** Adds what another report says of the same file. */
  unite(other: FileCoverage): void {
    this.#lines.addTable(other.#lines)
    if (other.#branches) this.#branchTable().addTable(other.#branches)
    if (other.#blocks) this.#blockTable().addTable(other.#blocks)
    if (other.#functions) this.#functionTable().addTable(other.#functions)
    for (const [metric, share] of other.summaries()) this.summary(metric, share)
  }

  /** Whether nothing was said of it yet. */
  isEmpty(): boolean {
    return !(this.hasLines() || this.#branches || this.#blocks || this.#functions || this.#summaries)
  }

  /** Whether it says anything of single lines; where it does not, only totals can be judged. */
  hasLines(): boolean {
    return !this.#lines.isEmpty()
  }

  /** How often a line ran; undefined when it has no code. */
  hits(line: number): number | undefined {
    const records = this.#lines.records()
    const i = this.#lines.from(line)
    return records[i] === line ? records[i + 1]! % partlyBit : undefined
  }

  /**
   * Pairs of line and hits in order of lines; a partly run line has `2³¹` added. For loops that must be fast. Good until
   * something is added, and perhaps a part of a larger `buffer`.
   */
  packedLines(): Uint32Array {
    return this.#lines.records()
  }

  *lines(): Iterable<LineCoverage> {
    const records = this.#lines.records()
    for (let i = 0; i < records.length; i += 2) {
      const value = records[i + 1]!
      yield { line: records[i]!, hits: value % partlyBit, partly: value >= partlyBit }
    }
  }

  /** In order of lines. Where a line's branches are both named and counted, the reading with more branches stands. */
  *branches(): Iterable<BranchCoverage> {
    const records = this.#branches?.records() ?? []
    for (let i = 0; i < records.length; ) {
      const line = records[i]!
      let [counted, countedTotal, taken, total, evaluated] = [0, 0, 0, 0, 0]
      for (; records[i] === line; i += 3) {
        const state = records[i + 2]!
        if (records[i + 1] === 0) [counted, countedTotal] = [state >>> 16, state & 65_535]
        else {
          total++
          if (state === branchState.taken) taken++
          if (state !== branchState.unevaluated) evaluated++
        }
      }
      const named = total > countedTotal || (total === countedTotal && taken >= counted)
      yield named
        ? { line, covered: taken, total, unevaluated: evaluated === 0 }
        : { line, covered: counted, total: countedTotal, unevaluated: false }
    }
  }

  /** By line and name. */
  functions(): readonly FunctionCoverage[] {
    return this.#functions?.list() ?? []
  }

  *blocks(): Iterable<Block> {
    const r = this.#blocks?.records() ?? []
    for (let i = 0; i < r.length; i += 6) {
      yield {
        startLine: r[i]!,
        startColumn: r[i + 1]!,
        endLine: r[i + 2]!,
        endColumn: r[i + 3]!,
        statements: r[i + 4]!,
        hits: r[i + 5]!,
      }
    }
  }

  /** Totals that came without lines; what the lines say, where there are any, goes before them. */
  summaries(): ReadonlyMap<Metric, Share> {
    return this.#summaries ?? noSummaries
  }
}
