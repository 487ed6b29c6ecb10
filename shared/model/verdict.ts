/** A verdict and what it stands on. The JSON form is `schema/verdict.v1.json`. */

import type { JudgedFinding } from './finding.ts'

export type VerdictWord = 'pass' | 'fail' | 'neutral' | 'error'

/**
 * One sentence of policy. `holds`: true · `broken`: fails the gate · `warned`: broken, but does not block (yet)
 * · `undecided`: could not be judged, which makes the verdict `error` · `idle`: there was nothing that it could apply to.
 */
export type Condition = {
  readonly id: string // stable within a gate, e.g. "tests-failed", "policy-2"
  readonly asked: string // "no new finding of severity warning or worse"
  readonly found: string // "3 new findings"
  readonly status: 'holds' | 'broken' | 'warned' | 'undecided' | 'idle'
  /** Ids of the findings that the condition counts. */
  readonly findings?: readonly string[]
}

/** One exact number: `numerator / denominator` in `unit`, never a rounded float. */
export type Measure = {
  readonly name: string // "new", "tests-failed", "line-coverage"
  readonly unit: string // "findings", "tests", "lines", "ms"
  readonly numerator: number
  readonly denominator?: number // absent for plain counts
  readonly base?: number // the same number at the base, where known
}

/**
 * How a piece of evidence came in. Only `pass` and `findings` count as having run.
 * `unmatched`: the report names no file of this repository.
 */
export type EvidenceStatus =
  | 'pass'
  | 'findings'
  | 'crashed'
  | 'timed-out'
  | 'empty'
  | 'stale'
  | 'did-not-run'
  | 'unreadable'
  | 'unmatched'

export type Evidence = {
  readonly name: string // tool name, or the report's path
  readonly side: 'head' | 'base'
  readonly status: EvidenceStatus
  readonly parser?: string
  readonly path?: string // of the report
  readonly findings?: number
  readonly tests?: number
  readonly files?: number // files analysed, where the report says
  readonly exitCode?: number
  readonly milliseconds?: number
  readonly detail?: string // why the status is not good: one sentence that says what to do
  readonly said?: string // what the tool itself said of it, in lines
}

/** A cell of a table: plain words, a place in the repository, or an address with the words for it. All are untrusted. */
export type Cell =
  | string
  | { readonly path: string; readonly line?: number }
  | { readonly address: string; readonly words: string }

/** What a gate has to show beside conditions and findings. */
export type Section = {
  readonly title: string
  /** Shown in the pull-request comment, too. */
  readonly brief: boolean
  readonly content:
    | {
        readonly kind: 'table'
        readonly columns: readonly { readonly title: string; readonly align?: 'right' }[]
        readonly rows: readonly (readonly Cell[])[]
      }
    /** Points over time, oldest first; values lie between 0 and 100. */
    | {
        readonly kind: 'trend'
        readonly unit: string // "% of lines"
        readonly points: readonly { readonly label: string; readonly value: number }[]
      }
}

export type GateReport = {
  readonly gate: string // "quality-gate"
  readonly verdict: VerdictWord
  readonly summary: string // one sentence, e.g. "3 new findings; 12 fixed"
  readonly conditions: readonly Condition[]
  readonly measures: readonly Measure[]
  readonly findings: readonly JudgedFinding[]
  readonly evidence: readonly Evidence[]
  readonly notes: readonly string[]
  readonly sections?: readonly Section[]
  /** What findings of this gate are called, e.g. "uncovered place"; "finding" when absent. */
  readonly findingNoun?: string
}

/** `error` is worse than `fail`, which is worse than `pass`; `neutral` gives way to everything. */
const order: readonly VerdictWord[] = ['neutral', 'pass', 'fail', 'error']

/** The worst of several verdicts; of none, `neutral`. */
export const worst = (words: readonly VerdictWord[]): VerdictWord =>
  words.reduce<VerdictWord>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'neutral')
