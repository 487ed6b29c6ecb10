/** Measures a run: reports, the files that they speak of, the change, the past. Everything that is judged comes from here. */

import { commitMs, openScene, rootsOf } from '../../../shared/evidence/scene.ts'
import { findBase } from '../../../shared/git/base.ts'
import type { Base } from '../../../shared/git/default-branch.ts'
import type { Repository } from '../../../shared/git/repository.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import { compareText } from '../../../shared/model/finding.ts'
import type { Evidence } from '../../../shared/model/verdict.ts'
import { isSound } from '../../../shared/report/words.ts'
import type { Host } from '../../../shared/runner/port.ts'
import type { Case, Files } from './case.ts'
import { floorsOf } from './floors.ts'
import { gather } from './gather.ts'
import type { Gathered } from './gathered.ts'
import { withoutBlankGoLines } from './go-lines.ts'
import type { PastComparison } from './history/compare.ts'
import { fileShare } from './history/snapshot.ts'
import type { HistoryStore } from './history/store.ts'
import type { Inputs } from './inputs.ts'
import { BranchKeys } from './model/branch-keys.ts'
import type { Share } from './model/file-coverage.ts'
import { sum } from './model/totals.ts'
import { mappedPaths, notesOf } from './notes.ts'
import { type CurvePoint, carriedCoverage, curve, openStore, remember, type Stage } from './past.ts'
import { patchOf } from './patch.ts'
import { type Resolved, resolveFiles } from './paths/resolve.ts'
import { profiles } from './profiles/profile.ts'
import { missingShards } from './shards.ts'

export type Measured = {
  readonly found: Case
  readonly repository: Repository
  readonly directory: string
  readonly head: string | undefined
  readonly base: Base
  readonly diff: Diff | undefined
  readonly stage: Stage
  readonly store: HistoryStore
  /** What was measured in this run, without what was carried forward. */
  readonly measured: Files
  readonly comparison: PastComparison | undefined
  readonly trend: readonly CurvePoint[]
  readonly shareAtBase: (path: string) => Share | undefined
  readonly raised: { readonly path: string; readonly text: string } | undefined
}

export async function measure(inputs: Inputs, host: Host): Promise<Measured> {
  const scene = await openScene(host, inputs.workingDirectory)
  const { repository, directory, within } = scene
  const tracked = await repository.paths()
  const place = { host, directory, root: repository.root, notBeforeMs: await commitMs(scene) }
  const { gathered, notes } = await gather(inputs.reports, place, new BranchKeys())
  const reports = inOrder(gathered)
  const read = async (path: string) => (await host.files.read(`${repository.root}/${path}`))?.toString('utf8')
  const resolved = await resolveFiles(
    reports.flatMap(({ report }) => (report ? [report] : [])),
    { tracked, roots: rootsOf(scene), within, pathMap: inputs.pathMap, exclude: inputs.exclude, read },
  )
  const measured = await withoutBlankGoLines(resolved.coverage, read)
  const base = await findBase(repository, host.event, inputs.base)
  const diff = base.kind === 'commit' ? await repository.diff(base.sha) : undefined
  const stage: Stage = { inputs, host, repository, directory, diff, blobs: await repository.blobIds() }
  const store = await openStore(stage)
  const why = base.kind === 'none' ? base.why : ''
  const remembered = await remember(stage, store, measured, why)
  const { comparison, snapshot } = remembered
  const coverage = new Map(
    [...measured, ...carriedCoverage(comparison)].sort(([a], [b]) => compareText(a, b)),
  )
  const profile = profiles[inputs.profile]
  const floors = await floorsOf(stage, measured, tracked, comparison)
  const head = await repository.head()
  const share = sum([...coverage].map(([path, file]) => profile.share(path, file)))
  const trend = await curve(stage, store, { commit: head, share })
  const evidence = reports.map((one) => withMatch(one, resolved))
  const whole = diff ?? everything(coverage)
  const found: Case = {
    evidence,
    shardFaults: inputs.shards && shardFaults(inputs.shards, evidence),
    paths: mappedPaths(resolved),
    coverage,
    profile,
    patch: patchOf(whole, coverage),
    patchOf: (fits) => patchOf(whole, coverage, fits),
    added: new Set(
      whole.changes.flatMap(({ status, newPath = '' }) => (status === 'added' ? [newPath] : [])),
    ),
    past: remembered.past,
    ratchet: floors?.found,
    notes: [
      ...notesOf(base, reports, resolved),
      ...notes,
      ...(diff?.notes ?? []),
      ...remembered.notes,
      ...(floors?.notes ?? []),
      ...trend.notes,
    ],
  }
  return {
    found,
    repository,
    directory,
    head,
    base,
    diff,
    stage,
    store,
    measured,
    comparison,
    trend: trend.points,
    shareAtBase: (path) => {
      const file = snapshot?.files.get(oldPathOf(diff, path))
      return file && fileShare.line(file)
    },
    raised: floors?.raised,
  }
}

/** By name, so that the same reports give the same verdict in whatever order they were found. */
const inOrder = (gathered: readonly Gathered[]): readonly Gathered[] =>
  [...gathered].sort((a, b) => compareText(a.evidence.name, b.evidence.name))

/** A report of which no file is one of the repository is about something else. */
function withMatch({ evidence, report }: Gathered, resolved: Resolved): Evidence {
  const audit = report && resolved.reports.find((one) => one.report === report.path)
  if (!audit || audit.mapped > 0 || audit.total === 0) return evidence
  const paths = report
    .files()
    .slice(0, 3)
    .map(({ path }) => path)
  const detail = `names ${paths.join(', ')}${audit.total > 3 ? ', …' : ''}, none of which is a file of this repository`
  return { ...evidence, status: 'unmatched', detail }
}

/** What is promised and not there; and of what is there, what can't be relied on. */
function shardFaults(
  shards: NonNullable<Inputs['shards']>,
  evidence: readonly Evidence[],
): readonly string[] {
  const there = evidence.filter(({ status }) => status !== 'did-not-run').map(({ name }) => name)
  const broken = (name: string) =>
    evidence.find((piece) => piece.name === name && !isSound(piece.status))?.status.replaceAll('-', ' ')
  const faults = missingShards(shards, there)
  const flawed = there.flatMap((name) => {
    const status = broken(name)
    if (status === undefined) return []
    const shard = shards.kind === 'named' ? shards.shards.find(({ fits }) => fits(name))?.name : undefined
    return [`${shard === undefined ? 'the report' : `shard ${shard}:`} ${name} is ${status}`]
  })
  return [...faults, ...flawed]
}

/** Without a base, all that is there counts as the change. */
const everything = (coverage: Files): Diff => ({
  base: '',
  head: undefined,
  notes: [],
  changes: [...coverage].map(([newPath]) => ({
    status: 'added',
    newPath,
    binary: false,
    hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: Number.MAX_SAFE_INTEGER }],
  })),
})

const oldPathOf = (diff: Diff | undefined, path: string): string =>
  diff?.changes.find(({ newPath }) => newPath === path)?.oldPath ?? path
