/** What one report says, before anybody looked for its files in the repository. A format's reader fills it. */

import type { BranchKeys } from './branch-keys.ts'
import { FileCoverage, type Share } from './file-coverage.ts'

export type ReportedFile = {
  /** As the report writes it: absolute, relative to some root, a Go import path, "com/shop/Cart.java". */
  readonly path: string
  /** What tells files of one path apart: JaCoCo's `<group>`, e.g. "app/core"; '' where there is nothing. */
  readonly module: string
  readonly coverage: FileCoverage
}

/** A total in the report that its own lines do not bear out. */
export type Disagreement = {
  readonly what: string // "lines of src/a.c", "branches of the report"
  readonly says: string // "6 of 6"
  readonly counted: string // "5 of 10"
  readonly line?: number // in the report
}

const disagreementsKept = 20

export class CoverageReport {
  readonly path: string // of the report, for messages
  readonly format: string
  readonly keys: BranchKeys
  /** Directories that paths may start from: Cobertura's `<source>`, SimpleCov's root. */
  readonly roots = new Set<string>()
  readonly notes: string[] = []
  /** When the report says that it was made; only where it names an unmistakable moment. */
  writtenAt: Date | undefined
  readonly disagreements: Disagreement[] = []
  disagreeing = 0 // also those that are not kept
  readonly #files = new Map<string, ReportedFile>()
  readonly #formats: ReadonlySet<string>

  constructor(path: string, format: string, keys: BranchKeys) {
    this.path = path
    this.format = format
    this.keys = keys
    this.#formats = new Set([format])
  }

  /** The file of that path; the same one when asked again, so that a file in several pieces is one. */
  file(path: string, module = ''): FileCoverage {
    const key = module === '' ? path : `${module}\0${path}`
    const known = this.#files.get(key)
    if (known) return known.coverage
    const coverage = new FileCoverage(this.#formats)
    this.#files.set(key, { path, module, coverage })
    return coverage
  }

  /** In the order of the report. */
  files(): readonly ReportedFile[] {
    return [...this.#files.values()]
  }

  /** Compares a total that the report states with the same counted from its lines, and remembers when they differ. */
  check(what: string, says: Share, counted: Share, line?: number): void {
    if (says.covered === counted.covered && says.total === counted.total) return
    this.disagree({
      what,
      says: inWords(says),
      counted: inWords(counted),
      ...(line !== undefined && { line }),
    })
  }

  disagree(disagreement: Disagreement): void {
    this.disagreeing++
    if (this.disagreements.length < disagreementsKept) this.disagreements.push(disagreement)
  }
}

const inWords = ({ covered, total }: Share): string => `${covered} of ${total}`
