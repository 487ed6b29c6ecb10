/** The commit whose word counts where a change is judged that nobody has accepted yet. */

import { ToolError } from '../model/errors.ts'
import type { Event } from '../runner/port.ts'
import { short } from './default-branch.ts'
import { isSha } from './objects.ts'
import { textAt } from './payload.ts'
import type { Repository } from './repository.ts'

const places: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['pull_request', 'base', 'sha'],
  pull_request_target: ['pull_request', 'base', 'sha'],
  pull_request_review: ['pull_request', 'base', 'sha'],
  pull_request_review_comment: ['pull_request', 'base', 'sha'],
  merge_group: ['merge_group', 'base_sha'],
}

/** Whether the event is about a change that is not part of the branch yet, and may be a stranger's. */
export const isProposal = ({ kind, name }: Pick<Event, 'kind' | 'name'>): boolean =>
  kind === 'actions' && name in places

/** The base of a pull request or merge group, fetched where it is not here; undefined for all other events. */
export async function trustedBase(repository: Repository, event: Event): Promise<string | undefined> {
  if (!isProposal(event)) return undefined
  const keys = places[event.name]!
  const sha = textAt(event.payload, ...keys)
  if (sha === undefined || !isSha(sha))
    throw new ToolError(
      `The payload of the event has no \`${keys.join('.')}\`, so that the settings of the base are not known.`,
    )
  if ((await repository.resolve(sha)) === sha || (await repository.fetchCommit(sha))) return sha
  throw new ToolError(
    `The base commit ${short(sha)}, whose settings count, is not in this clone and could not be fetched. Give \`fetch-depth: 0\` to actions/checkout.`,
  )
}
