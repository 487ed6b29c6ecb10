/** On which branches and tags a commit is: who fetches one of them has it. */

import { defaultBranch } from '../../../../shared/git/default-branch.ts'
import { isSha } from '../../../../shared/git/objects.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { ToolError } from '../../../../shared/model/errors.ts'
import { clip } from '../../../../shared/text/bytes.ts'
import { visibleLine } from '../../../../shared/text/visible.ts'

export type RefNames = { readonly names: readonly string[]; readonly more: number }

/** Each commit costs git a walk over the history. */
const mostCommits = 50
const mostNames = 10
const longestName = 100
const mostMs = 60_000

/**
 * The names for people, e.g. "main", "origin/main", "v1.0": at most ten, branches before tags, the default branch first.
 * Of more than 50 commits, those behind the first 50 are left out, and so are those that are not here.
 */
export async function refsWith(
  repository: Repository,
  commits: Iterable<string>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, RefNames>> {
  const found = new Map<string, RefNames>()
  const wanted = [...new Set(commits)].filter(isSha).slice(0, mostCommits)
  if (wanted.length === 0) return found
  const main = (await defaultBranch(repository, undefined))?.ref
  for (const commit of wanted) {
    if (signal?.aborted) break
    const refs = await refsContaining(repository, commit, signal)
    if (refs) found.set(commit, namesOf(refs, main))
  }
  return found
}

async function refsContaining(
  { git }: Repository,
  commit: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[] | undefined> {
  // A ref that only points to another, as origin/HEAD, says nothing more.
  const format = '--format=%(if)%(symref)%(then)%(else)%(refname)%(end)'
  try {
    const { exitCode, stdout } = await git.run(
      ['for-each-ref', `--contains=${commit}`, format, 'refs/heads', 'refs/remotes', 'refs/tags'],
      { expect: [0, 128, 129], timeoutMs: mostMs, ...(signal && { signal }) },
    )
    const refs = stdout.toString('utf8').split('\n')
    return exitCode === 0 ? refs.filter((ref) => ref !== '') : undefined
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}

function namesOf(refs: readonly string[], main: string | undefined): RefNames {
  const mainName = main?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')
  const rank = (ref: string): number => {
    if (ref === main) return 0
    if (ref.startsWith('refs/tags/')) return 4
    const local = ref.startsWith('refs/heads/')
    const name = ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')
    return name === mainName ? 1 : local ? 2 : 3
  }
  // Git gives them sorted, and the order of what has one rank stays.
  const sorted = [...refs].sort((a, b) => rank(a) - rank(b))
  return {
    names: sorted
      .slice(0, mostNames)
      .map((ref) => clip(visibleLine(ref.replace(/^refs\/(?:heads|remotes|tags)\//, '')), longestName)),
    more: Math.max(0, sorted.length - mostNames),
  }
}
