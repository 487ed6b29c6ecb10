/**
 * On a pull request, GitHub checks out a merge of its head into its base, yet shows annotations on the head: lines
 * differ where the base touched the same file. Here is what tells the two apart and maps one to the other.
 */

import type { Diff } from '../model/diff.ts'
import type { Event } from '../runner/port.ts'
import { isSha } from './objects.ts'
import { textAt } from './payload.ts'
import type { Repository } from './repository.ts'

/** When `checkedOut` is GitHub's merge commit: its two parents, the base first. The parents need not be in the clone. */
export async function pullRequestHead(
  repository: Repository,
  event: Event,
  checkedOut: string,
): Promise<{ readonly base: string; readonly head: string } | undefined> {
  const [base, head, ...more] = await repository.parentsRecorded(checkedOut)
  if (base === undefined || head === undefined || more.length > 0) return undefined
  const told = textAt(event.payload, 'pull_request', 'head', 'sha')
  // A push between the event and the merge makes the payload's head older than the merge commit's.
  const asked = event.sha === checkedOut && /^refs\/pull\/\d+\/merge$/.test(event.ref ?? '')
  return isSha(told) && (head === told || asked) ? { base, head } : undefined
}

/** `diff` goes from the head commit to the merge commit; undefined when the head commit could not be fetched. */
export type MergeView = { readonly head: string; readonly diff: Diff | undefined }

/** Undefined when HEAD is no merge commit of a pull request, so that lines need no mapping. */
export async function mergeToHead(repository: Repository, event: Event): Promise<MergeView | undefined> {
  const checkedOut = await repository.head()
  const merged = checkedOut && (await pullRequestHead(repository, event, checkedOut))
  if (!checkedOut || !merged) return undefined
  const { head } = merged
  const here = (await repository.resolve(head)) === head || (await repository.fetchCommit(head))
  return { head, diff: here ? await repository.diff(head, checkedOut) : undefined }
}
