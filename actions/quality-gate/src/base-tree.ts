/** Runs the tools on the base commit, in a worktree of its own, with the same binaries. */

import type { Repository } from '../../../shared/git/repository.ts'
import type { Host } from '../../../shared/runner/port.ts'
import type { Gathered, Place } from './collect.ts'
import { pathIndex } from './paths.ts'
import { filesOf, type Job, runJobs } from './run-tools.ts'
import type { Tool } from './tools.ts'

// Installed dependencies are not in git; without them most tools can't start at the base.
const dependencyDirectories = new Set(['node_modules', '.venv', 'venv', 'vendor', '.bundle', 'target'])

export type BaseTree = {
  readonly commit: string
  readonly directory: string // where the tools run, relative to the root; '' for the root
  /** Paths at the base that the change touches (deleted and renamed-away ones among them). */
  readonly changedPaths: ReadonlySet<string>
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
  await linkDependencies(repository, host, root)
  const paths = await repository.paths(base.commit)
  const directory = base.directory === '' ? root : `${root}/${base.directory}`
  const place: Place = {
    host,
    side: 'base',
    directory,
    root,
    paths: pathIndex(paths, [root], base.directory),
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

async function linkDependencies(repository: Repository, host: Host, root: string): Promise<void> {
  for (const path of await repository.ignoredDirectories()) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (!dependencyDirectories.has(name)) continue
    const parent = `${root}/${path}`.slice(0, -name.length - 1)
    // A package that is not there at the base needs no dependencies.
    if (
      (await host.files.stat(parent))?.kind === 'directory' &&
      !(await host.files.stat(`${root}/${path}`))
    ) {
      await host.files.link(`${repository.root}/${path}`, `${root}/${path}`)
    }
  }
}
