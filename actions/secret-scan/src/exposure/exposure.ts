/** Since when each secret is out, whether it still stands there, and who can fetch it: by local git alone. */

import type { Repository } from '../../../../shared/git/repository.ts'
import { ToolError } from '../../../../shared/model/errors.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import type { Exposure, Incident } from '../incident.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import type { Scope } from '../sources/range.ts'
import { headPlaces } from './at-head.ts'
import { oldestOf, type Since } from './commit-dates.ts'
import { type RefNames, refsWith } from './refs.ts'
import type { Sought } from './secret-search.ts'
import { type CommitsOf, commitsOfBlobs, commitsOfLines } from './since.ts'
import type { SearchOptions } from './tree-files.ts'

export type Exposures = {
  /** By fingerprint; at most 200. */
  readonly exposures: ReadonlyMap<string, Exposure>
  /** Sentences for people on what could not be told. */
  readonly notes: readonly string[]
}

/** What is told of each takes git some milliseconds, and nobody reads more. */
const mostIncidents = 200

const ranks = { error: 0, warning: 1, note: 2 } as const

type Subject = Sought & { readonly places: readonly Occurrence[]; readonly inBase: boolean }

type Work = {
  readonly repository: Repository
  readonly scope: Scope
  readonly subjects: readonly Subject[]
  readonly files: Files
  readonly signal: AbortSignal | undefined
  readonly notes: string[]
}

/** Nothing that git refuses to tell is an error here: it stays out, and a note says so. */
export async function exposureOf(
  repository: Repository,
  scope: Scope,
  incidents: readonly Incident[],
  { files, signal, say }: SearchOptions & { readonly files: Files },
): Promise<Exposures> {
  const notes: string[] = []
  const all = subjectsOf(incidents)
  const subjects = all.slice(0, mostIncidents)
  if (all.length > subjects.length)
    notes.push(
      `Of ${all.length} secrets, since when they are out and who can fetch them was looked up for the gravest ${mostIncidents}.`,
    )
  const work: Work = { repository, scope, subjects, files, signal, notes }
  const commits = await told(work, 'Since when the secrets are out', new Map(), () => commitsFor(work))
  const since = await told(work, 'Since when the secrets are out', new Map<string, Since>(), () =>
    oldestOf(repository, commits),
  )
  const there = await told(work, 'Whether the secrets still stand there', new Set<string>(), () =>
    atHead(work),
  )
  const seenIn = ({ fingerprint }: Subject): string | undefined =>
    since.get(fingerprint)?.commit ?? commits.get(fingerprint)?.[0]
  const wanted = subjects.flatMap((subject) => seenIn(subject) ?? [])
  const refs = await told(work, 'Who can fetch the secrets', new Map<string, RefNames>(), () =>
    refsWith(repository, wanted, signal),
  )
  for (const note of notes) say?.(note)
  const exposures = subjects.map((subject): [string, Exposure] => {
    const first = since.get(subject.fingerprint)
    const names = refs.get(seenIn(subject) ?? '') ?? { names: [], more: 0 }
    const standing = there.has(subject.fingerprint)
    return [subject.fingerprint, { ...(first && { since: first }), atHead: standing, refs: names }]
  })
  return { exposures: new Map(exposures), notes }
}

async function told<T>({ notes }: Work, what: string, otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    notes.push(`${what} could not be told: ${error.message}`)
    return otherwise
  }
}

/** One for each secret, whatever rules found it; the gravest first, and of those what is proven. */
function subjectsOf(incidents: readonly Incident[]): readonly Subject[] {
  const rank = ({ rule, proof }: Incident) => 2 * ranks[rule.severity] + (proof.grade === 'valid' ? 0 : 1)
  const sorted = [...incidents].sort((a, b) => rank(a) - rank(b))
  const places = new Map<string, Occurrence[]>()
  for (const { fingerprint, places: own } of sorted) {
    const all = places.get(fingerprint) ?? []
    places.set(fingerprint, all)
    for (const place of own) all.push(place)
  }
  const first = new Map(sorted.toReversed().map((incident) => [incident.fingerprint, incident]))
  return [...places].map(([fingerprint, own]) => {
    const { secret, known } = first.get(fingerprint)!
    return {
      fingerprint,
      secret,
      places: own,
      inBase: known === 'base',
      blobs: [...new Set(own.flatMap(({ blob }) => blob ?? []))],
      encodedIn: own.flatMap(({ path, entry, encodings }) =>
        encodings.length > 0 && entry === undefined && path !== '' ? [path] : [],
      ),
    }
  })
}

const mapped = <T>(subjects: readonly Subject[], of: (subject: Subject) => readonly T[]) =>
  new Map(subjects.map((subject) => [subject.fingerprint, of(subject)]))

async function commitsFor({ repository, scope, subjects, signal }: Work): Promise<CommitsOf> {
  // An author is told of once, at the newest commit.
  const commits = mapped(subjects, ({ places, inBase }) =>
    inBase
      ? []
      : places.flatMap(({ commit, kind }) => (commit === undefined || kind === 'author' ? [] : [commit])),
  )
  switch (scope.kind) {
    case 'commits':
      return commits
    case 'history': {
      const blobs = mapped(subjects, (subject) => subject.blobs ?? [])
      const brought = await commitsOfBlobs(repository, blobs, signal)
      return mapped(subjects, ({ fingerprint }) => [
        ...(commits.get(fingerprint) ?? []),
        ...(brought.get(fingerprint) ?? []),
      ])
    }
    case 'tree': {
      const lines = mapped(subjects, ({ places }) =>
        places.flatMap(({ path, region }) =>
          region && path !== '' ? [{ path, line: region.startLine }] : [],
        ),
      )
      return commitsOfLines(repository, scope.commit, lines, signal)
    }
    default:
      return new Map()
  }
}

/** Fingerprints of what stands in what is checked out. */
async function atHead(work: Work): Promise<ReadonlySet<string>> {
  const { repository, scope, subjects, files, signal, notes } = work
  if (scope.kind === 'tree' || scope.kind === 'staged')
    return new Set(subjects.map(({ fingerprint }) => fingerprint))
  if (scope.kind !== 'commits' && scope.kind !== 'history') return new Set()
  const head = scope.kind === 'commits' && scope.workingTree ? { files } : await repository.head()
  if (head === undefined) return new Set()
  const options = { ...(signal && { signal }), say: (note: string) => void notes.push(note) }
  return new Set((await headPlaces(repository, head, subjects, options)).keys())
}
