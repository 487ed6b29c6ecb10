/** Where snapshots of commits are kept: with the commits, in git's notes, or in a directory. */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Snapshot, SnapshotHead } from './snapshot.ts'
import { decode, decodeHead, encode, mostSnapshotBytes } from './snapshot-text.ts'

export type HistoryStore = {
  /** For sentences: "refs/notes/portcullis/coverage-threshold", "the directory .coverage-history". */
  readonly name: string
  /** Why the store may know less than there is, as a sentence, e.g. since origin could not be asked. */
  readonly incomplete: string | undefined
  /** The commits that have a snapshot; asked once. */
  readonly commits: ReadonlySet<string>
  /** Undefined when the commit has none. Throws ReportError, with the line, for one that can't be read. */
  read(commit: string): Promise<Snapshot | undefined>
  /** Of those commits that have one; what can't be read is its error in place of a head. */
  heads(commits: readonly string[]): Promise<ReadonlyMap<string, SnapshotHead | ReportError>>
  write(snapshot: Snapshot): Promise<Written>
}

/** A refusal is a warning to show, and never changes a verdict. */
export type Written =
  | { readonly kind: 'written'; readonly where: string } // "refs/notes/… of origin"
  | { readonly kind: 'refused'; readonly why: string } // a sentence

/** What differs between stores: how a text comes and goes. */
export type Shelf = Pick<HistoryStore, 'name' | 'incomplete'> & {
  readonly commits: Iterable<string>
  /** For messages, e.g. "the note of 0123456789 in refs/notes/…". */
  place(commit: string): string
  /** Texts of commits that are all known; one that is empty or over `mostSnapshotBytes` may be left out. */
  read(commits: readonly string[]): Promise<ReadonlyMap<string, string>>
  write(commit: string, text: string): Promise<Written>
}

export function storeOn(shelf: Shelf): HistoryStore {
  const commits = new Set(shelf.commits)
  const texts = async (wanted: readonly string[]) =>
    wanted.length === 0 ? new Map<string, string>() : shelf.read(wanted)
  function decoded<T extends SnapshotHead>(commit: string, text: string | undefined, read: Decoder<T>): T {
    const place = shelf.place(commit)
    if (text === undefined)
      throw new ReportError(
        place,
        `is empty, or larger than ${mostSnapshotBytes} bytes, the most that is read`,
      )
    const found = read(place, text)
    if (found.commit !== commit) throw new ReportError(place, `speaks of commit ${found.commit}`, 2)
    return found
  }
  return {
    name: shelf.name,
    incomplete: shelf.incomplete,
    commits,
    async read(commit) {
      if (!commits.has(commit)) return undefined
      return decoded(commit, (await texts([commit])).get(commit), decode)
    },
    async heads(wanted) {
      const known = wanted.filter((commit) => commits.has(commit))
      const read = await texts(known)
      return new Map(
        known.map((commit) => [commit, orFault(() => decoded(commit, read.get(commit), decodeHead))]),
      )
    },
    async write(snapshot) {
      const text = encode(snapshot)
      if (Buffer.byteLength(text) > mostSnapshotBytes)
        return {
          kind: 'refused',
          why: `The coverage of this commit takes over ${mostSnapshotBytes} bytes and is not kept.`,
        }
      commits.add(snapshot.commit)
      return shelf.write(snapshot.commit, text)
    },
  }
}

type Decoder<T> = (place: string, text: string) => T

function orFault<T>(body: () => T): T | ReportError {
  try {
    return body()
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
}
