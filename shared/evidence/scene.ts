/** Where a gate works: the repository, and the directory in it that paths of reports start from. */

import { openRepository, type Repository } from '../git/repository.ts'
import type { Host } from '../runner/port.ts'

export type Scene = {
  readonly host: Host
  readonly repository: Repository
  readonly directory: string // absolute, where tools run and report paths start
  readonly within: string // the same, relative to the repository's root; '' for the root
}

export async function openScene(host: Host, workingDirectory: string): Promise<Scene> {
  const { workspace } = host.event
  const written = workingDirectory === '.' ? workspace : `${workspace}/${workingDirectory}`
  const repository = await openRepository(host, written)
  // The repository's root is a real path; what is below it must be, too, to be compared with it.
  const directory = (await host.files.realPath(written)) ?? written
  const within = directory === repository.root ? '' : directory.slice(repository.root.length + 1)
  return { host, repository, directory, within }
}

/** Absolute prefixes that mean the repository's root in a report. */
export const rootsOf = ({ host, repository }: Scene): readonly string[] => [
  repository.root,
  host.event.workspace,
]

/** When the commit that is checked out was made, before which no report can speak of it; undefined without a commit. */
export async function commitMs({ repository }: Scene): Promise<number | undefined> {
  const commit = await repository.head()
  return commit === undefined ? undefined : (await repository.commitTime(commit)).getTime()
}
