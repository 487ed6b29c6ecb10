/** One `<file>` of a Clover report, while its lines come. */

import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import type { BranchKeys } from '../model/branch-keys.ts'
import { branchState, type FileCoverage, type Share } from '../model/file-coverage.ts'
import { checkBranches, lineOf, type RunCounts, refuse, wholeOf } from './xml-values.ts'

/** What `<metrics>` says. */
export type Metrics = { readonly statements?: Share; readonly conditionals?: Share; readonly methods?: Share }

/** The records that were counted; a line of two statements is two of them. */
export type Tally = { statements: number; ran: number; conditionals: number; taken: number; methods: number }

export const emptyTally = (): Tally => ({ statements: 0, ran: 0, conditionals: 0, taken: 0, methods: 0 })

type Start = { readonly line: number; readonly hits: number }

export class CloverFile {
  readonly coverage: FileCoverage
  readonly shown: string
  readonly line: number // of the report
  readonly tally = emptyTally()
  metrics: Metrics = {}
  readonly #path: string
  readonly #counts: RunCounts
  readonly #keys: BranchKeys
  readonly #conditionsOf = new Map<number, number>()
  /** Methods no line of which has followed. */
  readonly #oneLiners: Start[] = []
  #method: Start | undefined

  constructor(
    coverage: FileCoverage,
    tag: XmlTag,
    from: { path: string; shown: string; counts: RunCounts; keys: BranchKeys },
  ) {
    this.coverage = coverage
    this.shown = from.shown
    this.line = tag.line
    this.#path = from.path
    this.#counts = from.counts
    this.#keys = from.keys
  }

  read(tag: XmlTag): void {
    const line = lineOf(this.#path, tag, 'num')
    const type = tag.text('type')
    if (type === 'stmt') this.#statement(line, this.#counts.of(tag, 'count'))
    else if (type === 'method') this.#function(line, tag)
    else if (type !== 'cond') refuse(this.#path, tag, 'type', '"stmt", "cond" or "method"')
    else if (tag.text('count') === undefined) this.#condition(line, tag)
    else this.#branchedLine(line, tag)
  }

  /** Notices PHPUnit's hidden lines. */
  conclude(): void {
    this.#endMethod()
    const hidden = (this.metrics.statements?.total ?? 0) - this.tally.statements
    // PHPUnit has one record a line, so `function rate(): int { return 19; }` is a method and no statement. It lists only
    // methods with statements, so where none follows, the statement is on the method's own line; the total proves it.
    if (hidden > 0 && hidden === this.#oneLiners.length)
      for (const { line, hits } of this.#oneLiners) this.#statement(line, hits)
  }

  #statement(line: number, hits: number): void {
    this.#method = undefined
    this.tally.statements++
    if (hits > 0) this.tally.ran++
    this.coverage.hit(line, hits)
  }

  /** PHPUnit names it; Clover has its signature, "total(Map<String, int[]>,boolean) : int". */
  #function(line: number, tag: XmlTag): void {
    this.#endMethod()
    const hits = this.#counts.of(tag, 'count')
    const signature = tag.text('signature') ?? ''
    const end = signature.lastIndexOf(' : ')
    this.coverage.func(tag.text('name') ?? (end < 0 ? signature : signature.slice(0, end)), line, hits)
    this.tally.methods++
    this.#method = { line, hits }
  }

  #endMethod(): void {
    if (this.#method) this.#oneLiners.push(this.#method)
    this.#method = undefined
  }

  /** Clover's own: how often the condition was true and false. The statement around it is a record of its own. */
  #condition(line: number, tag: XmlTag): void {
    const whenTrue = this.#counts.of(tag, 'truecount')
    const whenFalse = this.#counts.of(tag, 'falsecount')
    const block = this.#conditionsOf.get(line) ?? 0
    checkBranches(this.#path, tag.line, 2 * block + 2)
    this.#conditionsOf.set(line, block + 1)
    for (const [arm, count] of [whenTrue, whenFalse].entries()) {
      const state = count > 0 ? branchState.taken : branchState.missed
      this.coverage.branch(line, this.#keys.numbered(block, arm), state)
      this.tally.conditionals++
      this.tally.taken += count > 0 ? 1 : 0
    }
    // An operand on a line of its own is code of that line, though no statement begins there.
    this.coverage.hit(line, whenTrue + whenFalse)
  }

  /** Istanbul's: a line with its count, of whose branches `truecount` were taken and `falsecount` were not. */
  #branchedLine(line: number, tag: XmlTag): void {
    const taken = wholeOf(this.#path, tag, 'truecount') ?? refuse(this.#path, tag, 'truecount', 'there')
    const missed = wholeOf(this.#path, tag, 'falsecount') ?? refuse(this.#path, tag, 'falsecount', 'there')
    this.#statement(line, this.#counts.of(tag, 'count'))
    const total = checkBranches(this.#path, tag.line, taken + missed)
    this.tally.conditionals += total
    this.tally.taken += taken
    if (total > 0) this.coverage.branchCount(line, taken, total)
  }
}
