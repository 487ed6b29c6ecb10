/** Where the files of one report lie in the repository: what is certain first, then what they say of each other. */

import { isAbsolute, join } from '../../../../shared/git/path-spelling.ts'
import type { CoverageReport, ReportedFile } from '../model/coverage-report.ts'
import { byPrefix, inWords, isDependency, type Prefix } from './foreign-prefix.ts'
import { mapped, type PathMapping } from './path-map.ts'
import { byShortPackage } from './short-packages.ts'
import { bySourceRoots } from './source-roots.ts'
import { plain, spell } from './spelling.ts'
import {
  type Answer,
  fileAt,
  fileBelow,
  fileOf,
  homeOf,
  insideOf,
  type Open,
  oneOf,
  type Tree,
  unmapped,
} from './tree.ts'

export type ReportAnswers = {
  readonly answers: ReadonlyMap<ReportedFile, Answer>
  readonly notes: readonly string[]
  /** Lines of `path-map` that spoke of a file. */
  readonly used: ReadonlySet<PathMapping>
  /** What `path-map` would be asked with for files that nothing certain could place. */
  readonly spelled: ReadonlyMap<ReportedFile, string>
}

/**
 * Files times source directories of one report, at most. GitLab takes 100 directories; here, 10,000 files may have as
 * many, and 1,000 files ten times that.
 */
const mostJoins = 1_000_000

export function resolveReport(report: CoverageReport, tree: Tree): ReportAnswers {
  const answers = new Map<ReportedFile, Answer>()
  const notes: string[] = []
  const used = new Set<PathMapping>()
  const open: Open[] = []
  const roots = rootsOf(report, notes)
  let [inside, inRoots] = [0, 0]
  for (const file of report.files()) {
    const certain = certainly(file, { report, tree, roots, used })
    if ('open' in certain) open.push(certain.open)
    else {
      answers.set(file, certain.answer)
      if (certain.by === 'absolute') inside++
      if (certain.by === 'root') inRoots++
    }
  }
  const infer: Inference = { report, tree, answers, notes }
  inferAbsolute(
    open.filter(({ path }) => isAbsolute(path)),
    inside > 0,
    infer,
  )
  inferRelative(
    open.filter(({ path }) => !isAbsolute(path)),
    inRoots > 0,
    infer,
  )
  const spelled = new Map(
    open.map(({ file, path, joined }) => [file, joined.length === 1 ? joined[0]! : path]),
  )
  return { answers, notes, used, spelled }
}

function rootsOf(report: CoverageReport, notes: string[]): readonly string[] {
  const most = Math.max(Math.floor(mostJoins / Math.max(report.files().length, 1)), 1)
  if (report.roots.size > most)
    notes.push(`${report.path} names ${report.roots.size} source directories; the first ${most} are tried`)
  const roots = [...report.roots].slice(0, most).map((root) => plain(root.replace(/^file:\/\//, '')))
  // "." says nothing that is not known without it.
  return [...new Set(roots)].filter((root) => root !== '')
}

type Certain = { readonly answer: Answer; readonly by?: 'absolute' | 'root' } | { readonly open: Open }

type Sight = {
  readonly report: CoverageReport
  readonly tree: Tree
  readonly roots: readonly string[]
  readonly used: Set<PathMapping>
}

/** By the user's map, the checkout's place, the report's own directories, and Go's modules. */
function certainly(file: ReportedFile, { report, tree, roots, used }: Sight): Certain {
  const byMap = (path: string) => {
    const hit = mapped(tree.map, path)
    if (!hit) return undefined
    used.add(hit.by)
    const found = fileAt(tree, hit.path)
    return found === undefined
      ? unmapped(`is ${hit.path || '.'} by \`${hit.by.line}\`, which is no tracked file`)
      : fileOf(found)
  }
  const spelled = spell(file.path, tree.tracked)
  // A map may speak of addresses, too: `http://localhost:8080=web`.
  const said = ('path' in spelled ? byMap(spelled.path) : undefined) ?? byMap(file.path)
  if (said) return { answer: said, by: 'absolute' }
  if ('why' in spelled) return { answer: unmapped(spelled.why) }
  if (report.format === 'go') {
    const path = goPath(spelled.path)
    const module = tree.modules.find(path)
    if (module.length > 0) return { answer: oneOf(module)! }
    return aroundGo(file, path, tree)
  }
  const { path } = spelled
  if (isAbsolute(path)) return absolutely(file, path, tree)
  const joined = mayBeOurs(path, tree) ? roots.map((root) => join(root, path)) : []
  const places = joined.map((whole) => byMap(whole) ?? inTree(tree, whole))
  const found = oneOf(places.flatMap((place) => (place?.kind === 'file' ? place.path : [])))
  if (found) return { answer: found, by: 'root' }
  const outside = joined.filter(
    (whole, i) => isAbsolute(whole) && !places[i] && insideOf(tree, whole).length === 0,
  )
  return { open: { file, path, joined: outside } }
}

/** Below whatever directory: a file must have its name. */
const mayBeOurs = (path: string, { tracked }: Tree): boolean =>
  tracked.backslashes || tracked.endingWith(path.slice(path.lastIndexOf('/') + 1)).count > 0

function absolutely(file: ReportedFile, path: string, tree: Tree): Certain {
  const answer = inTree(tree, path)
  return answer ? { answer, by: 'absolute' } : { open: { file, path, joined: [] } }
}

/** A path below a root of the checkout, or relative to where the tools ran. */
function inTree(tree: Tree, path: string): Answer | undefined {
  const file = isAbsolute(path)
    ? insideOf(tree, path)
        .map((inside) => fileAt(tree, inside))
        .find((found) => found !== undefined)
    : (fileBelow(tree, tree.within, path) ?? fileAt(tree, path))
  return file === undefined ? undefined : fileOf(file)
}

/** "_/home/me/shop/a.go" is outside of any module, "command-line-arguments/a.go" was named to `go test` itself. */
const goPath = (path: string): string => path.replace(/^_(?=\/)|^command-line-arguments\//, '')

/** An import path of none of the modules that are here is a dependency's; without any go.mod it may still be ours. */
function aroundGo(file: ReportedFile, path: string, tree: Tree): Certain {
  if (isAbsolute(path)) return absolutely(file, path, tree)
  const home = homeOf(tree, path)
  if (home !== undefined) return { answer: fileOf(home) }
  const { count } = tree.modules
  if (count === 0 || !path.includes('/')) return { open: { file, path, joined: [] } }
  return {
    answer: unmapped(
      `is no tracked file of the ${count === 1 ? 'module' : `${count} modules`} that go.mod files of this repository declare`,
    ),
  }
}

type Inference = {
  readonly report: CoverageReport
  readonly tree: Tree
  readonly answers: Map<ReportedFile, Answer>
  readonly notes: string[]
}

function inferAbsolute(
  open: readonly Open[],
  known: boolean,
  { report, tree, answers, notes }: Inference,
): void {
  const { answers: found, prefix } = known
    ? { answers: new Map<Open, Answer>(), prefix: undefined }
    : byPrefix(open, tree, ({ path }) => [path])
  if (prefix) notes.push(takenFor(report, prefix))
  for (const one of open) answers.set(one.file, found.get(one) ?? whyAbsolute(one.path, known, tree))
}

function whyAbsolute(path: string, known: boolean, tree: Tree): Answer {
  if (isDependency(path)) return unmapped('lies where dependencies are installed')
  if (insideOf(tree, path).length > 0) return unmapped('lies in the checkout, but is no tracked file')
  return unmapped(
    known
      ? 'lies outside of the checkout, where other files of this report lie'
      : 'ends like no tracked file',
  )
}

const takenFor = ({ path }: CoverageReport, { from, to, files }: Prefix): string =>
  `${path}: ${from} was taken for ${inWords(to)}, by which ${files} of its files are tracked ones`

function inferRelative(open: readonly Open[], known: boolean, infer: Inference): void {
  const { report, tree, answers, notes } = infer
  const joined = open.filter((one) => one.joined.length > 0)
  const byRoot = byPrefix(known ? [] : joined, tree, (one) => one.joined)
  if (byRoot.prefix) notes.push(takenFor(report, byRoot.prefix))
  for (const [one, answer] of byRoot.answers) answers.set(one.file, answer)
  const left = open.filter(({ file }) => !answers.has(file))
  if (known || byRoot.prefix) {
    const why = 'is no tracked file below the source directories that the report names'
    for (const { file } of left) answers.set(file, unmapped(why))
    return
  }
  const modules = new Map<string, Open[]>()
  for (const one of left) {
    const members = modules.get(one.file.module)
    if (members) members.push(one)
    else modules.set(one.file.module, [one])
  }
  for (const members of modules.values()) inferModule(members, infer)
}

function inferModule(open: readonly Open[], { report, tree, answers, notes }: Inference): void {
  const roots = bySourceRoots(open, placeOf(report, tree), tree)
  for (const [one, answer] of roots.answers) answers.set(one.file, answer)
  const kotlin = byShortPackage(
    open.filter(({ file }) => !answers.has(file)),
    tree,
  )
  for (const [one, answer] of kotlin) answers.set(one.file, answer)
  const left = open.filter(({ file }) => !answers.has(file))
  // Where some files begin at known directories, one that does not is another's.
  const { answers: found, prefix } =
    roots.answers.size > 0 ? byPrefix([], tree, () => []) : byPrefix(left, tree, ({ path }) => [path])
  if (prefix) notes.push(takenFor(report, prefix))
  for (const one of left) answers.set(one.file, found.get(one) ?? unmapped('ends like no tracked file'))
}

/** The report's own path, relative to the repository's root; undefined when it lies elsewhere. */
const placeOf = ({ path }: CoverageReport, tree: Tree): string | undefined => {
  const written = plain(path)
  return isAbsolute(written) ? insideOf(tree, written)[0] : join(tree.within, written)
}
