/** Brings the past to a run: what an earlier commit had, compared with now, and the curve of the last commits. */

import type { Repository } from '../../../shared/git/repository.ts'
import { serverToken } from '../../../shared/git/server-token.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import { ReportError } from '../../../shared/model/errors.ts'
import type { Host } from '../../../shared/runner/port.ts'
import type { Files, Past } from './case.ts'
import { compareWithPast, type PastComparison } from './history/compare.ts'
import { directoryStore } from './history/directory-store.ts'
import { notesStore } from './history/notes-store.ts'
import { findPast, trendOf } from './history/past.ts'
import { shouldWrite } from './history/should-write.ts'
import { type FileSnapshot, type Snapshot, snapshotOf, type Units } from './history/snapshot.ts'
import type { HistoryStore } from './history/store.ts'
import type { Inputs } from './inputs.ts'
import { FileCoverage, type Share } from './model/file-coverage.ts'

/** Where everything of a run is. */
export type Stage = {
  readonly inputs: Inputs
  readonly host: Host
  readonly repository: Repository
  readonly directory: string
  /** The base commit, and what changed since; undefined without one. */
  readonly diff: Diff | undefined
  readonly blobs: ReadonlyMap<string, string>
}

export const openStore = ({ inputs, host, repository, directory }: Stage): Promise<HistoryStore> => {
  const { baseline, token } = inputs
  const wanted = host.event.kind === 'actions' || inputs.maximumDecrease !== undefined
  if (baseline === 'notes') return notesStore(repository, serverToken(host, token), wanted)
  const absolute = baseline.startsWith('/') ? baseline : `${directory}/${baseline}`
  return directoryStore(host.files, absolute, baseline)
}

export type Remembered = {
  readonly past: Past | { readonly why: string }
  readonly comparison: PastComparison | undefined
  readonly snapshot: Snapshot | undefined
  readonly notes: readonly string[]
}

/**
 * A past that can't be read is an error when coverage must not fall against it, and a note when nothing was asked of it.
 * `why` says why there is no base commit, where there is none.
 */
export async function remember(
  stage: Stage,
  store: HistoryStore,
  coverage: Files,
  why: string,
): Promise<Remembered> {
  const { inputs, repository, diff, blobs } = stage
  const none = (reason: string): Remembered => ({
    past: { why: reason },
    comparison: undefined,
    snapshot: undefined,
    notes: [],
  })
  if (!diff) return none(why)
  try {
    const found = await findPast(store, repository, diff.base)
    if (found.kind === 'none') return none(found.why)
    const { snapshot, how } = found
    const since = snapshot.commit === diff.base ? diff : await repository.diff(snapshot.commit)
    const counts = (path: string): boolean => !inputs.exclude(path)
    const comparison = compareWithPast({ snapshot, coverage, diff: since, blobs, carryForward: true, counts })
    return {
      past: pastOf(comparison, how),
      comparison,
      snapshot,
      notes: [`Coverage is compared with that of ${how}.`, ...carriedNote(comparison)],
    }
  } catch (error) {
    if (!(error instanceof ReportError) || inputs.maximumDecrease) throw error
    return {
      ...none(error.message),
      notes: [`The coverage of earlier commits can't be read: ${error.message}`],
    }
  }
}

function pastOf(comparison: PastComparison, from: string): Past {
  const { base, reference, head, judgedHead, flips, unmeasured } = comparison
  return {
    from,
    base,
    reference,
    head,
    judgedHead,
    lost: flips.lost,
    flips: flips.listed.map(({ path, line, to }) => ({ path, line, now: to })),
    flipsCount: !flips.setBack,
    unmeasured: unmeasured.map(({ path }) => path),
  }
}

function carriedNote({ carried }: PastComparison): readonly string[] {
  if (carried.size === 0) return []
  const [first] = carried.keys()
  return [
    carried.size === 1
      ? `${first} is in no report of this run and keeps its coverage: its content is the same as then.`
      : `${carried.size} files, such as ${first}, are in no report of this run and keep their coverage: their content is the same as then.`,
  ]
}

/** What was carried forward, in the form of what was measured. */
export const carriedCoverage = (comparison: PastComparison | undefined): ReadonlyMap<string, FileCoverage> =>
  new Map([...(comparison?.carried ?? [])].map(([path, file]) => [path, revived(file)]))

function revived({ units, branch, function: functions }: FileSnapshot): FileCoverage {
  const file = new FileCoverage()
  addUnits(file, units)
  file.summary('branch', branch)
  file.summary('function', functions)
  return file
}

function addUnits(file: FileCoverage, units: Units): void {
  if (units.kind === 'total') file.summary('line', units.share)
  else if (units.kind === 'blocks') file.blockAll(units.records.slice())
  else {
    const { runs } = units
    for (let i = 0; i < runs.length; i += 3)
      for (let line = runs[i]!; line < runs[i]! + runs[i + 1]!; line++) file.hit(line, runs[i + 2]!)
  }
}

export type CurvePoint = { readonly commit: string; readonly label: string; readonly share: Share }

/** The last commits that have coverage on record, and this run at the end. */
export async function curve(
  { repository, diff }: Stage,
  store: HistoryStore,
  now: { readonly commit: string | undefined; readonly share: Share },
): Promise<{ readonly points: readonly CurvePoint[]; readonly notes: readonly string[] }> {
  const here = { commit: now.commit ?? '', label: now.commit?.slice(0, 7) ?? 'now', share: now.share }
  if (!diff || store.commits.size === 0) return { points: [here], notes: [] }
  const { points, notes } = await trendOf(store, repository, diff.base)
  const before = points
    .filter(({ sha }) => sha !== now.commit)
    .map(({ sha, line }) => ({ commit: sha, label: sha.slice(0, 7), share: line }))
  return { points: [...before, here], notes }
}

/** Keeps this run's coverage with its commit, where that is called for; a refusal is one warning. */
export async function keep(
  { host, repository, blobs }: Stage,
  store: HistoryStore,
  coverage: Files,
  comparison: PastComparison | undefined,
): Promise<void> {
  const commit = await repository.head()
  const { write } = shouldWrite(host.event, commit)
  if (!write || commit === undefined) return
  const meta = { commit, time: await repository.commitTime(commit) }
  const written = await store.write(snapshotOf(coverage, blobs, meta, comparison?.carried))
  if (written.kind === 'written') host.log.info(`The coverage of this commit is kept in ${written.where}.`)
  else host.log.warning(`The coverage of this commit is not kept: ${written.why}`)
}
