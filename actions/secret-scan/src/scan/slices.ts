/** Slices of a scan, shared out over threads: each has a git process and an engine of its own. */

import { openRepository } from '../../../../shared/git/repository.ts'
import type { Host, WorkHost } from '../../../../shared/runner/port.ts'
import { type RuleTexts, ruleSetOf } from '../policy/rule-set.ts'
import { readSlice, type Slice } from '../sources/history.ts'
import { scanSource, type Told } from './scan-source.ts'

/** Plain data: what a thread needs to begin. */
export type Job = {
  readonly directory: string
  readonly rules: RuleTexts
  readonly maxFileBytes: number
  readonly milliseconds: number // that are left
  readonly slices: readonly Slice[]
}

/** Below so many bytes, or files, the start of a thread costs more than it saves. */
export const worthThreads = { bytes: 24_000_000, files: 3000, commits: 400 }

/** Calls `told` as parts get done, in no certain order. */
export async function scanSlices(host: Host, job: Job, told: (part: Told) => void): Promise<void> {
  const [first, ...others] = job.slices
  if (first === undefined) return
  const { thread } = host
  if (!thread || others.length === 0) return workOn(job, host, told)
  await Promise.all([
    ...others.map((slice) =>
      thread('secret-scan', { ...job, slices: [slice] } satisfies Job, (message) => told(message as Told)),
    ),
    workOn({ ...job, slices: [first] }, host, told),
  ])
}

/** What each thread does, and this one where there is no other. */
export async function workOn(job: Job, host: WorkHost, told: (part: Told) => void): Promise<void> {
  const repository = await openRepository(host, job.directory)
  const { engine } = ruleSetOf(job.rules)
  const limits = { maxFileBytes: job.maxFileBytes, signal: host.deadline(Math.max(1, job.milliseconds)) }
  for (const slice of job.slices) {
    for await (const part of scanSource(engine, readSlice(repository, host.files, slice, limits))) told(part)
  }
}
