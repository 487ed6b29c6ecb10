/** Goes through everything that a scope is about, and the words around it. */

import { readTree } from '../../../../shared/git/objects.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import type { Host } from '../../../../shared/runner/port.ts'
import type { Piece } from '../candidate.ts'
import type { Engine } from '../engine/engine.ts'
import type { RuleTexts } from '../policy/rule-set.ts'
import { batchOf, type Limits, type Source } from '../sources/batch.ts'
import { commitsOf } from '../sources/changes.ts'
import { inParts, planHistory, type Slice } from '../sources/history.ts'
import type { Scope } from '../sources/range.ts'
import { eventTexts, readCommitTexts, readNotes, readRefTexts } from '../sources/texts.ts'
import { readCommitTree } from '../sources/tree.ts'
import { readStaged, readStandardInput, readUncommitted } from '../sources/uncommitted.ts'
import { scanSource, type Told } from './scan-source.ts'
import { scanSlices, worthThreads } from './slices.ts'

export type ScanJob = {
  readonly host: Host
  readonly repository: Repository
  readonly scope: Scope
  readonly engine: Engine
  readonly rules: RuleTexts
  readonly maxFileBytes: number
  /** Milliseconds since 1970 at which the scan has to end. */
  readonly endsAt: number
  /** Whether words are scanned, too. */
  readonly text: boolean
  /** Blobs of the history that were scanned before. */
  readonly known?: (blob: string) => boolean
}

/** What was gone through besides pieces. */
export type Gone = { readonly commits: readonly string[]; readonly knownBlobs: number }

export async function runScan(job: ScanJob, told: (part: Told) => void): Promise<Gone> {
  const { host, repository, scope, engine, maxFileBytes } = job
  const limits: Limits = { maxFileBytes, signal: host.deadline(left(job)) }
  const scan = async (source: Source): Promise<void> => {
    for await (const part of scanSource(engine, source)) told(part)
  }
  switch (scope.kind) {
    case 'nothing':
      return none
    case 'stdin': {
      const input = host.stdin?.()
      if (!input)
        throw new InputError('`scan` is "stdin", but nothing can be piped into a step; use the command line.')
      await scan(readStandardInput(input, limits))
      return none
    }
    case 'staged':
      await scan(readStaged(repository, limits))
      return none
    case 'tree':
      return scanTree(job, scope.commit, limits, scan, told)
    case 'history':
      return scanHistory(job, limits, scan, told)
    case 'commits': {
      const commits = await commitsOf(repository.git, scope)
      const parts = commits.length < worthThreads.commits ? 1 : host.cores
      const slices = inParts(commits, parts).map((part): Slice => ({ kind: 'commits', commits: part }))
      await scanSlices(host, jobOf(job, slices), told)
      if (scope.workingTree) await scan(readUncommitted(repository, host.files, limits))
      if (job.text) await scanWords(job, commits, limits, scan)
      return { ...none, commits }
    }
  }
}

const none: Gone = { commits: [], knownBlobs: 0 }

type Scan = (source: Source) => Promise<void>

const left = ({ host, endsAt }: ScanJob): number => Math.max(1, endsAt - host.now().getTime())

const jobOf = (job: ScanJob, slices: readonly Slice[]) => ({
  directory: job.repository.root,
  rules: job.rules,
  maxFileBytes: job.maxFileBytes,
  milliseconds: left(job),
  slices,
})

async function scanTree(
  job: ScanJob,
  commit: string | undefined,
  limits: Limits,
  scan: Scan,
  told: (part: Told) => void,
): Promise<Gone> {
  const { host, repository, text } = job
  const paths =
    commit === undefined
      ? [...(await repository.paths())]
      : [...(await readTree(repository.git, commit)).keys()]
  if (commit !== undefined) await scan(readCommitTree(repository, commit, limits))
  else {
    const submodules = [...(await repository.submodules())]
    const why = 'it is a submodule, whose commits are in another repository'
    await scan(oneBatch({ trees: 1, skipped: submodules.map((what) => ({ what, why })) }))
    const parts = paths.length < worthThreads.files ? 1 : host.cores
    await scanSlices(
      host,
      jobOf(
        job,
        inParts(paths, parts).map((part): Slice => ({ kind: 'files', paths: part })),
      ),
      told,
    )
  }
  if (!text) return none
  await scan(oneBatch({ pieces: namePieces(paths) }))
  if (commit !== undefined && host.event.ref !== undefined)
    await scan(readRefTexts(repository, limits, host.event.ref))
  await scan(oneBatch({ pieces: eventTexts(host.event) }))
  return none
}

async function scanHistory(
  job: ScanJob,
  limits: Limits,
  scan: Scan,
  told: (part: Told) => void,
): Promise<Gone> {
  const { host, repository, maxFileBytes, known, text } = job
  const plan = await planHistory(repository, maxFileBytes, host.cores, known)
  await scan(oneBatch({ commits: plan.commits, skipped: plan.skipped }))
  const alone = plan.bytes < worthThreads.bytes
  const slices = alone ? joined(plan.slices) : plan.slices
  // Commits were counted above, whether their patches are read or the blobs that they lead to.
  await scanSlices(host, jobOf(job, slices), (part) =>
    told({ ...part, tally: { ...part.tally, commits: 0 } }),
  )
  if (text) {
    await scanWords(job, plan.revisions, limits, scan)
    await scan(readRefTexts(repository, limits))
    await scan(oneBatch({ pieces: namePieces(plan.paths) }))
  }
  return { commits: plan.revisions, knownBlobs: plan.known }
}

/** One slice in place of several, in which this thread goes through one after the other anyway. */
function joined(slices: readonly Slice[]): readonly Slice[] {
  const blobs = slices.filter((slice) => slice.kind === 'blobs')
  if (blobs.length < slices.length || blobs.length < 2) return slices
  return [{ kind: 'blobs', ids: blobs.flatMap(({ ids }) => ids), paths: blobs.flatMap(({ paths }) => paths) }]
}

async function scanWords(
  { host, repository }: ScanJob,
  commits: readonly string[],
  limits: Limits,
  scan: Scan,
): Promise<void> {
  await scan(readCommitTexts(repository, commits, limits))
  await scan(readNotes(repository, commits, limits))
  const pushed =
    host.event.name === 'push' && host.event.ref !== undefined ? [branchPiece(host.event.ref)] : []
  await scan(oneBatch({ pieces: [...eventTexts(host.event), ...pushed] }))
}

const branchPiece = (ref: string): Piece => ({ bytes: Buffer.from(ref), kind: 'branch name', path: '' })

const namePieces = (paths: readonly string[]): readonly Piece[] =>
  paths.map((path) => ({ bytes: Buffer.from(path), kind: 'file name', path }))

async function* oneBatch(parts: Parameters<typeof batchOf>[0]): Source {
  yield batchOf(parts)
}
