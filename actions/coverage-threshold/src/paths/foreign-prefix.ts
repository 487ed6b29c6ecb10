/**
 * Reports from another machine or a container: "/app/src/a.ts" for src/a.ts. All files of such a report begin with one
 * prefix that stands for one directory, so they vote: a file speaks for every prefix by which it would be a tracked one.
 * The true prefix has the vote of every file that is ours; what has as many is a tie, and then nothing is taken. Other
 * files of the report (libraries, generated code) may end like one of ours, but not as often.
 */

import { isAbsolute, join } from '../../../../shared/git/path-spelling.ts'
import { restBelow } from './path-map.ts'
import { type Answer, fileAt, type Open, oneOf, type Tree, unmapped } from './tree.ts'

export type Prefix = { readonly from: string; readonly to: string; readonly files: number }

export type ByPrefix = {
  /** Nothing is said of a file that ends like none of ours. */
  readonly answers: ReadonlyMap<Open, Answer>
  readonly prefix: Prefix | undefined
}

/** Longer lists of files that end with the whole path say nothing about a prefix. */
const mostEnds = 64

/**
 * Where package managers and toolchains keep what they install. "~/.cargo/registry/src/…/serde-1.0.2/src/lib.rs" ends
 * like a file of nearly every Rust project.
 */
const dependencies =
  /(^|\/)(node_modules|bower_components|site-packages|dist-packages|\.?cargo\/(registry|git)|\.rustup|\.m2|\.gradle|\.nuget|\.pub-cache|_deps|pkg\/mod|lib\/ruby|vendor\/bundle|\.conan2?|vcpkg_installed)(\/|$)|^\/(usr\/(local\/)?(include|lib\d*|share)|rustc|nix\/store)(\/|$)/

export const isDependency = (path: string): boolean => dependencies.test(path)

/** `pathsOf`: the spellings of a file to try, all absolute or all relative. */
export function byPrefix(
  open: readonly Open[],
  tree: Tree,
  pathsOf: (one: Open) => readonly string[],
): ByPrefix {
  const votes = new Map<string, { from: string; to: string; files: number }>()
  const candidates = new Map<Open, ReadonlyMap<string, ReadonlySet<string>>>()
  for (const one of open) {
    const fits = new Map<string, Set<string>>()
    for (const path of pathsOf(one)) {
      for (const file of endingAlike(tree, path)) {
        const { from, to } = parting(path, file)
        const key = `${from}\0${to}`
        const files = fits.get(key)
        if (files) files.add(file)
        else fits.set(key, new Set([file]))
        if (!votes.has(key)) votes.set(key, { from, to, files: 0 })
      }
    }
    for (const key of fits.keys()) votes.get(key)!.files++
    if (fits.size > 0) candidates.set(one, fits)
  }
  const most = [...votes.values()].reduce((best, { files }) => Math.max(best, files), 0)
  const winners = [...votes].filter(([, { files }]) => files === most)
  const winner = winners.length === 1 ? winners[0] : undefined
  const answers = new Map<Open, Answer>()
  for (const [one, fits] of candidates)
    answers.set(one, winner ? byWinner(pathsOf(one), winner[1], fits, tree) : undecided(fits, winners))
  return { answers, prefix: winner?.[1] }
}

type Fits = ReadonlyMap<string, ReadonlySet<string>>

function byWinner(paths: readonly string[], prefix: Prefix, fits: Fits, tree: Tree): Answer {
  const [first] = [...fits.values()].flatMap((set) => [...set])
  const [from, to] = [prefix.from, inWords(prefix.to)]
  return (
    oneOf(paths.flatMap((path) => throughPrefix(tree, path, prefix) ?? [])) ??
    unmapped(`ends like ${first}, but the report's files lie in ${from}, which stands for ${to}`)
  )
}

/** Even a single candidate is none, as long as nothing tells its prefix from that of a stranger. */
function undecided(fits: Fits, winners: readonly (readonly [string, Prefix])[]): Answer {
  const all = new Set([...fits.values()].flatMap((files) => [...files]))
  if (all.size > 1) return oneOf(all)!
  const rivals = winners.slice(0, 3).map(([, { from, to }]) => `${inWords(from)} for ${inWords(to)}`)
  return unmapped(`could be ${[...all][0]}, but equally many files speak for each of ${rivals.join(', ')}`)
}

export const inWords = (directory: string): string => (directory === '' ? "the repository's root" : directory)

/** Files that end with the path, or that the path ends with. */
function endingAlike(tree: Tree, path: string): readonly string[] {
  const { tracked, within } = tree
  const whole = path.replace(/^(?:[a-z]:)?\/+/, '')
  if (whole.startsWith('..')) return []
  const longer = whole.includes('/') ? tracked.endingWith(whole) : undefined
  const shorter = [...tracked.endsOf(whole), ...(within === '' ? [] : tracked.endsOf(whole, within))]
  return [
    ...(longer && longer.count <= mostEnds ? longer.first(mostEnds) : []),
    ...shorter.filter((file) => !isDependency(parting(path, file).from)),
  ]
}

/** Takes away the parts that both end with: "/app/src/a.ts" and "api/src/a.ts" → "/app" and "api". */
export function parting(path: string, file: string): { readonly from: string; readonly to: string } {
  const [a, b] = [path.split('/'), file.split('/')]
  while (a.length > 0 && b.length > 0 && same(a.at(-1)!, b.at(-1)!)) {
    a.pop()
    b.pop()
  }
  const from = a.join('/')
  return { from: from === '' && isAbsolute(path) ? '/' : from, to: b.join('/') }
}

const same = (reported: string, tracked: string): boolean =>
  reported === tracked || reported === tracked.toWellFormed()

/** The tracked file that a prefix makes of a path. */
export function throughPrefix(
  tree: Tree,
  path: string,
  { from, to }: Pick<Prefix, 'from' | 'to'>,
): string | undefined {
  const rest = restBelow(path, from)
  return rest === undefined ? undefined : fileAt(tree, join(to, rest))
}
