/** The commit that a change is compared with, by the event that started the run. The event's payload is untrusted. */

import { InputError, ToolError } from '../model/errors.ts'
import type { Event } from '../runner/port.ts'
import { type Base, commonAncestor, forkPoint, short, tooShallow } from './default-branch.ts'
import { pullRequestHead } from './merge-commit.ts'
import { isSha } from './objects.ts'
import { textAt } from './payload.ts'
import type { Repository } from './repository.ts'

/**
 * `input` is the user's own choice, '' for none; an unknown one is an InputError. A base that the event promises and
 * this clone can't get is a ToolError that says what to change.
 */
export async function findBase(repository: Repository, event: Event, input: string): Promise<Base> {
  if (input !== '') return chosen(repository, input)
  const head = await repository.head()
  if (head === undefined)
    return { kind: 'none', why: 'The repository has no commit yet, so all is judged as new.' }
  const mainBranch = textAt(event.payload, 'repository', 'default_branch')
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequest(repository, event, head)
    case 'merge_group':
      return mergeGroup(repository, event)
    case 'push':
      return push(repository, event, { head, mainBranch })
    default:
      return forkPoint(repository, head, mainBranch)
  }
}

async function chosen(repository: Repository, input: string): Promise<Base> {
  for (const revision of [input, `origin/${input}`]) {
    const sha = await repository.resolve(revision)
    if (sha !== undefined)
      return { kind: 'commit', sha, how: `${short(sha)}, which the input \`base\` names (${revision})` }
  }
  if (isSha(input) && (await repository.fetchCommit(input)))
    return { kind: 'commit', sha: input, how: `${short(input)}, which the input \`base\` names (fetched)` }
  throw new InputError(
    `Input \`base\` is "${input}"; it must name a commit that this clone has or can fetch. Give \`fetch-depth: 0\` to actions/checkout when the commit is older than the clone.`,
  )
}

async function pullRequest(repository: Repository, event: Event, head: string): Promise<Base> {
  const merged = await pullRequestHead(repository, event, head)
  if (merged) {
    const how = `${short(merged.base)}, the first parent of the merge commit ${short(head)}`
    if (await here(repository, merged.base)) return { kind: 'commit', sha: merged.base, how }
    throw new ToolError(
      `The base of the pull request, commit ${short(merged.base)}, is not in this clone and could not be fetched. Give \`fetch-depth: 2\` to actions/checkout.`,
    )
  }
  const tip = textAt(event.payload, 'pull_request', 'base', 'sha')
  if (!isSha(tip))
    throw new ToolError(
      'The payload of the event has no `pull_request.base.sha`; name the commit to compare with in `base`.',
    )
  if (!(await here(repository, tip))) throw tooShallow(`the base of the pull request, commit ${short(tip)},`)
  const sha = await commonAncestor(repository, head, tip)
  if (sha !== undefined)
    return { kind: 'commit', sha, how: `${short(sha)}, where the pull request left its base branch` }
  if (await repository.isShallow()) throw tooShallow('where the pull request left its base branch')
  return {
    kind: 'none',
    why: 'The pull request and its base branch have no commit in common, so all is judged as new.',
  }
}

async function mergeGroup(repository: Repository, event: Event): Promise<Base> {
  const sha = textAt(event.payload, 'merge_group', 'base_sha')
  if (!isSha(sha))
    throw new ToolError(
      'The payload of the event has no `merge_group.base_sha`; name the commit to compare with in `base`.',
    )
  if (!(await here(repository, sha))) throw tooShallow(`the base of the merge group, commit ${short(sha)}`)
  return { kind: 'commit', sha, how: `${short(sha)}, the base of the merge group` }
}

async function push(
  repository: Repository,
  event: Event,
  { head, mainBranch }: { readonly head: string; readonly mainBranch: string | undefined },
): Promise<Base> {
  const before = textAt(event.payload, 'before')
  if (!isSha(before))
    throw new ToolError(
      'The payload of the event has no `before`; name the commit to compare with in `base`.',
    )
  const fresh = /^0+$/.test(before)
  const ref = event.ref ?? textAt(event.payload, 'ref') ?? 'this ref'
  if (fresh && mainBranch !== undefined && ref === `refs/heads/${mainBranch}`)
    return { kind: 'none', why: `This is the first push of ${mainBranch}, so all is judged as new.` }
  if (!fresh && (await here(repository, before)))
    return { kind: 'commit', sha: before, how: `${short(before)}, what ${ref} was before this push` }
  const reason = fresh
    ? `${ref} is new`
    : `what ${ref} was before this push, ${short(before)}, is gone (a forced push)`
  // The default branch can't be compared with itself when its own past is gone.
  if (!fresh && ref === `refs/heads/${mainBranch}`) throw tooShallow(`a base: ${reason}`)
  const base = await forkPoint(repository, head, mainBranch)
  return base.kind === 'commit'
    ? { ...base, how: `${base.how} (${reason})` }
    : { kind: 'none', why: `${base.why} (${reason})` }
}

const here = async (repository: Repository, sha: string): Promise<boolean> =>
  (await repository.resolve(sha)) === sha || repository.fetchCommit(sha)
