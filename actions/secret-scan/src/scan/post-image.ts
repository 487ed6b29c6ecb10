/**
 * The files in which something was found, as they are after the change: there a secret has its line for people, comments
 * speak of it, and its other half may stand, though it was added by another commit.
 */

import { streamObjects } from '../../../../shared/git/object-stream.ts'
import { readTree, recordsOf } from '../../../../shared/git/objects.ts'
import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import type { Engine } from '../engine/engine.ts'
import { filePairs } from '../pairs/file-pairs.ts'
import type { Pair } from '../pairs/pairs.ts'
import { batchOf, type Limits, type Source, wholeFile } from '../sources/batch.ts'
import { readWorkingTree } from '../sources/tree.ts'
import type { Occurrence } from './occurrence.ts'
import { scanPiece } from './scan-piece.ts'

/** Where a scan ends. `undefined`: what was scanned is already the end. */
export type Tip =
  | { readonly kind: 'commit'; readonly commit: string }
  | { readonly kind: 'working tree' }
  | { readonly kind: 'index' }
  | undefined

/** Beyond so many files, the lines are those of the commits that added them. */
export const mostFiles = 5000

export type PostImages = {
  readonly occurrences: readonly Occurrence[]
  /** Ids and secrets that belong together, of all files. */
  readonly pairs: readonly Pair[]
  /** Paths that were looked at. */
  readonly paths: ReadonlySet<string>
}

export async function scanPostImages(
  engine: Engine,
  { repository, files }: { readonly repository: Repository; readonly files: Files },
  tip: Tip,
  paths: readonly string[],
  limits: Limits,
): Promise<PostImages> {
  const some = paths.slice(0, mostFiles)
  const seen = new Set<string>()
  const occurrences: Occurrence[] = []
  const pairs: Pair[] = []
  if (tip === undefined || some.length === 0) return { occurrences, pairs, paths: seen }
  const source =
    tip.kind === 'working tree'
      ? readWorkingTree(repository, files, limits, some)
      : blobsOf(repository, await idsAt(repository, tip, some), limits)
  const { pairsOf } = filePairs()
  for await (const { pieces } of source) {
    for (const piece of pieces) {
      const found = scanPiece(engine, piece).occurrences
      seen.add(piece.path)
      occurrences.push(...found)
      pairs.push(...pairsOf(piece, found))
    }
  }
  return { occurrences, pairs, paths: seen }
}

async function idsAt(
  repository: Repository,
  tip: Exclude<Tip, undefined>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(paths)
  const ids = new Map<string, string>()
  if (tip.kind === 'commit') {
    for (const [path, { mode, sha }] of await readTree(repository.git, tip.commit))
      if (wanted.has(path) && mode !== '160000') ids.set(path, sha)
    return ids
  }
  const { stdout } = await repository.git.run(['ls-files', '--stage', '-z'])
  for (const record of recordsOf(stdout)) {
    const tab = record.indexOf(0x09)
    const [mode, id] = record.toString('latin1', 0, tab).split(' ')
    const path = pathFromBytes(record.subarray(tab + 1))
    if (wanted.has(path) && mode !== '160000') ids.set(path, id!)
  }
  return ids
}

async function* blobsOf(
  repository: Repository,
  ids: ReadonlyMap<string, string>,
  { maxFileBytes, signal }: Limits,
): Source {
  const byId = new Map<string, string[]>()
  for (const [path, id] of ids) byId.set(id, [...(byId.get(id) ?? []), path])
  const options = { limit: maxFileBytes, ...(signal === undefined ? {} : { signal }) }
  for await (const objects of streamObjects(repository.git, [...byId.keys()], options))
    yield batchOf({
      pieces: objects.flatMap(({ id, bytes }) =>
        bytes
          ? byId.get(id)!.map((path) => ({ bytes, kind: 'blob', path, blob: id, lineAt: wholeFile(bytes) }))
          : [],
      ),
    })
}
