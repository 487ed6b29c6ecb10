/** Which commit's coverage a run is compared with, and the curve of the last commits. */

import type { Repository } from '../../../../shared/git/repository.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import type { Share } from '../model/file-coverage.ts'
import type { Snapshot } from './snapshot.ts'
import type { HistoryStore } from './store.ts'

/** What is found, and how, each as a sentence that goes into the report. */
export type Past =
  | {
      readonly kind: 'snapshot'
      readonly snapshot: Snapshot
      /** How many first parents lie between the base and this commit; 0 for the base itself. */
      readonly behind: number
      readonly how: string
    }
  | { readonly kind: 'none'; readonly why: string }

/** Commits that are not pushed alone, or whose run failed, have no snapshot; further back, little is comparable. */
export const mostBehind = 50

type Commits = Pick<Repository, 'firstParents' | 'isShallow' | 'fetchHistory' | 'parentsRecorded'>

/**
 * The snapshot of `base`, which must be in this clone, or of the nearest first-parent ancestor within 50 commits that has
 * one. A shallow clone is deepened only when the commits at hand have none. Throws ReportError when the nearest one can't
 * be read: the past is evidence, too, and a broken one is not passed over.
 */
export async function findPast(store: HistoryStore, repository: Commits, base: string): Promise<Past> {
  const none = (why: string): Past => ({
    kind: 'none',
    why: store.incomplete === undefined ? why : `${why} ${store.incomplete}`,
  })
  if (store.commits.size === 0) return none(`No coverage of earlier commits is kept in ${store.name} yet.`)
  const isKept = (commit: string) => store.commits.has(commit)
  const walked = await ancestors(repository, base, (commits) => commits.some(isKept))
  const behind = walked.commits.findIndex(isKept)
  const commit = walked.commits[behind]
  const snapshot = commit === undefined ? undefined : await store.read(commit)
  if (snapshot) return { kind: 'snapshot', snapshot, behind, how: howOf(snapshot.commit, base, behind) }
  const reach = walked.cut ? ', as far as this shallow clone reaches' : ''
  return none(
    `Neither ${short(base)} nor one of the ${walked.commits.length - 1} commits before it has coverage in ${store.name}${reach}.`,
  )
}

function howOf(commit: string, base: string, behind: number): string {
  if (behind === 0) return `${short(commit)}, the base itself`
  const commits = behind === 1 ? '1 commit' : `${behind} commits`
  return `${short(commit)}, ${commits} before the base ${short(base)}, which has no coverage of its own`
}

const short = (sha: string): string => sha.slice(0, 10)

/** First parents from `from` on; `enough` tells whether a shallow clone need not be deepened. */
async function ancestors(
  repository: Commits,
  from: string,
  enough: (commits: readonly string[]) => boolean,
): Promise<{ readonly commits: readonly string[]; readonly cut: boolean }> {
  const known = await repository.firstParents(from, mostBehind + 1)
  if (enough(known) || !(await endsEarly(repository, known))) return { commits: known, cut: false }
  if (!(await repository.fetchHistory([from], mostBehind + 1))) return { commits: known, cut: true }
  const commits = await repository.firstParents(from, mostBehind + 1)
  return { commits, cut: await endsEarly(repository, commits) }
}

/** Whether a shallow clone hides what comes next. */
async function endsEarly(repository: Commits, commits: readonly string[]): Promise<boolean> {
  const last = commits.at(-1)
  if (last === undefined || commits.length > mostBehind || !(await repository.isShallow())) return false
  return (await repository.parentsRecorded(last)).length > 0
}

export type TrendPoint = { readonly sha: string; readonly time: Date; readonly line: Share }

export type Trend = {
  readonly points: readonly TrendPoint[] // oldest first
  readonly notes: readonly string[] // which snapshots could not be read, one sentence each
}

const mostPoints = 20

/** Totals of the last 20 first-parent commits that have a snapshot, `from` included, among the last 51. */
export async function trendOf(
  store: HistoryStore,
  repository: Commits,
  from: string,
  most = mostPoints,
): Promise<Trend> {
  const kept = (commits: readonly string[]) => commits.filter((commit) => store.commits.has(commit))
  const wanted = Math.min(most, store.commits.size)
  const { commits } = await ancestors(repository, from, (known) => kept(known).length >= wanted)
  const points: TrendPoint[] = []
  const notes: string[] = []
  for (const [sha, head] of await store.heads(kept(commits).slice(0, most))) {
    // A curve with a gap is better than none, and no verdict rests on it.
    if (head instanceof ReportError) notes.push(`The trend lacks ${short(sha)}: ${head.message}`)
    else points.unshift({ sha, time: head.time, line: head.shares.line })
  }
  return { points, notes }
}
