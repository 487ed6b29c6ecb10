/** What the HTML report is made of. Paths, sources, words: all of it is untrusted text. */

import type { Condition, VerdictWord } from '../../../../shared/model/verdict.ts'
import type { FileCoverage, Metric, Share } from '../model/file-coverage.ts'

/** A `Set` of line numbers is one; so is a list of ranges with a `has`. */
export type LineSet = { readonly size: number; has(line: number): boolean }

export type HtmlFile = {
  readonly path: string // in the repository
  readonly coverage: FileCoverage
  /** Lines that the change added or edited, numbered as at the judged commit. */
  readonly changed: LineSet
  readonly isNew: boolean
  readonly base?: Share // its lines at the base, where they are known
  /** The text; undefined when there is none to show. Asked for at most twice, and never for all files at once. */
  readonly source: () => Promise<string | undefined>
}

export type TrendPoint = { readonly sha: string; readonly label: string; readonly share: Share }

export type HtmlInput = {
  readonly title: string // "octo/shop"
  readonly verdict: VerdictWord
  readonly summary: string // one sentence
  readonly conditions: readonly Condition[]
  readonly totals: Readonly<Record<Metric, Share>>
  /** What `totals.line` counts; Go's own tools count statements. */
  readonly lineUnit?: 'lines' | 'statements'
  /** The changed lines with code; undefined when nothing is known of a change. */
  readonly patch: Share | undefined
  readonly commit: string // "4f2a…" or "" for a working tree
  readonly base: string // "main at 1a2b3c4 (merge base)"; "" without one
  readonly generated: string // a moment, written as it shall be shown
  readonly files: readonly HtmlFile[]
  readonly trend: readonly TrendPoint[] // oldest first
}

export type HtmlLimits = {
  /** Bytes of file views, in UTF-8: what is over is left out, and the page says so. */
  readonly sourceBudget: number
  /** Bytes of one source: a larger one is not shown. */
  readonly largestSource: number
  /** Rows of code in the section of the change. */
  readonly excerptRows: number
  /** Rows of the list of files. */
  readonly listRows: number
}

/** 20 MB open in about a second; 20,000 rows are what a browser sorts without a pause. */
export const defaultLimits: HtmlLimits = {
  sourceBudget: 20_000_000,
  largestSource: 1_000_000,
  excerptRows: 3_000,
  listRows: 20_000,
}
