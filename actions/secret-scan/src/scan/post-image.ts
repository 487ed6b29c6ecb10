/**
 * The files in which something was found, as they are after the change: there a secret has its line for people, comments
 * speak of it, and its other half may stand, though it was added by another commit.
 */

import { streamObjects } from '../../../../shared/git/object-stream.ts'
import { readTree, recordsOf } from '../../../../shared/git/objects.ts'
import { pathFromBytes } from '../../../../shared/git/path-bytes.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import type { Piece } from '../candidate.ts'
import type { Engine } from '../engine/engine.ts'
import { filePairs } from '../pairs/file-pairs.ts'
import type { Pair } from '../pairs/pairs.ts'
import { batchOf, type Limits, type Source, wholeFile } from '../sources/batch.ts'
import { readWorkingTree } from '../sources/tree.ts'
import { atPath } from './every-path.ts'
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

/** Contents that were found at one path, and whose copies at other paths of a commit are looked at, too. */
export type Copies = { readonly copiesOf?: ReadonlySet<string> }

export async function scanPostImages(
  engine: Engine,
  { repository, files }: { readonly repository: Repository; readonly files: Files },
  tip: Tip,
  paths: readonly string[],
  limits: Limits & Copies,
): Promise<PostImages> {
  const some = paths.slice(0, mostFiles)
  const seen = new Set<string>()
  const occurrences: Occurrence[] = []
  const pairs: Pair[] = []
  if (tip === undefined || some.length === 0) return { occurrences, pairs, paths: seen }
  const source =
    tip.kind === 'working tree'
      ? readWorkingTree(repository, files, limits, some)
      : blobsOf(repository, await idsAt(repository, tip, some, limits), limits)
  const { pairsOf } = filePairs()
  let last: { readonly piece: Piece; readonly found: readonly Occurrence[] } | undefined
  for await (const { pieces } of source) {
    for (const piece of pieces) {
      // A thousand copies of one large file are scanned once.
      const copied = piece.blob !== undefined && piece.blob === last?.piece.blob ? last : undefined
      const found =
        copied?.found.map((one) => atPath(one, piece.path)) ?? scanPiece(engine, piece).occurrences
      if (!copied) last = { piece, found }
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
  { copiesOf = new Set() }: Copies,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(paths)
  const ids = new Map<string, string>()
  let copies = 0
  if (tip.kind === 'commit') {
    for (const [path, { mode, sha }] of await readTree(repository.git, tip.commit)) {
      const isCopy = copiesOf.has(sha) && copies < mostFiles
      if (isCopy && !wanted.has(path)) copies++
      if ((isCopy || wanted.has(path)) && mode !== '160000') ids.set(path, sha)
    }
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
