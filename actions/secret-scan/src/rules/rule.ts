/** What a rule is: one kind of credential of one provider, how it is recognised, and what to do when it got out. */

import type { Severity } from '../../../../shared/model/finding.ts'
import type { Proof } from '../proof/proof.ts'
import type { Generator } from './generator.ts'

/** `high`: what matches is a credential, but for placeholders. `low`: worth a look. */
export type Confidence = 'high' | 'medium' | 'low'

/**
 * How a hit of a keyword becomes a match. Patterns are JavaScript regular expressions over the text as Latin-1, without
 * flags; the group `secret` is the credential, the whole match where there is none. None is ever run over a whole file:
 *
 * - `token`: the keyword is how the credential begins, e.g. "ghp_". The pattern is tried at that place alone.
 * - `window`: the pattern is looked for from `before` characters before the keyword to `after` behind it (at most 512
 *   each), e.g. an id in front of a host name.
 * - `assigned`: the keyword is part of a name, and the value that is assigned to it is the credential:
 *   `DATADOG_API_KEY = "…"`, `"datadogApiKey": "…"`, `--datadog-key …`. `value` must match the whole value.
 */
export type Match =
  | { readonly kind: 'token'; readonly pattern: string }
  | {
      readonly kind: 'window'
      readonly pattern: string
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'assigned'; readonly value: string }

export type Rule = {
  /** "github-classic-token": provider first, lower case, unique. */
  readonly id: string
  readonly provider: string // "GitHub"
  readonly title: string // "GitHub personal access token (classic)"
  /** What whoever has it can do, as the end of "It opens …": "everything that its scopes allow on the account". */
  readonly opens: string
  /** ASCII, at least 3 characters, found without regard to case; every match has one of them. */
  readonly keywords: readonly string[]
  readonly match: Match
  readonly severity: Severity
  readonly confidence: Confidence
  /**
   * Graded from the credential alone, offline: `valid`, `invalid` or `none`. It never drops a finding. Absent where the
   * format carries neither checksum nor structure.
   */
  readonly prove?: (secret: string) => Proof
  /** Generic rules ask the placeholder model and the bigram score, too; formats of a provider ask the former alone. */
  readonly generic?: boolean
  readonly revoke: {
    /** What to do first, one imperative sentence: "Delete the token under Settings → Developer settings." */
    readonly steps: string
    /** The provider's own page on revoking or rotating. */
    readonly url: string
  }
  /** The provider's page that documents the format; '' where it documents none. */
  readonly source: string
  /** At least three texts each, as they may stand in a file, made anew by a generator: no credential is ever real. */
  readonly positives: (make: Generator) => readonly string[]
  readonly negatives: (make: Generator) => readonly string[]
}
