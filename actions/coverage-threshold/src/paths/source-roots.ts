/**
 * Relative paths whose beginning the report does not tell: below a package of a monorepo ("src/index.ts" of
 * packages/api), below a source root ("com/shop/Cart.java" of src/main/java). A directory that explains all of them is
 * taken; else each file must be the only one that ends so, or its directory must be known from others of its module.
 */

import { directoryOf, join } from '../../../../shared/git/path-spelling.ts'
import type { Ends } from '../../../../shared/git/tracked-paths.ts'
import { inWords } from './foreign-prefix.ts'
import { type Answer, fileBelow, fileOf, homeOf, type Open, oneOf, type Tree, unmapped } from './tree.ts'

export type BySourceRoots = {
  /** Nothing is said of a file that none of ours ends with. */
  readonly answers: ReadonlyMap<Open, Answer>
  /** Directories that the paths begin in, with how many files say so for certain. */
  readonly directories: ReadonlyMap<string, number>
}

type Item = {
  readonly one: Open
  readonly path: string
  readonly home: string | undefined
  readonly ends: Ends
}

/** More files than this with one end are not looked through; what is known of directories is tried instead. */
const mostEnds = 1000
/** Directories compared with the place where the tools ran; the ones that most files speak for. */
const mostRivals = 20

/** Candidates named for a file that could be many. */
const mostShown = 20

/** `open`: files of one module of one report. `place`: the report's own path, relative to the root. */
export function bySourceRoots(open: readonly Open[], place: string | undefined, tree: Tree): BySourceRoots {
  const items = open.map((one): Item => {
    const { path } = one
    return { one, path, home: homeOf(tree, path), ends: tree.tracked.endingWith(path) }
  })
  const ours = items.filter(({ home, ends }) => home !== undefined || ends.count > 0)
  const above = directoriesAbove(place)
  const whole = wholeDirectory(ours, above, tree)
  if (whole !== undefined) {
    const answers = new Map<Open, Answer>()
    for (const { one, path } of items) {
      const file = fileBelow(tree, whole, path)
      if (file !== undefined) answers.set(one, fileOf(file))
    }
    return { answers, directories: new Map([[whole, ours.length]]) }
  }
  return oneByOne(ours, above, tree)
}

/** "app/target/jacoco.xml" → app/target, app. */
function directoriesAbove(place: string | undefined): readonly string[] {
  const found: string[] = []
  if (place === undefined || place.startsWith('..')) return found
  for (let at = directoryOf(place); at !== ''; at = directoryOf(at)) found.push(at)
  return found
}

/**
 * The directory that explains every file. Where the tools ran may be one, and a package that the report itself lies in
 * goes before it: packages/api/coverage/lcov.info speaks of packages/api/src/index.ts.
 */
function wholeDirectory(ours: readonly Item[], above: readonly string[], tree: Tree): string | undefined {
  const explains = (directory: string) =>
    ours.every(({ path }) => fileBelow(tree, directory, path) !== undefined)
  if (ours.length === 0) return undefined
  if (ours.every(({ home }) => home !== undefined)) {
    const own = above.find(explains)
    if (own !== undefined) return own
    return [tree.within, ''].find(explains)
  }
  const rarest = ours.reduce((least, item) => (fewer(item, least) ? item : least))
  if (rarest.ends.count === 0 || rarest.ends.count > mostEnds) return undefined
  const found = directoriesOf(rarest).filter(explains)
  return found.length > 1 ? narrowed(found, rarest, { above, sure: new Map() }) : found[0]
}

const fewer = (a: Item, b: Item): boolean =>
  b.ends.count === 0 || (a.ends.count > 0 && a.ends.count < b.ends.count)

/** Where the item's path could begin: for "shop/a.ts" and lib/shop/a.ts, "lib". */
const directoriesOf = ({ path, ends }: Item): readonly string[] =>
  ends.first(mostEnds).map((file) => file.slice(0, Math.max(file.length - path.length - 1, 0)))

type Known = { readonly above: readonly string[]; readonly sure: ReadonlyMap<string, number> }

/** The one of several directories that the module's name, other files of the module, or the report's place tell. */
function narrowed(directories: readonly string[], item: Item, { above, sure }: Known): string | undefined {
  const named = ofModule(directories, item.one.file.module)
  if (named.length === 1) return named[0]
  const known = named.filter((directory) => sure.has(directory))
  if (known.length > 0) return known.length === 1 ? known[0] : undefined
  for (const place of above) {
    const near = named.filter((directory) => isIn(directory, place))
    // A report that speaks of other modules, too, says nothing by where it lies.
    if (near.length > 0)
      return near.length === 1 && [...sure.keys()].every((directory) => isIn(directory, place))
        ? near[0]
        : undefined
  }
  return undefined
}

const isIn = (directory: string, place: string): boolean => `${directory}/`.startsWith(`${place}/`)

/** JaCoCo's group "app/core" is the module in a directory "core"; "app/core" as a whole says more. */
function ofModule(directories: readonly string[], module: string): readonly string[] {
  const names = module.split('/').filter((name) => name !== '')
  for (let from = 0; from < names.length; from++) {
    const name = `/${names.slice(from).join('/')}/`
    const found = directories.filter((directory) => `/${directory}/`.includes(name))
    if (found.length > 0) return found
  }
  return directories
}

function oneByOne(ours: readonly Item[], above: readonly string[], tree: Tree): BySourceRoots {
  const sure = sureDirectories(ours)
  const home = ours.filter((item) => item.home !== undefined).length
  const rivals = rivalsOf(sure, ours, home, tree)
  const answers = new Map<Open, Answer>()
  for (const item of ours) {
    const { one, path, ends } = item
    if (item.home !== undefined) {
      const others = rivals.flatMap((directory) => fileBelow(tree, directory, path) ?? [])
      answers.set(one, oneOf([item.home, ...others])!)
    } else if (!path.includes('/') && (sure.size > 0 || home > 0))
      answers.set(one, bareName(item, sure, tree))
    else if (ends.count === 1) answers.set(one, fileOf(ends.first(1)[0]!))
    else {
      const fitting = ends.count > mostEnds ? directoriesWith(item, sure, tree) : directoriesOf(item)
      const directory = narrowed(fitting, item, { above, sure })
      answers.set(
        one,
        directory === undefined ? oneOf(ends.first(mostShown), ends.count)! : fileOf(join(directory, path)),
      )
    }
  }
  return { answers, directories: sure }
}

/** Directories known from files that can be only one, each with their number. */
function sureDirectories(ours: readonly Item[]): ReadonlyMap<string, number> {
  const sure = new Map<string, number>()
  for (const item of ours) {
    if (item.home !== undefined || !item.path.includes('/') || item.ends.count > mostEnds) continue
    const fitting = ofModule(directoriesOf(item), item.one.file.module)
    if (fitting.length === 1) sure.set(fitting[0]!, (sure.get(fitting[0]!) ?? 0) + 1)
  }
  return sure
}

/** Directories that explain more of the report than the place where the tools ran does. */
function rivalsOf(
  sure: ReadonlyMap<string, number>,
  ours: readonly Item[],
  home: number,
  tree: Tree,
): readonly string[] {
  const likely = [...sure].sort(([, a], [, b]) => b - a).slice(0, mostRivals)
  return likely
    .map(([directory]) => directory)
    .filter(
      (directory) => ours.filter(({ path }) => fileBelow(tree, directory, path) !== undefined).length > home,
    )
}

const directoriesWith = ({ path }: Item, sure: ReadonlyMap<string, number>, tree: Tree): readonly string[] =>
  [...sure.keys()].slice(0, mostEnds).filter((directory) => fileBelow(tree, directory, path) !== undefined)

/** "Main.java" of the unnamed package lies in a source root that is known; to be the only one named so is not enough. */
function bareName(item: Item, sure: ReadonlyMap<string, number>, tree: Tree): Answer {
  const directories = directoriesWith(item, sure, tree)
  const answer = oneOf(directories.flatMap((directory) => fileBelow(tree, directory, item.path) ?? []))
  if (answer) return answer
  const where = [...sure.keys()].slice(0, 3).map(inWords).join(', ') || 'the directory where the tools ran'
  const like = item.ends.first(1)[0]
  return unmapped(
    `is a name without a directory; ${like} has it, but the report's other files lie in ${where}`,
  )
}
