/** What the engine finds in one piece of text, before anybody asks where it stood and since when. */

import type { Proof } from './proof/proof.ts'
import type { Rule } from './rules/rule.ts'

export type Candidate = {
  readonly rule: Rule
  /** Byte offsets of the credential in the piece; of what was decoded, those of the encoded text that holds it. */
  readonly start: number
  readonly end: number
  /** The credential itself. It never leaves the process: everything shown goes through `identity/redact.ts`. */
  readonly secret: string
  readonly proof: Proof
  /** How it was hidden, outermost first, e.g. ["base64", "percent"]; empty for plain text. */
  readonly encodings: readonly string[]
}

/** A stretch of bytes that is scanned as one: a blob, the added lines of a hunk, a commit message, a file name. */
export type Piece = {
  readonly bytes: Buffer
  /** "blob", "added lines", "commit message", "tag message", "author", "branch name", "file name", "pull-request text". */
  readonly kind: string
  /** Repository path; '' where it belongs to no file. */
  readonly path: string
  readonly commit?: string
  readonly blob?: string
  /** The number of the line that byte `offset` stands in, in the file; undefined where lines say nothing. */
  readonly lineAt?: (offset: number) => number
}
