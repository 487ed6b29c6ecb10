/** What the coverage gate measures from hostile reports, with everything in it that it can show. */

import type { Case } from '../../actions/coverage-threshold/src/case.ts'
import { floorsOf } from '../../actions/coverage-threshold/src/floors.ts'
import type { Format } from '../../actions/coverage-threshold/src/formats/format.ts'
import type { Gathered } from '../../actions/coverage-threshold/src/gathered.ts'
import type { Bar } from '../../actions/coverage-threshold/src/judge.ts'
import { BranchKeys } from '../../actions/coverage-threshold/src/model/branch-keys.ts'
import { CoverageReport } from '../../actions/coverage-threshold/src/model/coverage-report.ts'
import { FileCoverage, type Metric } from '../../actions/coverage-threshold/src/model/file-coverage.ts'
import { linesOf, sum } from '../../actions/coverage-threshold/src/model/totals.ts'
import { mappedPaths, notesOf } from '../../actions/coverage-threshold/src/notes.ts'
import type { Stage } from '../../actions/coverage-threshold/src/past.ts'
import { patchOf } from '../../actions/coverage-threshold/src/patch.ts'
import { type Resolved, resolveFiles } from '../../actions/coverage-threshold/src/paths/resolve.ts'
import { readPercent } from '../../actions/coverage-threshold/src/percent.ts'
import { profiles } from '../../actions/coverage-threshold/src/profiles/profile.ts'
import { ratchetText } from '../../actions/coverage-threshold/src/ratchet/ratchet-file.ts'
import type { Diff } from '../../shared/model/diff.ts'
import { ReportError } from '../../shared/model/errors.ts'
import { sourceOf } from '../../shared/reading/source.ts'
import { fakeHost } from './fake-host.ts'

/** As the action reads it; what is refused becomes evidence that says why, and any other error is a defect. */
export async function gatherOne(format: Format, text: string, name: string): Promise<Gathered> {
  const report = new CoverageReport(name, format.name, new BranchKeys())
  const evidence = { name, side: 'head', path: name } as const
  try {
    await format.read(sourceOf(name, text), report)
    return { evidence: { ...evidence, parser: format.name, status: 'findings' }, report }
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    return { evidence: { ...evidence, status: 'unreadable', detail: error.reason }, report: undefined }
  }
}

export type Files = ReadonlyMap<string, FileCoverage>

/** A path that git can have, with all of the reported one that it can hold. */
export const asTracked = (path: string): string => {
  const parts = path.split(/[/\0]/).filter((part) => !['', '.', '..', '.git'].includes(part))
  return ['src', ...parts].join('/')
}

/** Every file of every report, as if its path were one of the repository. */
export function trackedFiles(gathered: readonly Gathered[]): Files {
  const files = new Map<string, FileCoverage>()
  for (const { report } of gathered)
    for (const { path, coverage } of report?.files() ?? []) {
      const united = new FileCoverage(coverage.formats)
      united.unite(coverage)
      const known = files.get(asTracked(path))
      if (known) known.unite(coverage)
      else files.set(asTracked(path), united)
    }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same reports in a repository where each file is there twice, or elsewhere, or not at all. */
async function unmapped(gathered: readonly Gathered[]): Promise<Resolved> {
  const reports = gathered.flatMap(({ report }) => (report ? [report] : []))
  const paths = reports.flatMap((report) => report.files().map(({ path }) => path))
  const tracked = paths.flatMap((path, i) => {
    if (i % 3 === 0) return []
    return ['a', 'b'].slice(i % 3 === 1 ? 0 : 1).map((folder) => `${folder}/${asTracked(path)}`)
  })
  return resolveFiles(reports, {
    tracked: new Set([...tracked, 'src/other.c']),
    roots: ['/repo'],
    within: '',
    pathMap: [],
    exclude: () => false,
    read: async () => undefined,
  })
}

/** `loses`: none of the reported files is a file of the repository, so that the gate says what it misses. */
export async function hostileCase(gathered: readonly Gathered[], loses: boolean): Promise<Case> {
  const lost = loses || gathered.every(({ report }) => !report)
  const coverage = trackedFiles(gathered)
  const resolved = await unmapped(gathered)
  const paths = [...coverage.keys()]
  const diff = everything(paths)
  const share = sum([...coverage.values()].map(linesOf))
  const floors = await floorsOf(stageOf(coverage), coverage, new Set([...paths, 'src/gone.c']), undefined)
  return {
    evidence: gathered.flatMap(({ evidence, report }) => (lost || report ? [evidence] : [])),
    shardFaults: lost ? gathered.slice(0, 3).map(({ evidence }) => `${evidence.name} is stale`) : [],
    paths: lost
      ? mappedPaths(resolved)
      : { mapped: paths.length, total: paths.length, misses: [], proposals: [] },
    coverage,
    profile: profiles.codecov,
    patch: patchOf(diff, coverage),
    patchOf: (fits) => patchOf(diff, coverage, fits),
    added: new Set(paths),
    past: {
      from: '0123456, the base',
      base: share,
      reference: share,
      head: share,
      judgedHead: { covered: 0, total: Math.max(share.total, 1) },
      lost: paths.length,
      flips: paths.slice(0, 3).map((path) => ({ path, line: 1, now: 'missed' })),
      flipsCount: true,
      unmeasured: paths.slice(0, 3),
    },
    ratchet: floors?.found,
    notes: notesOf({ kind: 'none', why: 'a test' }, lost ? gathered : [], resolved),
  }
}

const everything = (paths: readonly string[]): Diff => ({
  base: '',
  head: undefined,
  notes: [],
  changes: paths.map((newPath) => ({
    status: 'added',
    newPath,
    binary: false,
    hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 2 ** 31 }],
  })),
})

/** Floors that no file reaches, and one of a file that no report knows. */
export function floorsText(coverage: Files): string {
  const full: Record<Metric, { covered: number; total: number }> = {
    line: { covered: 1, total: 1 },
    branch: { covered: 1, total: 1 },
    function: { covered: 1, total: 1 },
  }
  const paths = new Map([...coverage.keys(), 'src/gone.c'].map((path) => [path, full] as const))
  return ratchetText({ total: full, paths, lowered: [] })
}

/** As much of a run as floors need: a file in memory, and no base. */
const stageOf = (coverage: Files): Stage => {
  const host = fakeHost({ files: { '/repo/ratchet.json': floorsText(coverage) } })
  return {
    inputs: { ratchet: 'ratchet.json' },
    host,
    directory: '/repo',
    diff: undefined,
  } as unknown as Stage
}

const all = readPercent('100')!

/** Nothing but all of everything is enough. */
export const bar: Bar = {
  limits: {
    line: all,
    branch: all,
    function: all,
    patch: all,
    'patch-branch': all,
    file: all,
    'new-file': all,
  },
  components: [{ name: 'src/**', files: ['**'], limits: { line: all, patch: all } }],
  maximumDecrease: readPercent('0'),
  minimumMapped: all,
  withoutBaseline: 'error',
}
