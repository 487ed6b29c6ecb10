/** A stretch of encoded bytes, decoded, with the way back from each decoded byte to the bytes that it was made of. */

export type Range = { readonly start: number; readonly end: number }

export type DecodedPiece = {
  /** What was decoded, with some of the plain text around it, e.g. `password: ` in front of what base64 held. */
  readonly bytes: Buffer
  /** "base64", "base64url", "hex", "percent", "unicode-escape", "hex-escape", "string-escape", "html-entity", … */
  readonly encoding: string
  /** Where the encoded stretch stands in the original; what is around it is not part of it. */
  readonly start: number
  readonly end: number
  /** Where in the original that begins which byte `offset` was made of. */
  readonly originalOffset: (offset: number) => number
  /** The smallest range of the original that bytes `start` to `end` (exclusive) were made of. */
  readonly originalRange: (start: number, end: number) => Range
  /** False where the bytes stand in the original as they are here: what is found there is no news. */
  readonly changed: (start: number, end: number) => boolean
}

/** The way back for the decoded bytes alone. */
export type Origin = {
  /** Where that begins which byte `offset` was made of. */
  readonly startOf: (offset: number) => number
  /** Where that ends which byte `offset` − 1 was made of; `offset` is at least 1. */
  readonly endOf: (offset: number) => number
}

export type Stretch = {
  readonly encoding: string
  readonly start: number
  readonly end: number
  readonly decoded: Buffer
  readonly origin: Origin
}

const nothing: Range = { start: 0, end: 0 }

/** `before` ends and `after` begins in `source` where the stretch begins and ends. */
export function pieceOf(source: Buffer, stretch: Stretch, before = nothing, after = nothing): DecodedPiece {
  const lead = before.end - before.start
  const decodedEnd = lead + stretch.decoded.length
  const total = decodedEnd + after.end - after.start
  const around = total > stretch.decoded.length
  const parts = [
    source.subarray(before.start, before.end),
    stretch.decoded,
    source.subarray(after.start, after.end),
  ]
  const startOf = (offset: number): number => {
    if (offset < lead) return before.start + offset
    if (offset >= decodedEnd) return total > decodedEnd ? after.start + offset - decodedEnd : stretch.end
    return stretch.origin.startOf(offset - lead)
  }
  const endOf = (offset: number): number => {
    if (offset <= lead) return before.start + offset
    if (offset > decodedEnd) return after.start + offset - decodedEnd
    return stretch.origin.endOf(offset - lead)
  }
  return {
    bytes: around ? Buffer.concat(parts) : stretch.decoded,
    encoding: stretch.encoding,
    start: stretch.start,
    end: stretch.end,
    originalOffset: startOf,
    originalRange: (start, end) =>
      end > start
        ? { start: startOf(start), end: endOf(end) }
        : { start: startOf(start), end: startOf(start) },
    changed: (start, end) => start < decodedEnd && end > lead,
  }
}
