/**
 * Maps the paths that tools write to the repository's own: absolute ones of this or another machine, Windows ones, ones
 * relative to a package or a source root. A path that fits nothing stays as written; what fits several is never guessed.
 */

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
  const byName = new Map<string, string[]>()
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const list = byName.get(name)
    if (list) list.push(path)
    else byName.set(name, [path])
  }
  // A name that is not UTF-8 holds lone surrogates here (shared/git/path-bytes.ts), and U+FFFD in most reports.
  const odd = [...paths].filter((path) => /[\udc80-\udcff]/.test(path) && !path.isWellFormed())
  const replaced = new Map(odd.map((path) => [path.toWellFormed(), path]))
  // Parsers take a backslash for what parts directories on Windows; in these names it is a sign like any other.
  const slashed = new Map(
    [...paths].filter((path) => path.includes('\\')).map((path) => [path.replaceAll('\\', '/'), path]),
  )
  const prefixes = roots.map((root) => `${posix(root).replace(/\/+$/, '')}/`)
  const seen = new Map<string, PathMatch>()

  const look = (reported: string): PathMatch => {
    if (reported.includes('\\') && paths.has(reported)) return { kind: 'known', path: reported }
    const lossy = replaced.get(reported)
    if (lossy !== undefined) return { kind: 'known', path: lossy }
    const written = posix(reported)
    const prefix = prefixes.find((candidate) => written.startsWith(candidate))
    const path = collapse(prefix ? written.slice(prefix.length) : written)
    const places =
      prefix || isAbsolute(path) ? [path] : [collapse(directory === '' ? path : `${directory}/${path}`), path]
    const exact = places.find((place) => place !== undefined && paths.has(place))
    if (exact !== undefined) return { kind: 'known', path: exact }
    const named = places.map((place) => slashed.get(place)).find((place) => place !== undefined)
    if (named !== undefined) return { kind: 'known', path: named }
    return bySuffix(path, byName) ?? { kind: 'unknown', path: places[0] ?? path }
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
function bySuffix(path: string, byName: ReadonlyMap<string, readonly string[]>): PathMatch | undefined {
  const parts = path.split('/').filter((part) => part !== '' && !/^[A-Za-z]:$/.test(part))
  const candidates = byName.get(parts.at(-1) ?? '') ?? []
  // A bare name says too little to look for it in the whole tree.
  if (parts.length < 2 || parts[0] === '..' || candidates.length === 0) return undefined
  const whole = parts.join('/')
  const fitting = candidates.filter(
    (candidate) => `/${whole}`.endsWith(`/${candidate}`) || candidate.endsWith(`/${whole}`),
  )
  if (fitting.length === 0) return undefined
  // "/app/src/a.ts" ends with "src/a.ts" and with "a.ts": the longest says most.
  const longest = Math.max(...fitting.map((candidate) => Math.min(candidate.length, whole.length)))
  const best = fitting.filter((candidate) => Math.min(candidate.length, whole.length) === longest)
  return best.length === 1 ? { kind: 'known', path: best[0]! } : { kind: 'ambiguous', path, candidates: best }
}

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path)

/** Backslashes part directories only in a path that looks like one from Windows; elsewhere they are part of a name. */
const posix = (path: string): string =>
  /^[A-Za-z]:[\\/]/.test(path) || (path.includes('\\') && !path.includes('/'))
    ? path.replaceAll('\\', '/')
    : path

/** "./src//../lib/a.ts" → "lib/a.ts"; what climbs out of the root stays as it is, and so matches nothing. */
function collapse(path: string): string {
  const absolute = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return (absolute ? '/' : '') + parts.join('/')
}
