/** Which branch others start from, as far as this clone knows; and where HEAD left it. */

import { ToolError } from '../model/errors.ts'
import type { Repository } from './repository.ts'

/** A commit to compare with, or why there is none. Both say so in a sentence that goes into the report. */
export type Base =
  | { readonly kind: 'commit'; readonly sha: string; readonly how: string }
  | { readonly kind: 'none'; readonly why: string }

export type Branch = { readonly ref: string; readonly name: string; readonly sha: string } // "refs/remotes/origin/main", "origin/main"

/** `told` is what the event says, e.g. "main". Undefined when no candidate is here. */
export async function defaultBranch(
  repository: Repository,
  told: string | undefined,
): Promise<Branch | undefined> {
  const remoteHead = await repository.symbolicRef('refs/remotes/origin/HEAD')
  const names = [told, 'main', 'master', await repository.setting('init.defaultBranch')]
  const known = names.filter((name) => name !== undefined)
  const refs = [
    ...(told === undefined ? [] : [`refs/remotes/origin/${told}`]),
    ...(remoteHead === undefined ? [] : [remoteHead]),
    ...known.map((name) => `refs/remotes/origin/${name}`),
    ...known.map((name) => `refs/heads/${name}`),
  ]
  for (const ref of refs) {
    const sha = await repository.resolve(ref)
    if (sha !== undefined) return { ref, name: ref.replace(/^refs\/(?:heads|remotes)\//, ''), sha }
  }
  return undefined
}

/** Where `head` left the default branch. On that branch itself: what its upstream has, else HEAD. */
export async function forkPoint(
  repository: Repository,
  head: string,
  told: string | undefined,
): Promise<Base> {
  const branch = (await defaultBranch(repository, told)) ?? (await fetchedBranch(repository, told))
  if (!branch) return withoutDefaultBranch(repository, head, told)
  const own = await repository.branch()
  const upstream = branch.ref === `refs/heads/${own}` ? await repository.resolve('@{upstream}') : undefined
  const other =
    upstream === undefined ? branch : { ...branch, sha: upstream, name: `the upstream of ${branch.name}` }
  const sha = await commonAncestor(repository, head, other.sha)
  if (sha !== undefined) return { kind: 'commit', sha, how: sentence(sha, head, other.name) }
  if (await repository.isShallow()) throw tooShallow(`where ${short(head)} left ${other.name}`)
  return { kind: 'none', why: `HEAD and ${other.name} have no commit in common, so all is judged as new.` }
}

/** A shallow clone of another branch does not know the default one, though the event names it. */
async function fetchedBranch(repository: Repository, told: string | undefined): Promise<Branch | undefined> {
  if (told === undefined || !(await repository.isShallow())) return undefined
  if (!(await repository.fetchHistory([], 1, told))) return undefined
  return defaultBranch(repository, told)
}

// actions/checkout leaves one commit. Most branches are younger than the first step, nearly all than the second.
const depths = [100, 5_000]

/** The merge base; a shallow clone is deepened as far as it takes, within reason. */
export async function commonAncestor(
  repository: Repository,
  a: string,
  b: string,
): Promise<string | undefined> {
  for (const depth of depths) {
    const sha = await repository.mergeBase(a, b)
    if (sha !== undefined || !(await repository.isShallow())) return sha
    if (!(await repository.fetchHistory([a, b], depth))) return undefined
  }
  return repository.mergeBase(a, b)
}

async function withoutDefaultBranch(
  repository: Repository,
  head: string,
  told: string | undefined,
): Promise<Base> {
  const own = await repository.branch()
  if (own !== undefined && own === told) return { kind: 'commit', sha: head, how: sentence(head, head, own) }
  if (await repository.isShallow()) throw tooShallow('the default branch')
  return {
    kind: 'none',
    why: 'No default branch was found (neither origin/HEAD, nor main, nor master), so all is judged as new.',
  }
}

const sentence = (sha: string, head: string, name: string): string =>
  sha === head
    ? `HEAD itself (${short(sha)}), since ${name} has it already: only what is not committed can be new`
    : `${short(sha)}, where HEAD left ${name}`

export const short = (sha: string): string => sha.slice(0, 10)

export const tooShallow = (what: string): ToolError =>
  new ToolError(
    `This clone is too shallow to find ${what}. Give \`fetch-depth: 0\` to actions/checkout, or name the commit to compare with in \`base\`.`,
  )
