/** Finds the lines that hold escapes worth decoding, and decodes them, each line once per kind of escape. */

import type { DecodedPiece } from './decoded-piece.ts'
import {
  lengthOf,
  type ReadEscape,
  readBackslash,
  readEntity,
  readPercent,
  readQuotedPrintable,
} from './escapes.ts'
import { namesQuotedPrintable } from './quoted-printable.ts'
import {
  type IsTelling,
  tellsOfBackslash,
  tellsOfCode,
  tellsOfEntity,
  tellsOfQuotedPrintable,
} from './telling.ts'
import { unescaped } from './unescaped.ts'

export type EscapeKind = {
  readonly marker: number // the byte that each escape begins with
  readonly encoding: (bytes: Buffer, at: number) => string
  readonly read: ReadEscape
  readonly tells: IsTelling
}

/** As far as patterns look around a keyword; a line is longer only where it was made by a program. */
const reach = 512
/** Escapes that are as near as this to each other are taken together without a look at the lines between them. */
const near = 64
const lineFeed = 0x0a

const kinds: readonly EscapeKind[] = [
  { marker: 0x5c, encoding: backslashEncoding, read: readBackslash, tells: tellsOfBackslash },
  { marker: 0x25, encoding: () => 'percent', read: readPercent, tells: tellsOfCode },
  { marker: 0x26, encoding: () => 'html-entity', read: readEntity, tells: tellsOfEntity },
]
const quotedPrintable: EscapeKind = {
  marker: 0x3d,
  encoding: () => 'quoted-printable',
  read: readQuotedPrintable,
  tells: tellsOfQuotedPrintable,
}

type Region = { start: number; first: number; last: number }

/** The decoded lines; pieces of one kind come in order and don't overlap. */
export function* escapeRegionsOf(bytes: Buffer): Iterable<DecodedPiece> {
  // "=3D" is also the end of many a program's line; it counts where the text says that it is encoded so.
  const used = namesQuotedPrintable(bytes) ? [...kinds, quotedPrintable] : kinds
  const kindOf = new Uint8Array(256)
  for (const [i, { marker }] of used.entries()) kindOf[marker] = i + 1
  const open: (Region | undefined)[] = used.map(() => undefined)
  // Where the search goes on, kind by kind: the same byte may be part of escapes of several kinds, e.g. "%5C%22".
  const from = used.map(() => 0)
  for (let at = nextMarker(bytes, 0, kindOf); at >= 0; at = nextMarker(bytes, at + 1, kindOf)) {
    const i = kindOf[bytes[at]!]! - 1
    if (at < from[i]!) continue
    const kind = used[i]!
    const found = kind.read(bytes, at)
    if (found === 0) continue
    from[i] = at + lengthOf(found)
    const region = open[i]
    if (region && at - region.last <= near) {
      region.last = from[i]!
      continue
    }
    if (!kind.tells(bytes, at, found)) continue
    const start = lineStart(bytes, at)
    if (region && start <= lineEnd(bytes, region.last) + 1) {
      region.last = from[i]!
      continue
    }
    if (region) yield decodedRegion(bytes, kind, region)
    open[i] = { start, first: at, last: from[i]! }
  }
  for (const [i, region] of open.entries()) {
    if (region) yield decodedRegion(bytes, used[i]!, region)
  }
}

/** The next byte that may begin an escape, or −1: nearly all of the time is spent here, so it looks at eight at once. */
function nextMarker(bytes: Buffer, from: number, kindOf: Uint8Array): number {
  const { length } = bytes
  let at = from
  for (const most = length - 8; at <= most; at += 8) {
    const any =
      kindOf[bytes[at]!]! |
      kindOf[bytes[at + 1]!]! |
      kindOf[bytes[at + 2]!]! |
      kindOf[bytes[at + 3]!]! |
      kindOf[bytes[at + 4]!]! |
      kindOf[bytes[at + 5]!]! |
      kindOf[bytes[at + 6]!]! |
      kindOf[bytes[at + 7]!]!
    if (any !== 0) break
  }
  for (; at < length; at++) if (kindOf[bytes[at]!] !== 0) return at
  return -1
}

const decodedRegion = (bytes: Buffer, kind: EscapeKind, { start, first, last }: Region): DecodedPiece =>
  unescaped(bytes, { start, end: lineEnd(bytes, last) }, { ...kind, encoding: kind.encoding(bytes, first) })

/** Where the line begins, or what of it is looked at. */
function lineStart(bytes: Buffer, at: number): number {
  const least = Math.max(0, at - reach)
  let start = at
  while (start > least && bytes[start - 1] !== lineFeed) start--
  return start
}

function lineEnd(bytes: Buffer, at: number): number {
  const most = Math.min(bytes.length, at + reach)
  let end = at
  while (end < most && bytes[end] !== lineFeed) end++
  return end
}

function backslashEncoding(bytes: Buffer, at: number): string {
  const letter = bytes[at + 1]
  if (letter === 0x75 || letter === 0x55) return 'unicode-escape'
  return letter === 0x78 ? 'hex-escape' : 'string-escape'
}
