/**
 * The whole history, shared out to workers: each slice is plain data, so that it can be handed to another thread, which
 * then has a git process of its own.
 */

import type { Git } from '../../../../shared/git/git.ts'
import { fetchLeftOut, streamObjects } from '../../../../shared/git/object-stream.ts'
import type { Repository } from '../../../../shared/git/repository.ts'
import { streamGit } from '../../../../shared/git/stream.ts'
import type { Files } from '../../../../shared/runner/port.ts'
import type { Piece } from '../candidate.ts'
import {
  batchOf,
  isLfsPointer,
  type Limits,
  lfsContent,
  type Skipped,
  type Source,
  tooLarge,
  wholeFile,
} from './batch.ts'
import { readCommits } from './changes.ts'
import { readWorkingTree } from './tree.ts'

export type Slice =
  /** `paths[i]` is one of the paths that blob `ids[i]` has had; for hits, `attribute` tells when and where. */
  | { readonly kind: 'blobs'; readonly ids: readonly string[]; readonly paths: readonly string[] }
  | { readonly kind: 'commits'; readonly commits: readonly string[] }
  /** Files of the working tree. */
  | { readonly kind: 'files'; readonly paths: readonly string[] }

export type Plan = {
  readonly slices: readonly Slice[]
  readonly revisions: readonly string[] // of all commits, newest first
  /** Of what is to be scanned; of commits, of what they changed, about. */
  readonly bytes: number
  /** One of the paths of each blob, those included that are known. */
  readonly paths: readonly string[]
  readonly commits: number
  readonly blobs: number
  /** Blobs that were scanned before, by the cache. */
  readonly known: number
  readonly skipped: readonly Skipped[]
}

type BlobEntry = { readonly id: string; readonly path: string; readonly size: number; readonly disk: number }

/**
 * Blobs come out of git at some 350 MB/s, patches at some 20 MB/s; and a history's patches have some four times the bytes
 * that its blobs take in the pack, deltas and all. So blobs are cheaper up to some 15 times the bytes of the pack, as
 * they are in most repositories.
 */
const blobsPerPackByte = 15

/** `known`: ids of blobs that need not be scanned again. With `known`, blobs are always read as such. */
export async function planHistory(
  repository: Repository,
  maxFileBytes: number,
  workers: number,
  known?: (id: string) => boolean,
): Promise<Plan> {
  const { git } = repository
  const listed = await git.text(['rev-list', ...everyRef])
  const commits = listed === '' ? [] : listed.split('\n')
  await fetchLeftOut(git, everyRef, [])
  const { blobs, missing } = await listBlobs(git)
  const skipped: Skipped[] = missing.map(({ id, path }) => ({
    what: path || id,
    why: 'it is not in this clone, and could not be fetched',
  }))
  const bytes = blobs.reduce((sum, { size }) => sum + size, 0)
  const disk = blobs.reduce((sum, blob) => sum + blob.disk, 0)
  const paths = [...new Set(blobs.map(({ path }) => path))].filter((path) => path !== '')
  const head = { revisions: commits, paths, bytes, commits: commits.length, blobs: blobs.length, known: 0 }
  if (!known && missing.length === 0 && bytes > blobsPerPackByte * disk + 100_000_000)
    return {
      ...head,
      skipped,
      slices: inParts(commits, workers).map((part) => ({ kind: 'commits', commits: part })),
    }
  const fresh = known ? blobs.filter(({ id }) => !known(id)) : blobs
  for (const { path, id, size } of fresh)
    if (size > maxFileBytes) skipped.push(tooLarge(path || id, size, maxFileBytes))
  const wanted = fresh.filter(({ size }) => size <= maxFileBytes)
  const left = wanted.reduce((sum, { size }) => sum + size, 0)
  return {
    ...head,
    bytes: left,
    known: blobs.length - fresh.length,
    skipped,
    slices: inShares(wanted, workers),
  }
}

/** Scans one slice; what a time limit kept from it is in the last batch. */
export async function* readSlice(repository: Repository, files: Files, slice: Slice, limits: Limits): Source {
  if (slice.kind === 'files') {
    yield* readWorkingTree(repository, files, limits, slice.paths)
    return
  }
  if (slice.kind === 'commits') {
    yield* readCommits(repository, slice.commits, limits)
    return
  }
  const { ids, paths } = slice
  let next = 0
  const options = {
    limit: limits.maxFileBytes,
    ...(limits.signal === undefined ? {} : { signal: limits.signal }),
  }
  for await (const objects of streamObjects(repository.git, ids, options)) {
    const pieces: Piece[] = []
    const skipped: Skipped[] = []
    for (const { id, type, size, bytes } of objects) {
      const path = paths[next++]!
      if (type === 'missing') skipped.push({ what: path || id, why: 'it is not in this clone' })
      else if (!bytes) skipped.push(tooLarge(path || id, size, limits.maxFileBytes))
      else {
        pieces.push({ bytes, kind: 'blob', path, blob: id, lineAt: wholeFile(bytes) })
        if (isLfsPointer(bytes)) skipped.push(lfsContent(path))
      }
    }
    yield batchOf({ pieces, skipped, blobs: pieces.length })
  }
  if (next < ids.length) yield batchOf({ unreached: [`${ids.length - next} of ${ids.length} blobs`] })
}

const everyRef = ['--all', 'HEAD']

/** Every blob that is reached, in the order of rev-list, with sizes from one further process. */
async function listBlobs(git: Git) {
  const args = ['rev-list', '--objects', '--missing=print', '--filter=object:type=blob']
  const lines = (await collected(git, [...args, '--filter-provided-objects', ...everyRef])).split('\n')
  const paths = new Map<string, string>()
  const missing: { id: string; path: string }[] = []
  for (const line of lines) {
    if (line.startsWith('?')) missing.push({ id: line.slice(1), path: '' })
    else if (line !== '') {
      const blank = line.indexOf(' ')
      const id = blank < 0 ? line : line.slice(0, blank)
      paths.set(id, blank < 0 ? '' : Buffer.from(line.slice(blank + 1), 'latin1').toString('utf8'))
    }
  }
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize) %(objectsize:disk)'
  const sizes = await collected(git, ['cat-file', '--buffer', format], `${[...paths.keys()].join('\n')}\n`)
  const blobs: BlobEntry[] = []
  for (const line of sizes.split('\n')) {
    const [id, type, size, disk] = line.split(' ')
    if (type === 'blob')
      blobs.push({ id: id!, path: paths.get(id!) ?? '', size: Number(size), disk: Number(disk) })
  }
  return { blobs, missing }
}

async function collected(git: Git, args: readonly string[], stdin = ''): Promise<string> {
  const chunks: string[] = []
  for await (const chunk of streamGit(git, args, { stdin })) chunks.push(chunk.toString('latin1'))
  return chunks.join('')
}

/** In so many runs of about one length. */
export function inParts(items: readonly string[], parts: number): readonly (readonly string[])[] {
  const size = Math.max(1, Math.ceil(items.length / parts))
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

/** Neighbours stay together, since git unpacks one by means of the other; shares have like numbers of bytes. */
function inShares(blobs: readonly BlobEntry[], parts: number): readonly Slice[] {
  const share = blobs.reduce((sum, { size }) => sum + size + 1, 0) / parts
  const slices: { kind: 'blobs'; ids: string[]; paths: string[] }[] = []
  let bytes = 0
  for (const { id, path, size } of blobs) {
    if (slices.length === 0 || (bytes >= share && slices.length < parts)) {
      slices.push({ kind: 'blobs', ids: [], paths: [] })
      bytes = 0
    }
    slices.at(-1)!.ids.push(id)
    slices.at(-1)!.paths.push(path)
    bytes += size + 1
  }
  return slices
}
