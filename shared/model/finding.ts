/** A finding: one defect at one place. It serialises to a SARIF 2.1.0 result without loss. */

export type Severity = 'error' | 'warning' | 'note'

/** Where a finding stands against the base. `fixed` findings exist only at the base. */
export type State = 'new' | 'edited' | 'moved' | 'unchanged' | 'fixed'

/** Lines and columns count from 1, columns in UTF-16 code units; `endColumn` is the column after the last character. */
export type Region = {
  readonly startLine: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** A place that belongs to a finding without being its own, e.g. "first declared here". */
export type Place = {
  readonly path: string
  readonly region?: Region
  readonly message?: string
}

/** Replaces the text of `region` by `text`; a deletion has an empty `text`, an insertion an empty region. */
export type Edit = { readonly path: string; readonly region: Region; readonly text: string }

export type Fix = { readonly description: string; readonly edits: readonly Edit[] }

export type Suppression = {
  readonly kind: 'inSource' | 'external'
  readonly status?: 'accepted' | 'underReview' | 'rejected'
  readonly justification?: string
}

/** A vulnerable package: identified by package, advisory and manifest, never by a line. */
export type Dependency = {
  readonly ecosystem: string // "npm", "pypi", "crates.io"
  readonly package: string
  readonly version?: string
  readonly advisory: string // the most stable id known, e.g. "GHSA-…", else "CVE-…"
  readonly aliases?: readonly string[]
  readonly manifest: string // repository-relative path, e.g. "package-lock.json"; '' when the tool does not say
  readonly fixedIn?: readonly string[]
}

/** A test that did not pass: identified by suite, class, name and parameters. */
export type FailedTest = {
  readonly suite: string
  readonly className?: string
  readonly name: string // without the parameters
  readonly parameters?: string // e.g. "[2-True]"
  readonly outcome: 'failed' | 'errored'
}

export type Finding = {
  readonly tool: string // lower-case name of the tool that found it, e.g. "eslint"
  readonly toolVersion?: string
  readonly rule: string // the tool's own id, e.g. "no-unused-vars"; "" never: a tool without rules gives its name
  readonly ruleName?: string // a human name, where the id is a number
  readonly helpUri?: string
  readonly severity: Severity
  readonly message: string
  readonly path: string // repository-relative POSIX path; '' when the finding belongs to no file
  readonly region?: Region
  readonly symbol?: string // fully qualified logical location, e.g. "pkg.Class.method"
  readonly related?: readonly Place[]
  readonly fixes?: readonly Fix[]
  readonly suppression?: Suppression
  readonly dependency?: Dependency
  readonly test?: FailedTest
  /** What the report itself said of the state, kept for the round trip; our own matching decides. */
  readonly reportedState?: 'new' | 'unchanged' | 'updated' | 'absent'
  /** Fingerprints from the report, by name, e.g. `primaryLocationLineHash`. */
  readonly fingerprints?: Readonly<Record<string, string>>
  readonly tags?: readonly string[]
  readonly source?: string // the report that said so, e.g. "reports/eslint.json"
}

/** A finding after matching: its state, and a sentence on how that was found out. */
export type JudgedFinding = Finding & {
  readonly state: State
  readonly reason: string // e.g. "same line as src/old.ts:41 at the base (renamed file)"
  readonly basePath?: string
  readonly baseLine?: number
  readonly id: string // our fingerprint, `partialFingerprints["portcullis/v1"]` in SARIF
  readonly blocking?: boolean // true when a broken condition counts it
  readonly weight?: number // of findings alike in all else, the heavier is shown first
  /** It stands in no file of what was checked out: in SARIF it is left out, for GitHub would take it for fixed. */
  readonly outsideTree?: true
}

/** Set aside in the source or by a waiver; asked for and not (yet) accepted is not set aside (SARIF 2.1.0 §3.27.23). */
export const isSuppressed = ({ suppression }: Finding): boolean =>
  suppression !== undefined && (suppression.status ?? 'accepted') === 'accepted'

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 }

/** 3 for an error, 2 for a warning, 1 for a note. */
export const severityRank = (severity: Severity): number => ranks[severity]

export const atLeast = (severity: Severity, limit: Severity): boolean => ranks[severity] >= ranks[limit]

/** Orders findings for people: by path, line, column, tool, rule, message. The order of reports never shows. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) ||
    (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) ||
    compareText(a.tool, b.tool) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}

/** Compares by code unit, so the order is the same in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
