/** One secret with everything that is known of it, wherever it stands. This is what people see as one finding. */

import type { Allow } from './allow/allow.ts'
import type { Proof } from './proof/proof.ts'
import type { Confidence, Rule } from './rules/rule.ts'
import type { Occurrence } from './scan/occurrence.ts'

/** Since when a secret is out, and who can see it. What the clone does not tell is absent. */
export type Exposure = {
  /** The oldest commit that had it. `date` is the committer's, ISO 8601 in UTC. */
  readonly since?: { readonly commit: string; readonly date: string }
  /** Whether it still stands in what was checked out; if not, it is only in the history. */
  readonly atHead: boolean
  /** Branches and tags whose history has it, at most ten of them by name. */
  readonly refs: { readonly names: readonly string[]; readonly more: number }
}

/** What the provider said when asked. `unknown`: it could not be asked, or its answer says nothing. */
export type Liveness = {
  readonly state: 'live' | 'revoked' | 'unknown'
  /** One sentence without the secret: "GitHub answers as octocat, scopes repo and workflow." */
  readonly detail: string
}

export type Incident = {
  readonly fingerprint: string
  readonly secret: string
  readonly rule: Rule
  readonly proof: Proof
  /** At head first; never empty. */
  readonly places: readonly Occurrence[]
  /** It says itself, under its signature, that its time is over. */
  readonly expired: boolean
  /** Where the scan came by it: commits and blobs of the past, too. */
  readonly found: readonly Occurrence[]
  /** Whether the base, or the baseline file, has it already. */
  readonly known: 'base' | 'baseline' | undefined
  readonly setAside?: Allow
  readonly exposure?: Exposure
  readonly liveness?: Liveness
  /** The other half, e.g. the key id of a secret key: "AWS access key id AKIA… (20 characters, 1f0c…) at src/a.ts:3". */
  readonly pairedWith?: string
  /** The rule's, or what the place and the other half made of it. */
  readonly confidence: Confidence
  /** The id of a key whose secret is nowhere near: it opens nothing. */
  readonly alone: boolean
  /** Whether it stands in a file as it is after the change, where it has a line for people. */
  readonly inTip: boolean
  /** How many places there are; `places` has at most some hundreds of them. */
  readonly count: number
}
