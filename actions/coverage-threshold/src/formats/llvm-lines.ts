/**
 * Lines from LLVM's segments, counted as `llvm-cov show` and `llvm-cov export -format=lcov` count them: the rules of
 * `LineCoverageStats` in llvm/lib/ProfileData/Coverage/CoverageMapping.cpp, as of LLVM 14 to 22.
 *
 * A segment says what holds from its place up to the next one. On a line, the segment that comes from a line above is
 * the wrapped one. A line has code when the wrapped segment counts, unless a skipped region (a comment, an `#if 0`)
 * begins the line, or when a region with a count begins on it. It ran as often as the most frequent of the wrapped
 * segment and the regions that begin on it; gaps between statements don't count.
 */

export type Segment = {
  readonly line: number
  /** 0 … 2³¹ − 1 */
  readonly count: number
  readonly hasCount: boolean
  readonly isEntry: boolean
  readonly isGap: boolean
}

/** Lines that a report may still have. Few segments can span 2³¹ lines, and each of those would take 8 bytes. */
export type LineBudget = { left: number }

/** As much code as the largest repositories have; 400 MB if a hostile report uses it up. */
export const mostLinesOfReport = 50_000_000

export class SegmentLines {
  readonly #budget: LineBudget
  #pairs = new Uint32Array(64)
  #used = 0
  #line = 0 // 0 before the first segment
  // What holds at the beginning of the line, and behind its last segment so far.
  #wrapped: Segment | undefined
  #last: Segment | undefined
  // Of the line so far:
  #beginsSkipped = false
  #beginsCounted = false
  #hits = 0

  constructor(budget: LineBudget) {
    this.#budget = budget
  }

  /** Segments come in the order of the file; the answer says why one can't be taken. */
  add(segment: Segment): 'backwards' | 'too many lines' | undefined {
    const { line, count, hasCount, isEntry, isGap } = segment
    if (line < this.#line) return 'backwards'
    if (line > this.#line) {
      if (!this.#go(line)) return 'too many lines'
      this.#beginsSkipped = isEntry && !hasCount
    }
    if (isEntry && hasCount) {
      this.#beginsCounted = true
      if (!isGap && count > this.#hits) this.#hits = count
    }
    this.#last = segment
    return undefined
  }

  /** Gives memory back that was kept for more lines; most files of a report wait long for their names. */
  settle(): void {
    this.#pairs = this.#pairs.slice(0, this.#used)
  }

  /** Pairs of line and hits; the last segment's line is the last that can have code. */
  end(): Uint32Array<ArrayBuffer> {
    if (this.#line > 0) this.#finish()
    return this.#pairs.slice(0, this.#used)
  }

  /** Ends the line at hand and passes over those before `line`, which have no segment. False when over the budget. */
  #go(line: number): boolean {
    const last = this.#last
    if (last) {
      this.#finish()
      if (last.hasCount) {
        const between = line - this.#line - 1
        if (between >= this.#budget.left) return false
        for (let at = this.#line + 1; at < line; at++) this.#push(at, last.count)
      }
    }
    if (this.#budget.left <= 0) return false
    this.#wrapped = last
    this.#line = line
    this.#beginsCounted = false
    this.#hits = last?.count ?? 0
    return true
  }

  #finish(): void {
    const wrapped = this.#wrapped?.hasCount === true && !this.#beginsSkipped
    if (wrapped || this.#beginsCounted) this.#push(this.#line, this.#hits)
  }

  #push(line: number, hits: number): void {
    this.#budget.left--
    if (this.#used === this.#pairs.length) {
      const larger = new Uint32Array(Math.max(64, this.#pairs.length * 2))
      larger.set(this.#pairs)
      this.#pairs = larger
    }
    this.#pairs[this.#used++] = line
    this.#pairs[this.#used++] = hits
  }
}
