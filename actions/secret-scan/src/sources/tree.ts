/** All files of a commit, or of the working tree as it lies there. */

import { join } from 'node:path'
import { fetchLeftOut, streamObjects } from '../../../../shared/git/object-stream.ts'
import { readTree } from '../../../../shared/git/objects.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import {
  type Batch,
  batchOf,
  isLfsPointer,
  type Limits,
  lfsContent,
  type Skipped,
  type Source,
  tooLarge,
  wholeFile,
} from './batch.ts'

const submodule = (what: string): Skipped => ({
  what,
  why: 'it is a submodule, whose commits are in another repository',
})

/** Each content once, under the first of its paths. */
export async function* readCommitTree(repository: Repository, commit: string, limits: Limits): Source {
  await fetchLeftOut(repository.git, ['--no-walk'], [commit])
  const paths = new Map<string, string>()
  const skipped: Skipped[] = []
  for (const [path, { mode, sha }] of await readTree(repository.git, commit)) {
    if (mode === '160000') skipped.push(submodule(path))
    else if (!paths.has(sha)) paths.set(sha, path)
  }
  yield batchOf({ skipped, trees: 1 })
  yield* readBlobs(repository, paths, { ...limits, commit })
}

async function* readBlobs(
  repository: Repository,
  paths: ReadonlyMap<string, string>,
  { commit, maxFileBytes, signal }: Limits & { readonly commit?: string },
): Source {
  let left = paths.size
  const options = { limit: maxFileBytes, ...(signal === undefined ? {} : { signal }) }
  for await (const objects of streamObjects(repository.git, [...paths.keys()], options)) {
    left -= objects.length
    const batches = objects.map(({ id, type, size, bytes }): Batch => {
      const path = paths.get(id)!
      if (type === 'missing') return batchOf({ skipped: [{ what: path, why: 'it is not in this clone' }] })
      return fileBatch(path, bytes, size, maxFileBytes, commit === undefined ? {} : { commit, blob: id })
    })
    yield batchOf({
      pieces: batches.flatMap(({ pieces }) => pieces),
      skipped: batches.flatMap(({ skipped }) => skipped),
      blobs: batches.filter(({ pieces }) => pieces.length > 0).length,
    })
  }
  if (left > 0) yield batchOf({ unreached: [`${left} of ${paths.size} files`] })
}

function fileBatch(
  path: string,
  bytes: Buffer | undefined,
  size: number,
  maxFileBytes: number,
  at: { readonly commit?: string; readonly blob?: string } = {},
): Batch {
  if (!bytes) return batchOf({ skipped: [tooLarge(path, size, maxFileBytes)] })
  return batchOf({
    pieces: [{ bytes, kind: 'blob', path, ...at, lineAt: wholeFile(bytes) }],
    skipped: isLfsPointer(bytes) ? [lfsContent(path)] : [],
    blobs: 1,
  })
}

/** Files that are asked for at once: one after the other, most of the time would be spent waiting for the disk. */
const atOnce = 64
/** Bytes that are read at once, beside a single larger file. */
const mostAtOnce = 16_000_000

type Stat = Awaited<ReturnType<Files['stat']>> | { readonly fault: string }
type Place = { readonly path: string; readonly stat: Stat }

const faultOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

const statOf = (files: Files, place: string): Promise<Stat> =>
  files.stat(place).catch((error: unknown) => ({ fault: faultOf(error) }))

function inGroups(places: readonly Place[]): readonly (readonly Place[])[] {
  const groups: Place[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const place of places) {
    const { stat } = place
    const size = stat && 'size' in stat ? stat.size : 0
    if (bytes + size > mostAtOnce) {
      groups.push([])
      bytes = 0
    }
    groups.at(-1)!.push(place)
    bytes += size
  }
  return groups
}

/** Undefined where it is not there as a file, and so must be looked for in the index. */
async function readFile(
  files: Files,
  place: string,
  path: string,
  stat: Stat,
  { maxFileBytes }: Limits,
): Promise<Batch | undefined> {
  const skipped = (why: string) => batchOf({ skipped: [{ what: path, why }] })
  if (stat && 'fault' in stat) return skipped(`it could not be read (${stat.fault})`)
  if (!stat || stat.kind === 'link') return undefined
  if (stat.kind !== 'file') return skipped(`it is no file, but a ${stat.kind}`)
  if (stat.size > maxFileBytes) return fileBatch(path, undefined, stat.size, maxFileBytes)
  try {
    const bytes = await files.read(place)
    return bytes && fileBatch(path, bytes, stat.size, maxFileBytes)
  } catch (error) {
    return skipped(`it could not be read (${faultOf(error)})`)
  }
}

const joined = (batches: readonly Batch[]): Batch =>
  batchOf({
    pieces: batches.flatMap(({ pieces }) => pieces),
    skipped: batches.flatMap(({ skipped }) => skipped),
    blobs: batches.reduce((sum, { blobs }) => sum + blobs, 0),
  })

/** Files of the working tree, by default all that are tracked, or untracked and not ignored. */
export async function* readWorkingTree(
  repository: Repository,
  files: Files,
  limits: Limits,
  only?: readonly string[],
): Source {
  const paths = only ?? [...(await repository.paths())]
  if (!only) yield batchOf({ trees: 1, skipped: [...(await repository.submodules())].map(submodule) })
  const absent: string[] = []
  for (let i = 0; i < paths.length; i += atOnce) {
    if (limits.signal?.aborted) {
      yield batchOf({ unreached: [`${paths.length - i} of ${paths.length} files of the working tree`] })
      return
    }
    const some = paths.slice(i, i + atOnce)
    const stats = await Promise.all(some.map((path) => statOf(files, join(repository.root, path))))
    for (const group of inGroups(stats.map((stat, j) => ({ path: some[j]!, stat })))) {
      const read = group.map(({ path, stat }) =>
        readFile(files, join(repository.root, path), path, stat, limits),
      )
      const batches = await Promise.all(read)
      for (const [j, batch] of batches.entries()) if (!batch) absent.push(group[j]!.path)
      yield joined(batches.filter((batch) => batch !== undefined))
    }
  }
  yield* readFromIndex(repository, absent, limits)
}

/** Files that a sparse checkout left out, and links: as the index has them. Files that were deleted are gone. */
async function* readFromIndex(repository: Repository, absent: readonly string[], limits: Limits): Source {
  if (absent.length === 0) return
  const wanted = new Set(absent)
  const head = await repository.head()
  const tree = head === undefined ? new Map() : await readTree(repository.git, head)
  const paths = new Map<string, string>()
  for (const path of wanted) if (tree.has(path)) paths.set(tree.get(path)!.sha, path)
  const lost = absent.filter((path) => !tree.has(path))
  yield batchOf({
    skipped: lost.map((what) => ({ what, why: 'it is a link that is not committed, or was taken away' })),
  })
  yield* readBlobs(repository, paths, limits)
}
