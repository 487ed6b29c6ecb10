/** Makes a shallow clone deep enough for what is to be scanned, and refuses where that is not possible. */

import { short } from '../../../../shared/git/default-branch.ts'
import { isSha } from '../../../../shared/git/objects.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { ToolError } from '../../../../shared/model/errors.ts'

/** What git takes for "all of it" (git-fetch-pack: INFINITE_DEPTH). */
const everything = 0x7fffffff

export const here = async (repository: Repository, sha: string): Promise<boolean> =>
  (await repository.resolve(sha)) === sha || repository.fetchCommit(sha)

/**
 * Where a shallow clone ends, git takes a commit for one without parents, so all its files look added. No such commit may
 * be in the range. `commits` is how many the event says that there are: no line of them is longer, so that depth and one
 * more has every parent; where the excluded side needs more, the depth grows.
 */
export async function completeRange(
  repository: Repository,
  include: readonly string[],
  exclude: readonly string[],
  commits?: number,
): Promise<void> {
  for (const sha of [...include, ...exclude]) if (!(await here(repository, sha))) throw unreachable(sha)
  const exact = commits !== undefined && commits > 0 && commits < 100_000 ? [commits + 1] : []
  for (const depth of [...exact, 64, 512, 4096, everything]) {
    if ((await cutCommits(repository, include, exclude)).length === 0) return
    if (!(await repository.fetchHistory([...include, ...exclude], depth))) break
  }
  const [cut] = await cutCommits(repository, include, exclude)
  if (cut !== undefined)
    throw new ToolError(
      `This clone is too shallow for the range to be scanned: it ends at commit ${short(cut)}, and more could not be fetched. Give \`fetch-depth: 0\` to actions/checkout.`,
    )
}

/** All that HEAD reaches. */
export async function completeHistory(repository: Repository): Promise<void> {
  if (!(await repository.isShallow())) return
  const head = await repository.head()
  if (head !== undefined) await completeRange(repository, [head], [])
}

const unreachable = (sha: string): ToolError =>
  new ToolError(
    `Commit ${short(sha)}, an end of the range to be scanned, is not in this clone and could not be fetched. Give \`fetch-depth: 0\` to actions/checkout.`,
  )

/** The commits of the range whose parents this clone has left out: git sees none, and they name some. */
async function cutCommits(
  repository: Repository,
  include: readonly string[],
  exclude: readonly string[],
): Promise<readonly string[]> {
  if (include.length === 0 || !(await repository.isShallow())) return []
  const revisions = [...include, ...exclude.map((sha) => `^${sha}`)]
  const args = ['rev-list', '--max-parents=0', '--stdin']
  const roots = (await repository.git.text(args, { stdin: `${revisions.join('\n')}\n` }))
    .split('\n')
    .filter(isSha)
  const recorded = await Promise.all(roots.map((sha) => repository.parentsRecorded(sha)))
  return roots.filter((_, i) => recorded[i]!.length > 0)
}
