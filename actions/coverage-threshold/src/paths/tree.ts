/** What reported paths are looked up in, and what can become of one. */

import { isAbsolute, join } from '../../../../shared/git/path-spelling.ts'
import type { TrackedPaths } from '../../../../shared/git/tracked-paths.ts'
import type { ReportedFile } from '../model/coverage-report.ts'
import type { GoModules } from './go-modules.ts'
import { type PathMap, restBelow } from './path-map.ts'

export type Tree = {
  readonly tracked: TrackedPaths
  /** Absolute prefixes that mean the repository's root, as `plain` writes them, the longest first. */
  readonly roots: readonly string[]
  /** Where the tools run, relative to the root; '' for the root itself. */
  readonly within: string
  readonly map: PathMap
  readonly modules: GoModules
}

export type Answer =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly count: number }
  /** `why` completes "src/a.ts …". */
  | { readonly kind: 'unmapped'; readonly why: string }

/** A reported file that nothing certain could place. */
export type Open = {
  readonly file: ReportedFile
  readonly path: string // as `plain` writes it
  /** The path below each of the report's own directories that lie outside of the checkout. */
  readonly joined: readonly string[]
}

export const fileOf = (path: string): Answer => ({ kind: 'file', path })
export const unmapped = (why: string): Answer => ({ kind: 'unmapped', why })

/** Candidates shown; thousands of files may have one name. */
const shown = 10

/** The one file, or an ambiguity; undefined for none. `count` where the candidates are not all given. */
export function oneOf(candidates: Iterable<string>, count?: number): Answer | undefined {
  const all = [...new Set(candidates)]
  if (all.length === 0) return undefined
  if (all.length === 1 && (count ?? 1) === 1) return fileOf(all[0]!)
  return {
    kind: 'ambiguous',
    candidates: all.sort().slice(0, shown),
    count: Math.max(count ?? 0, all.length),
  }
}

/** The tracked file so written, also where its name is not UTF-8 or has backslashes in it. */
export const fileAt = ({ tracked }: Tree, path: string): string | undefined =>
  tracked.has(path) ? path : (tracked.lossy(path) ?? tracked.slashed(path))

/** The same below a directory; a path that climbs out of the repository names nothing. */
export const fileBelow = (tree: Tree, directory: string, path: string): string | undefined =>
  fileAt(tree, join(directory, path))

/** Where an absolute path lies in the checkout; several where one root lies in another. */
export const insideOf = ({ roots }: Tree, path: string): readonly string[] =>
  isAbsolute(path) ? roots.flatMap((root) => restBelow(path, root) ?? []) : []

/** Where the tools ran, then the root. */
export const homeOf = (tree: Tree, path: string): string | undefined =>
  fileBelow(tree, tree.within, path) ?? fileAt(tree, path)
