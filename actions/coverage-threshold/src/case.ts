/** What was measured, before it is judged: plain data, so that judging is a pure function. */

import type { Evidence } from '../../../shared/model/verdict.ts'
import type { FileCoverage, Share } from './model/file-coverage.ts'
import type { Patch } from './patch.ts'
import type { Profile } from './profiles/profile.ts'

export type Files = ReadonlyMap<string, FileCoverage>

/** How the paths in reports fared in the repository; excluded ones count neither way. */
export type MappedPaths = {
  readonly mapped: number
  readonly total: number
  readonly misses: readonly string[] // a few, as sentences
  readonly proposals: readonly string[] // lines of `path-map` that would repair them
}

/** The same measured on an earlier commit, made comparable with the change. */
export type Past = {
  readonly from: string // "3f2a1bc, the base"
  readonly base: Share // as recorded
  readonly reference: Share // what is compared with: never higher than without what the change removed or touched
  readonly head: Share // of this run, with what was carried forward
  readonly judgedHead: Share // with flips set back
  /** Lines that nobody changed and that changed sides: how many are lost, and the first of all. */
  readonly lost: number
  readonly flips: readonly Flip[]
  /** More were lost than flicker explains, so that none was set back. */
  readonly flipsCount: boolean
  readonly unmeasured: readonly string[] // paths: measured then, changed since, in no report now
}

export type Flip = { readonly path: string; readonly line: number; readonly now: 'covered' | 'missed' }

/** What is wrong with the ratchet, as clauses; and how many floors there are. */
export type RatchetCase = {
  readonly faults: readonly string[]
  /** Floors of files that no report knows: whether they hold can't be said. */
  readonly unknown: readonly string[]
  readonly floors: number
}

export type Case = {
  readonly evidence: readonly Evidence[]
  readonly shardFaults: readonly string[] | undefined // undefined when none were promised
  readonly paths: MappedPaths
  readonly coverage: Files
  readonly profile: Profile
  readonly patch: Patch
  readonly patchOf: (fits: (path: string) => boolean) => Patch
  /** Paths that the change adds. */
  readonly added: ReadonlySet<string>
  readonly past: Past | { readonly why: string }
  readonly ratchet: RatchetCase | undefined
  readonly notes: readonly string[]
}
