/** Everything that a source hands out, through the engine, batch by batch. */

import { inlineAllows } from '../allow/inline.ts'
import type { Piece } from '../candidate.ts'
import type { Engine } from '../engine/engine.ts'
import { type Tally, tallyOf } from '../receipt.ts'
import type { Source } from '../sources/batch.ts'
import type { Occurrence } from './occurrence.ts'
import { scanPiece } from './scan-piece.ts'

/** What one batch came to; plain data. */
export type Told = {
  readonly tally: Tally
  readonly occurrences: readonly Occurrence[]
  /** Blobs in which nothing was found and of which nothing was left out, for the cache. */
  readonly clean: readonly string[]
  /** Comments on added lines that set something aside, or would. */
  readonly marks: readonly AddedMark[]
}

export type AddedMark = {
  readonly path: string
  readonly line: number
  readonly mark: string // "portcullis:allow"
  readonly reason: string
  /** Why it sets nothing aside, e.g. "gives no reason". */
  readonly fault?: string
}

export async function* scanSource(engine: Engine, source: Source): AsyncIterable<Told> {
  for await (const batch of source) {
    const occurrences: Occurrence[] = []
    const clean: string[] = []
    const marks: AddedMark[] = []
    const tally = tallyOf(batch)
    const skipped = [...tally.skipped]
    const left = new Set(batch.skipped.map(({ what }) => what))
    for (const piece of batch.pieces) {
      const scanned = scanPiece(engine, piece)
      for (const one of scanned.occurrences) occurrences.push(one)
      for (const one of scanned.skipped) skipped.push(one)
      if (piece.kind === 'added lines') marks.push(...marksOf(piece))
      const isClean = scanned.occurrences.length === 0 && scanned.skipped.length === 0
      if (isClean && piece.blob !== undefined && !left.has(piece.path)) clean.push(piece.blob)
    }
    yield { tally: { ...tally, skipped }, occurrences, clean, marks }
  }
}

function marksOf({ bytes, path, lineAt }: Piece): readonly AddedMark[] {
  const { allows, broken } = inlineAllows(bytes)
  const lineIn = (line: number): number => lineAt?.(startOfLine(bytes, line)) ?? line
  return [
    ...allows.map(({ line, mark, reason }) => ({ path, line: lineIn(line), mark, reason })),
    ...broken.map(({ line, mark, why }) => ({ path, line: lineIn(line), mark, reason: '', fault: why })),
  ]
}

function startOfLine(bytes: Buffer, line: number): number {
  let at = 0
  for (let i = 1; i < line; i++) at = bytes.indexOf(0x0a, at) + 1
  return at
}
