/**
 * From what reports call their files to the repository's tracked files, with an account of every path: what was mapped,
 * what could be several files (never guessed), what is no tracked file and why, and how to repair it.
 */

import { join } from '../../../../shared/git/path-spelling.ts'
import { trackedPaths } from '../../../../shared/git/tracked-paths.ts'
import type { CoverageReport, ReportedFile } from '../model/coverage-report.ts'
import { FileCoverage } from '../model/file-coverage.ts'
import type { Exclude } from './exclude.ts'
import { isDependency } from './foreign-prefix.ts'
import { readGoModules } from './go-modules.ts'
import { nearCase } from './near-case.ts'
import type { PathMap } from './path-map.ts'
import { type Lost, type Proposal, proposalsFor } from './proposals.ts'
import { resolveReport } from './resolve-report.ts'
import { plain } from './spelling.ts'
import { type Answer, insideOf, type Tree, unmapped } from './tree.ts'

export type ResolveOptions = {
  readonly tracked: ReadonlySet<string>
  /** Absolute directories that mean the repository's root: the root itself, the workspace. */
  readonly roots: readonly string[]
  /** The working directory relative to the root, '' for the root itself. Relative report paths begin here. */
  readonly within: string
  readonly pathMap: PathMap
  readonly exclude: Exclude
  /** The text of a tracked file; undefined when it can't be read. Asked for go.mod and go.work only. */
  readonly read: (path: string) => Promise<string | undefined>
}

/** Numbers of reported paths. Excluded ones are in neither `mapped` nor `total`. */
export type Mapped = { readonly mapped: number; readonly total: number; readonly excluded: number }

export type ReportAudit = Mapped & { readonly report: string; readonly format: string }

export type UnmappedPath = { readonly report: string; readonly path: string; readonly why: string }

export type AmbiguousPath = {
  readonly report: string
  readonly path: string
  /** At most ten; `count` is of all. */
  readonly candidates: readonly string[]
  readonly count: number
}

export type Resolved = {
  /** By repository path, sorted. */
  readonly coverage: ReadonlyMap<string, FileCoverage>
  /** Of distinct reported paths: one that five shards name counts once, and as mapped when all of them agree. */
  readonly all: Mapped
  readonly reports: readonly ReportAudit[]
  readonly unmapped: readonly UnmappedPath[]
  readonly ambiguous: readonly AmbiguousPath[]
  /** The lines that repair most first. */
  readonly proposals: readonly Proposal[]
  readonly notes: readonly string[]
}

export async function resolveFiles(
  reports: readonly CoverageReport[],
  options: ResolveOptions,
): Promise<Resolved> {
  const tracked = trackedPaths(options.tracked)
  const go = reports.some(({ format }) => format === 'go')
  const tree: Tree = {
    tracked,
    roots: [...new Set(options.roots.map(plain))].sort((a, b) => b.length - a.length),
    within: plain(options.within),
    map: options.pathMap,
    modules: await readGoModules(go ? options.tracked : new Set(), tracked, options.read),
  }
  const ledger = new Ledger(options.exclude, tree)
  const near = nearCase(options.tracked)
  const used = new Set<PathMap[number]>()
  const notes: string[] = []
  for (const report of reports) {
    const found = resolveReport(report, tree)
    notes.push(...found.notes)
    for (const mapping of found.used) used.add(mapping)
    ledger.enter(report, (file) => {
      const path = found.spelled.get(file) ?? plain(file.path)
      const answer = found.answers.get(file)!
      return { path, answer: answer.kind === 'unmapped' ? withNear(answer, path, { tree, near }) : answer }
    })
  }
  for (const { line } of options.pathMap.filter((mapping) => !used.has(mapping)))
    notes.push(`the line \`${line}\` of path-map fits no reported path`)
  return ledger.close(notes)
}

type Sight = { readonly tree: Tree; readonly near: ReturnType<typeof nearCase> }

function withNear(answer: Answer, path: string, { tree, near }: Sight): Answer {
  const file = isDependency(path)
    ? undefined
    : near(path, [...insideOf(tree, path), join(tree.within, path), path])
  return file === undefined
    ? answer
    : unmapped(`differs in case (or in the form of its Unicode characters) from ${file}`)
}

/** Adds up what became of each path. */
class Ledger {
  readonly #exclude: Exclude
  readonly #tree: Tree
  readonly #coverage = new Map<string, FileCoverage>()
  readonly #united = new Set<string>()
  readonly #state = new Map<string, 'mapped' | 'lost' | 'excluded'>()
  readonly #reports: ReportAudit[] = []
  readonly #unmapped: UnmappedPath[] = []
  readonly #ambiguous: AmbiguousPath[] = []
  readonly #lost = new Map<string, Lost>()
  readonly #dependencies = new Set<string>()

  constructor(exclude: Exclude, tree: Tree) {
    this.#exclude = exclude
    this.#tree = tree
  }

  /** `placed`: a file's path as `path-map` would see it, and what became of it. */
  enter(
    report: CoverageReport,
    placed: (file: ReportedFile) => { readonly path: string; readonly answer: Answer },
  ): void {
    const taken = new Set<string>()
    const lost: string[] = []
    const counts = { mapped: 0, lost: 0, excluded: 0 }
    for (const file of report.files()) {
      const { path: spelled, answer } = placed(file)
      const state = this.#stateOf(spelled, answer)
      counts[state]++
      this.#note(`${file.module}\0${file.path}`, state)
      if (state === 'excluded') continue
      const { path } = file
      if (answer.kind === 'file') {
        taken.add(answer.path)
        this.#unite(answer.path, file.coverage)
      } else if (answer.kind === 'ambiguous')
        this.#ambiguous.push({
          report: report.path,
          path,
          candidates: answer.candidates,
          count: answer.count,
        })
      else {
        this.#unmapped.push({ report: report.path, path, why: answer.why })
        lost.push(spelled)
      }
    }
    for (const path of lost) this.#lost.set(path, { path, taken })
    const { mapped, excluded } = counts
    this.#reports.push({
      report: report.path,
      format: report.format,
      mapped,
      total: mapped + counts.lost,
      excluded,
    })
  }

  close(notes: readonly string[]): Resolved {
    const states = [...this.#state.values()]
    const count = (wanted: string) => states.filter((state) => state === wanted).length
    return {
      coverage: new Map([...this.#coverage].sort(([a], [b]) => (a < b ? -1 : 1))),
      all: { mapped: count('mapped'), total: count('mapped') + count('lost'), excluded: count('excluded') },
      reports: this.#reports,
      unmapped: this.#unmapped,
      ambiguous: this.#ambiguous,
      proposals: proposalsFor([...this.#lost.values()], this.#tree),
      notes: [...notes, ...dependencyNote(this.#dependencies)],
    }
  }

  #stateOf(spelled: string, answer: Answer): 'mapped' | 'lost' | 'excluded' {
    if (answer.kind === 'file') return this.#exclude(answer.path) ? 'excluded' : 'mapped'
    const out =
      answer.kind === 'ambiguous' && answer.count === answer.candidates.length
        ? answer.candidates.every(this.#exclude)
        : [spelled, ...insideOf(this.#tree, spelled)].some(this.#exclude)
    if (out) return 'excluded'
    // What others wrote, such as the system's headers in a report of gcov, is neither ours nor badly mapped.
    if (answer.kind === 'ambiguous' || !isDependency(spelled)) return 'lost'
    this.#dependencies.add(spelled)
    return 'excluded'
  }

  /** Of several reports that name a path, the worst answer stands. */
  #note(key: string, state: 'mapped' | 'lost' | 'excluded'): void {
    const known = this.#state.get(key)
    if (known === undefined || state === 'lost' || (known === 'excluded' && state === 'mapped'))
      this.#state.set(key, state)
  }

  /** The report's own table stands for a file as long as it is the only one; it is never written to. */
  #unite(path: string, coverage: FileCoverage): void {
    const known = this.#coverage.get(path)
    if (!known) {
      this.#coverage.set(path, coverage)
      return
    }
    if (this.#united.has(path)) {
      known.unite(coverage)
      return
    }
    const both = new FileCoverage()
    both.unite(known)
    both.unite(coverage)
    this.#united.add(path)
    this.#coverage.set(path, both)
  }
}

function dependencyNote(paths: ReadonlySet<string>): readonly string[] {
  const [first] = paths
  if (first === undefined) return []
  return [
    paths.size === 1
      ? `${first} belongs to a dependency and counts nowhere`
      : `${paths.size} files of dependencies, such as ${first}, count nowhere`,
  ]
}
