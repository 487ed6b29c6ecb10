/**
 * Maps the paths that tools write to the repository's own: absolute ones of this or another machine, Windows ones, ones
 * relative to a package or a source root. A path that fits nothing stays as written; what fits several is never guessed.
 */

import { collapse, isAbsolute, join, posix } from './path-spelling.ts'
import { type TrackedPaths, trackedPaths } from './tracked-paths.ts'

export type PathMatch =
  | { readonly kind: 'known'; readonly path: string }
  | { readonly kind: 'unknown'; readonly path: string }
  | { readonly kind: 'ambiguous'; readonly path: string; readonly candidates: readonly string[] }

export type PathIndex = { find(reported: string): PathMatch }

/**
 * `paths`: the repository's files, relative POSIX. `roots`: absolute prefixes that mean the repository's root, e.g. the
 * workspace and its real path. `directory`: where the tools run, relative to the root ('' for the root itself).
 */
export function pathIndex(
  paths: ReadonlySet<string>,
  roots: readonly string[],
  directory: string,
): PathIndex {
  const tracked = trackedPaths(paths)
  const prefixes = roots.map((root) => `${posix(root).replace(/\/+$/, '')}/`)
  const seen = new Map<string, PathMatch>()

  const look = (reported: string): PathMatch => {
    if (reported.includes('\\') && paths.has(reported)) return { kind: 'known', path: reported }
    const lossy = tracked.lossy(reported)
    if (lossy !== undefined) return { kind: 'known', path: lossy }
    const written = posix(reported)
    const prefix = prefixes.find((candidate) => written.startsWith(candidate))
    const path = collapse(prefix ? written.slice(prefix.length) : written)
    const places = prefix || isAbsolute(path) ? [path] : [join(directory, path), path]
    const exact = places.find((place) => paths.has(place))
    if (exact !== undefined) return { kind: 'known', path: exact }
    const named = places.map((place) => tracked.slashed(place)).find((place) => place !== undefined)
    if (named !== undefined) return { kind: 'known', path: named }
    return byEnd(path, tracked) ?? { kind: 'unknown', path: places[0] ?? path }
  }
  return {
    find(reported) {
      const known = seen.get(reported)
      if (known) return known
      const match = look(reported)
      seen.set(reported, match)
      return match
    },
  }
}

/** One of both must end with the other: "com/shop/Cart.java" and "src/main/java/com/shop/Cart.java". */
function byEnd(path: string, tracked: TrackedPaths): PathMatch | undefined {
  const parts = path.split('/').filter((part) => part !== '' && !/^[A-Za-z]:$/.test(part))
  // A bare name says too little to look for it in the whole tree.
  if (parts.length < 2 || parts[0] === '..') return undefined
  const whole = parts.join('/')
  const longer = tracked.endingWith(whole)
  if (longer.count === 1) return { kind: 'known', path: longer.first(1)[0]! }
  if (longer.count > 1) return { kind: 'ambiguous', path, candidates: [...longer.first(longer.count)].sort() }
  // "/app/src/a.ts" ends with "src/a.ts" and with "a.ts": the longest says most.
  const shorter = tracked.endsOf(whole)[0]
  return shorter === undefined ? undefined : { kind: 'known', path: shorter }
}
