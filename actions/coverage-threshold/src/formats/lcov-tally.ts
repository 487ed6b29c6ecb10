/** What a whole tracefile has, and what of it was left out. */

import type { Metric } from '../model/file-coverage.ts'
import { told } from './told.ts'

export class LcovTally {
  records = 0
  withLines = 0
  withTotals = 0 // of lines
  unreachable = 0
  conditions = 0
  /** Records that state a total of these, but list none. */
  readonly onlyStated: Record<Metric, number> = { line: 0, branch: 0, function: 0 }

  /** Why the report as a whole says nothing of coverage; undefined when it does. */
  refusal(): string | undefined {
    if (this.records === 0) return 'has no record: a line like SF:src/cart.c must begin one'
    if (this.withLines === 0 && this.withTotals === 0)
      return `has ${told(this.records, 'record', 'records')}, but no line with a count (DA) and no total of lines (LF)`
    return undefined
  }

  notes(): readonly string[] {
    const notes: string[] = []
    if (this.unreachable > 0)
      notes.push(
        `${told(this.unreachable, 'branch is', 'branches are')} marked as unreachable and left out, as lcov does`,
      )
    if (this.conditions > 0)
      notes.push(
        `${told(this.conditions, 'condition', 'conditions')} of MC/DC left out; branches are judged, not conditions`,
      )
    for (const [metric, tag] of [
      ['line', 'DA'],
      ['branch', 'BRDA'],
      ['function', 'FN'],
    ] as const) {
      const count = this.onlyStated[metric]
      const many = metric === 'branch' ? 'branches' : `${metric}s`
      if (count > 0)
        notes.push(`${told(count, 'record states', 'records state')} a total of ${many} without any ${tag}`)
    }
    return notes
  }
}
