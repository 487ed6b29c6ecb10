/** Whether this run's coverage becomes part of history. */

import { textAt } from '../../../../shared/git/payload.ts'
import type { Event } from '../../../../shared/runner/port.ts'

export type Writing = { readonly write: boolean; readonly why: string } // why: a clause, "…, since <why>"

/**
 * On a push to the default branch, when what is checked out is what was pushed: others compare with that branch, and
 * what a pull request claims must not become their past. `asked` is the user's own wish, where there is a commit.
 */
export function shouldWrite(event: Event, head: string | undefined, asked = false): Writing {
  if (head === undefined) return { write: false, why: 'there is no commit to keep it with' }
  if (asked) return { write: true, why: 'it was asked for' }
  const no = (why: string): Writing => ({ write: false, why })
  if (event.name !== 'push') return no(`it is kept on pushes, and this event is ${event.name}`)
  const branch = textAt(event.payload, 'repository', 'default_branch')
  if (branch === undefined) return no('the event does not say which branch is the default one')
  if (event.ref !== `refs/heads/${branch}`) return no(`it is kept on pushes to ${branch}`)
  if (event.sha !== head) return no('another commit is checked out than was pushed')
  return { write: true, why: `this is a push to ${branch}` }
}
