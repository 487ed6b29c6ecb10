/** What a source hands to the engine at a time, so that a repository of any size passes through bounded memory. */

import type { Piece } from '../candidate.ts'
import { lineCounter } from '../text/lines.ts'

/** Something that was not scanned, and why, both for people: "assets/film.mp4", "it has 83 MB, more than `max-file-size`". */
export type Skipped = { readonly what: string; readonly why: string; readonly bytes?: number }

export type Batch = {
  readonly pieces: readonly Piece[]
  readonly skipped: readonly Skipped[]
  /** How many commits, trees and blobs were gone through whole since the batch before. */
  readonly commits: number
  readonly trees: number
  readonly blobs: number
  /** What a time limit kept from being scanned: "the changes of 12 of 40 commits". Then the scan is not complete. */
  readonly unreached: readonly string[]
}

export type Source = AsyncIterable<Batch>

export type Limits = {
  /** Bytes; larger files are skipped and listed. */
  readonly maxFileBytes: number
  /** Aborted when the time is up. */
  readonly signal?: AbortSignal
}

export const batchOf = (parts: Partial<Batch>): Batch => ({
  pieces: [],
  skipped: [],
  commits: 0,
  trees: 0,
  blobs: 0,
  unreached: [],
  ...parts,
})

export const tooLarge = (what: string, bytes: number, limit: number): Skipped => ({
  what,
  why: `it has ${bytes} bytes, more than the ${limit} of \`max-file-size\``,
  bytes,
})

/** An LFS pointer has at most some 200 bytes (git-lfs/docs/spec.md: less than 1,024). */
const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\n')

export const isLfsPointer = (bytes: Buffer): boolean =>
  bytes.length < 1024 && bytes.subarray(0, pointer.length).equals(pointer)

export const lfsContent = (what: string): Skipped => ({
  what,
  why: 'its content is kept in Git LFS, of which this clone has the pointer only; give `lfs: true` to actions/checkout and scan the tree',
})

/** Line numbers of a whole file, counted when one is asked for. */
export const wholeFile = (bytes: Buffer): ((offset: number) => number) => lineCounter(bytes)
