/** When commits were made, and which of several is the oldest. */

import type { Repository } from '../../../../shared/git/repository.ts'

export type CommitDate = {
  /** The committer's, in seconds since 1970. Whoever makes a commit says it, so it may be anything. */
  readonly seconds: number
  /** No parents, as far as git shows them. */
  readonly root: boolean
}

/** By commit, from one process; what is not here is left out. */
export async function commitDates(
  repository: Repository,
  commits: Iterable<string>,
): Promise<ReadonlyMap<string, CommitDate>> {
  const wanted = [...new Set(commits)]
  const dates = new Map<string, CommitDate>()
  if (wanted.length === 0) return dates
  // What is missing is only passed over when that is asked for before the commits are read.
  const args = ['log', '--no-walk=unsorted', '--ignore-missing', '--no-show-signature', '--no-patch']
  const words = await repository.git.text([...args, '--format=%H %ct %P', '--stdin'], {
    stdin: `${wanted.join('\n')}\n`,
  })
  for (const line of words.split('\n')) {
    const [sha = '', time, parent = ''] = line.split(' ')
    if (sha === '') continue
    dates.set(sha, { seconds: Number(time), root: parent === '' })
  }
  return dates
}

/** The last second that a date of JavaScript can be (ECMA-262, Time Values), which a commit need not keep to. */
const lastSecond = 8.64e12

/** "2024-05-06T07:08:09Z"; undefined for what is no date. */
export const isoTime = (seconds: number): string | undefined =>
  Number.isFinite(seconds) && Math.abs(seconds) <= lastSecond
    ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
    : undefined

export type Since = { readonly commit: string; readonly date: string }

/** After a rebase, many commits are of one second. So many are compared by ancestry; a few milliseconds each. */
const mostCompared = 200

/** For each key the oldest of its commits; none where the clone does not tell. */
export async function oldestOf(
  repository: Repository,
  commits: ReadonlyMap<string, Iterable<string>>,
): Promise<ReadonlyMap<string, Since>> {
  const dates = await commitDates(
    repository,
    [...commits.values()].flatMap((own) => [...own]),
  )
  const compare = { left: mostCompared }
  const since = new Map<string, Since>()
  for (const [key, own] of commits) {
    const dated = [...new Set(own)].filter((commit) => dates.has(commit))
    const first = dated.reduce(
      (least, sha) => Math.min(least, dates.get(sha)!.seconds),
      Number.POSITIVE_INFINITY,
    )
    const tied = dated.filter((commit) => dates.get(commit)!.seconds === first)
    const commit = await firstInLine(repository, tied, compare)
    const date = isoTime(first)
    if (commit === undefined || date === undefined) continue
    // A shallow clone ends there: git shows no parents, and the commit itself names some. What it has may be older.
    const cut = dates.get(commit)!.root && (await repository.parentsRecorded(commit)).length > 0
    if (!cut) since.set(key, { commit, date })
  }
  return since
}

async function firstInLine(
  repository: Repository,
  commits: readonly string[],
  compare: { left: number },
): Promise<string | undefined> {
  let first = commits[0]
  for (const commit of commits.slice(1)) {
    if (compare.left-- <= 0) break
    const args = ['merge-base', '--is-ancestor', commit, first!]
    const { exitCode } = await repository.git.run(args, { expect: [0, 1, 128] })
    if (exitCode === 0) first = commit
  }
  return first
}
