/** A credential at one place. Plain data, so that it can come out of another thread. */

import type { Region } from '../../../../shared/model/finding.ts'
import type { InlineAllow } from '../allow/inline.ts'
import type { Proof } from '../proof/proof.ts'
import type { Confidence } from '../rules/rule.ts'

export type Occurrence = {
  readonly rule: string // id
  /** The credential itself. It never leaves the process: everything shown goes through `identity/redact.ts`. */
  readonly secret: string
  readonly proof: Proof
  /** How it was hidden, outermost first, e.g. ["base64", "percent"]; empty for plain text. */
  readonly encodings: readonly string[]
  /** What it stood in: "blob", "added lines", "commit message", "author", "branch name", "file name", … */
  readonly kind: string
  /** Repository path; '' where it belongs to no file. */
  readonly path: string
  /** Of a file in an archive: its path in there, "lib.jar!/keys.txt". */
  readonly entry?: string
  readonly commit?: string
  readonly blob?: string
  /** Absent where lines say nothing: in archives, names of branches, and so on. */
  readonly region?: Region
  /** What it was assigned to, e.g. "datadog_api_key", where a name was the reason for looking. */
  readonly name?: string
  /** What is less sure of this one than its rule is in general, as a password that is words. */
  readonly confidence?: Confidence
  /** Why it is taken for a placeholder: "has the word `example`". Counted, never shown as a finding. */
  readonly doubt?: string
  /** Comments that speak of this rule at this line; none for a piece that is not a whole file. */
  readonly allows: readonly InlineAllow[]
}
