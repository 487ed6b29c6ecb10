/** What a report format is: one file, one fixture folder, one line in `list.ts`. */

import type { Finding } from '../../../../shared/model/finding.ts'
import type { Sample } from '../../../../shared/reading/sample.ts'
import type { Source } from '../../../../shared/reading/source.ts'

/** How tests went. `flaky` passed only when run again; they are part of `passed`. */
export type TestTally = {
  readonly total: number
  readonly passed: number
  readonly failed: number
  readonly errored: number
  readonly skipped: number
  readonly flaky: number
  readonly milliseconds?: number
}

export type Parsed = {
  readonly tool: string // "eslint"
  readonly toolVersion?: string
  readonly findings: readonly Finding[]
  readonly tests?: TestTally
  /** How many files were analysed, where the report says so. */
  readonly files?: number
  /** What was left out and why, e.g. "4 results of kind pass are not findings". */
  readonly notes: readonly string[]
}

/** Begins the note by which a report says that its tool did not get to the end, so that the rest can't be relied on. */
export const failedNote = 'The tool says that it failed'

export type Format = {
  readonly name: string // what a user writes before the colon: "eslint"
  readonly title: string // "ESLint JSON"
  readonly produce: string // a command that writes it: "eslint --format json --output-file eslint.json"
  /** True when the beginning of the report can only be this format. Formats are asked in the order of `list.ts`. */
  readonly detect: (sample: Sample) => boolean
  /** True for line formats, where a tool that is satisfied prints nothing at all. */
  readonly silentWhenClean?: boolean
  /** Exit codes by which the tools that write it say that they did not get to the end, e.g. mypy's 2. */
  readonly unfinishedCodes?: readonly number[]
  /** Throws ReportError (file, line, reason) for what it does not understand; never guesses, never drops silently. */
  readonly parse: (source: Source) => Promise<Parsed>
}
