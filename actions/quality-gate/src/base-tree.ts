/** Runs the tools on the base commit, in a worktree of its own, with the same binaries. */

import { resolve } from 'node:path/posix'
import { pathIndex } from '../../../shared/git/path-index.ts'
import type { Repository } from '../../../shared/git/repository.ts'
import type { Host } from '../../../shared/runner/port.ts'
import type { Gathered, Place } from './collect.ts'
import { linkDependencies, throughLinks } from './dependencies.ts'
import { filesOf, type Job, runJobs } from './run-tools.ts'
import type { Tool } from './tools.ts'

export type BaseTree = {
  readonly commit: string
  readonly directory: string // where the tools run, relative to the root; '' for the root
  /** Paths at the base that the change touches (deleted and renamed-away ones among them). */
  readonly changedPaths: ReadonlySet<string>
  readonly dependencies: readonly string[] // directories that the working tree lends
}

/** One gathered result a tool, in the tools' order. A per-file tool without changed files has nothing to do there. */
export async function runAtBase(
  tools: readonly Tool[],
  base: BaseTree,
  repository: Repository,
  host: Host,
): Promise<readonly Gathered[]> {
  const jobs = tools.flatMap((tool): Omit<Job, 'place'>[] => {
    if (tool.scope === 'project') return [{ tool, files: undefined }]
    const files = filesOf(tool, base.changedPaths, base.directory)
    return files.length === 0 ? [] : [{ tool, files }]
  })
  const results =
    jobs.length === 0
      ? []
      : await repository.withWorktree(base.commit, (root) => runThere(jobs, base, repository, host, root))
  return tools.map((tool) => results[jobs.findIndex((job) => job.tool === tool)] ?? untouched(tool))
}

async function runThere(
  jobs: readonly Omit<Job, 'place'>[],
  base: BaseTree,
  repository: Repository,
  host: Host,
  root: string,
): Promise<readonly Gathered[]> {
  const from = repository.root
  await linkDependencies(base.dependencies, { from, to: root, files: host.files })
  const paths = await repository.paths(base.commit)
  const directory = base.directory === '' ? root : `${root}/${base.directory}`
  const place: Place = {
    host,
    side: 'base',
    directory,
    root,
    paths: throughLinks(pathIndex(paths, [root], base.directory), base.dependencies, {
      from,
      absolute: (reported) => resolve(directory, reported),
    }),
    notBeforeMs: undefined,
  }
  return runJobs(
    jobs.map((job) => ({ ...job, place })),
    host.cores,
  )
}

const untouched = (tool: Tool): Gathered => ({
  evidence: {
    name: tool.name,
    side: 'base',
    status: 'pass',
    findings: 0,
    detail: 'none of its files changed',
  },
  report: { tool: tool.name, parser: tool.name, findings: [], notes: [], unknownPaths: [], knownPaths: 0 },
})
