/** What a canary run is given, and what it tells. No canary is in it but as secrets are shown. */

import type { Allow } from '../allow/allow.ts'
import type { Engine } from '../engine/engine.ts'
import type { FailOn } from '../inputs.ts'
import type { Generator } from '../rules/generator.ts'
import type { Rule } from '../rules/rule.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import type { Directory } from './places.ts'

export type CanaryPlan = {
  /** Of the active rules. */
  readonly engine: Engine
  readonly rules: readonly Rule[]
  readonly allows: readonly Allow[]
  readonly excludes: readonly Allow[]
  /** Paths of all tracked files, "src/a.ts". */
  readonly files: readonly string[]
  readonly failOn: FailOn
  /** To be seeded anew in each run, so that no list can hold the canaries; the same seed gives the same result. */
  readonly make: Generator
  /** What sets a finding aside, as the gate itself decides it, the days that an allow holds included. */
  readonly settle: (one: Occurrence, allows: readonly Allow[]) => Allow | undefined
}

export type Why =
  | { readonly kind: 'not found' }
  | { readonly kind: 'doubt'; readonly doubt: string }
  | { readonly kind: 'below fail-on'; readonly foundBy: string }
  /** `everywhere`: whatever the path; else only where most of the repository's files are. */
  | { readonly kind: 'set aside'; readonly by: string; readonly everywhere: boolean }

export type Missed = {
  readonly rule: string
  /** The first place where it was missed. */
  readonly path: string
  /** What was planted, as secrets are shown; absent where nothing was found. */
  readonly canary?: string
  readonly why: Why
}

/** An allow that sets canaries aside in some places, which is what it is for. */
export type Narrow = { readonly by: string; readonly rules: number; readonly directories: number }

export type CanaryResult = {
  readonly failOn: FailOn
  /** How many rules were judged, each by a canary of its own. */
  readonly planted: number
  /** Rules of high confidence or with a proof whose findings do not fail this gate by themselves. */
  readonly idle: number
  /** Rules of which no example can be generated, as those that the user wrote. */
  readonly withoutExample: number
  readonly places: number
  readonly missed: readonly Missed[]
  readonly narrow: readonly Narrow[]
  readonly coverage: Coverage
}

/** How much of the repository is set aside by its paths alone. */
export type Coverage = {
  /** How many tracked files were looked at, and of how many nothing is found. */
  readonly files: number
  readonly covered: number
  /** Which settings do that, those that cover the most first. */
  readonly by: readonly { readonly place: string; readonly files: number }[]
  /** The outermost directories in which no canary is found. */
  readonly directories: readonly Pick<Directory, 'path' | 'files'>[]
}
