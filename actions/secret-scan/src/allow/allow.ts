/** What sets a finding aside: a comment, a line of the sidecar file, or the settings of another scanner. */

import type { Occurrence } from '../scan/occurrence.ts'

export type Allow = {
  readonly kind: 'inline' | 'sidecar' | 'imported' | 'exclude'
  /** Where it stands, for people: "src/a.ts:12", ".github/portcullis-allow.yml:4", ".gitleaks.toml, allowlist 2". */
  readonly place: string
  readonly reason: string // '' where another scanner asks for none
  /** The last day that it holds, "2027-01-31"; undefined without an end. */
  readonly until: string | undefined
  /**
   * How far it reaches: `secret`, one secret by its content; `place`, one line or file; `pattern`, whatever fits a glob or an
   * expression. What reaches far is looked at more closely.
   */
  readonly breadth: 'secret' | 'place' | 'pattern'
  readonly covers: (one: Occurrence) => boolean
  /** A rule of another scanner finds only what this does not cover: that is no exception, and is not listed. */
  readonly condition?: boolean
}
