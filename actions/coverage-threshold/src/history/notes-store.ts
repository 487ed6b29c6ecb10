/** Snapshots as git notes of their commits, shared through `origin`. */

import type { Repository } from '../../../../shared/git/repository.ts'
import type { ServerToken } from '../../../../shared/git/server-token.ts'
import { ToolError } from '../../../../shared/model/errors.ts'
import { type HistoryStore, storeOn } from './store.ts'

export const notesRef = 'refs/notes/portcullis/coverage-threshold'

type NotesRepository = Pick<
  Repository,
  'fetchNotes' | 'pushNotes' | 'notedCommits' | 'readNotes' | 'writeNote'
>

/**
 * Fetches what origin has, first; where that fails, the store has what is here, and says so. Without `asks` origin is not
 * asked: on a laptop that may be a prompt for a passphrase, for a curve that nobody asked for.
 */
export async function notesStore(
  repository: NotesRepository,
  token?: ServerToken,
  asks = true,
): Promise<HistoryStore> {
  const fetched = asks ? await repository.fetchNotes(notesRef, token) : { kind: 'absent' as const }
  return storeOn({
    name: notesRef,
    incomplete: fetched.kind === 'failed' ? fetched.why : undefined,
    commits: await repository.notedCommits(notesRef),
    place: (commit) => `the note of ${commit.slice(0, 10)} in ${notesRef}`,
    read: (commits) => repository.readNotes(notesRef, commits),
    async write(commit, text) {
      try {
        await repository.writeNote(notesRef, commit, text)
      } catch (error) {
        // E.g. a checkout that only may be read, as a container mounts it.
        if (error instanceof ToolError) return { kind: 'refused', why: error.message }
        throw error
      }
      const pushed = await repository.pushNotes(notesRef, token)
      return pushed.kind === 'pushed' ? { kind: 'written', where: `${notesRef} of origin` } : pushed
    },
  })
}
