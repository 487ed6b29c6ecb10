/** A text and everything that is encoded in it, layer below layer. */

import { constants, gunzipSync } from 'node:zlib'
import type { DecodedPiece, Range } from './decoded-piece.ts'
import { decodedPieces } from './pieces.ts'

export type Layer = {
  readonly bytes: Buffer
  /** How it was encoded, outermost first, e.g. ["base64", "percent"]; empty for the text itself. */
  readonly encodings: readonly string[]
  readonly originalOffset: (offset: number) => number
  readonly originalRange: (start: number, end: number) => Range
  /** False where the bytes stand in the layer above as they are here, so that what they hold was found there. */
  readonly changed: (start: number, end: number) => boolean
}

/** What was done, and what wasn't: nothing is left out in silence. */
export type Decoding = {
  readonly decodedBytes: number
  /** "bytes": there was more to decode than the limit. "depth": something is encoded more often than is followed. */
  readonly limits: readonly ('bytes' | 'depth')[]
}

export type DecodeLimits = {
  /** Decoded bytes per byte of the text, and beside that. */
  readonly ratio: number
  readonly free: number
  /** Encodings within encodings. */
  readonly depth: number
}

/** Four times: base64 within percent-encoding within base64, each with the text around it, comes to less than three. */
export const decodeLimits: DecodeLimits = { ratio: 4, free: 1024 * 1024, depth: 3 }

/** Calls `visit` with the text, then with each decoded layer, before those within it. */
export function withDecoded(
  bytes: Buffer,
  visit: (layer: Layer) => void,
  { ratio, free, depth }: DecodeLimits = decodeLimits,
): Decoding {
  const most = ratio * bytes.length + free
  let decodedBytes = 0
  const limits = new Set<'bytes' | 'depth'>()
  const descend = (layer: Layer): void => {
    visit(layer)
    for (const piece of piecesOf(layer, most - decodedBytes)) {
      if (limits.has('bytes')) return
      if (piece !== 'too large' && !layer.changed(piece.start, piece.end)) continue
      if (layer.encodings.length >= depth) {
        limits.add('depth')
        return
      }
      if (piece === 'too large' || decodedBytes + piece.bytes.length > most) {
        limits.add('bytes')
        return
      }
      decodedBytes += piece.bytes.length
      descend(below(layer, piece))
    }
  }
  descend(textItself(bytes))
  return { decodedBytes, limits: [...limits].sort() }
}

const textItself = (bytes: Buffer): Layer => ({
  bytes,
  encodings: [],
  originalOffset: (offset) => offset,
  originalRange: (start, end) => ({ start, end }),
  changed: () => true,
})

function below(layer: Layer, piece: DecodedPiece): Layer {
  const originalRange = (start: number, end: number): Range => {
    const range = piece.originalRange(start, end)
    return layer.originalRange(range.start, range.end)
  }
  return {
    bytes: piece.bytes,
    encodings: [...layer.encodings, piece.encoding],
    originalOffset: (offset) => layer.originalOffset(piece.originalOffset(offset)),
    originalRange,
    changed: (start, end) => {
      if (!piece.changed(start, end)) return false
      const range = piece.originalRange(start, end)
      return layer.changed(range.start, range.end)
    },
  }
}

/** What base64 held may be compressed, as Helm's releases are. A file that is compressed is the archive reader's. */
function* piecesOf(layer: Layer, room: number): Iterable<DecodedPiece | 'too large'> {
  const { bytes, encodings } = layer
  const gzip = encodings.length === 0 ? -1 : bytes.indexOf(gzipBeginning, 0, 'latin1')
  if (gzip < 0) yield* decodedPieces(bytes)
  else yield* inflated(bytes, gzip, room)
}

/** Two bytes of mark and "deflate" (RFC 1952 §2.3.1), as Latin-1. */
const gzipBeginning = '\x1f\x8b\x08'

function* inflated(bytes: Buffer, from: number, room: number): Iterable<DecodedPiece | 'too large'> {
  const found = gunzip(bytes.subarray(from), room)
  if (found === 'too large') yield found
  if (!Buffer.isBuffer(found)) return
  const range = { start: from, end: bytes.length }
  yield {
    ...range,
    bytes: found,
    encoding: 'gzip',
    originalOffset: () => from,
    originalRange: () => range,
    changed: () => true,
  }
}

function gunzip(bytes: Buffer, room: number): Buffer | 'too large' | 'damaged' {
  if (room < 1) return 'too large'
  try {
    // A part of it is better than nothing where the end is missing.
    return gunzipSync(bytes, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    return (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged'
  }
}
