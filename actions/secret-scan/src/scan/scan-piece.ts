/** One piece through everything: its decoded layers, the archives in it, the engine, proof and placeholder model. */

import type { Region } from '../../../../shared/model/finding.ts'
import { type InlineAllow, inlineAllows, speaksOf } from '../allow/inline.ts'
import { archiveKind } from '../archive/archive-kind.ts'
import { entriesOf } from '../archive/entries.ts'
import type { Piece } from '../candidate.ts'
import type { Range } from '../decode/decoded-piece.ts'
import { withDecoded } from '../decode/layers.ts'
import type { Engine } from '../engine/engine.ts'
import type { Found } from '../engine/overlaps.ts'
import { unproven } from '../proof/proof.ts'
import { doubtOf } from '../score/doubt.ts'
import type { Skipped } from '../sources/batch.ts'
import { lineCounter, wideOrder } from '../text/lines.ts'
import type { Occurrence } from './occurrence.ts'
import { regionOf } from './region.ts'

export type Scanned = { readonly occurrences: readonly Occurrence[]; readonly skipped: readonly Skipped[] }

type Site = Pick<Occurrence, 'kind' | 'path' | 'entry' | 'commit' | 'blob'>

export function scanPiece(engine: Engine, piece: Piece): Scanned {
  const { kind, path, commit, blob, bytes } = piece
  const site: Site = { kind, path, ...(commit && { commit }), ...(blob && { blob }) }
  const whole = kind === 'blob'
  const archive = whole && archiveKind(bytes) !== undefined
  const skipped: Skipped[] = []
  const occurrences: Occurrence[] = []
  scanLayers(engine, bytes, site, occurrences, skipped, archive ? undefined : regionsOf(piece, whole))
  if (!archive) return { occurrences: whole ? withAllows(bytes, occurrences) : occurrences, skipped }
  const packed = scanEntries(engine, bytes, site, skipped)
  // What is packed without being compressed is seen from outside, too; the path in the archive says more.
  const inside = new Set(packed.map(({ rule, secret }) => `${rule} ${secret}`))
  const outside = occurrences.filter(({ rule, secret }) => !inside.has(`${rule} ${secret}`))
  return { occurrences: [...outside, ...packed], skipped }
}

function scanEntries(engine: Engine, bytes: Buffer, site: Site, skipped: Skipped[]): readonly Occurrence[] {
  const occurrences: Occurrence[] = []
  for (const entry of entriesOf(bytes, site.path === '' ? 'standard input' : site.path)) {
    if ('why' in entry) skipped.push({ what: entry.path, why: entry.why })
    else {
      if (entry.remark)
        skipped.push({ what: entry.path, why: `${entry.remark}: what could be found was read` })
      scanLayers(engine, entry.bytes, { ...site, entry: entry.path }, occurrences, skipped)
    }
  }
  return occurrences
}

type RegionOf = (range: Range, encodings: readonly string[]) => Region

/** Undefined where lines say nothing. Of a file that is UTF-16 as a whole the lines are counted in its own letters. */
function regionsOf({ bytes, lineAt }: Piece, whole: boolean): RegionOf | undefined {
  if (!lineAt) return undefined
  const wide = whole ? wideOrder(bytes) : undefined
  const wideLineAt = wide && lineCounter(bytes, wide)
  return (range, encodings) =>
    wideLineAt && encodings[0] === wide
      ? regionOf(bytes, range, wideLineAt, wide)
      : regionOf(bytes, range, lineAt)
}

const limitWords = {
  bytes: 'what is encoded in it is more than is decoded of a text of this size',
  depth: 'something in it is encoded more often than is followed',
} as const

function scanLayers(
  engine: Engine,
  bytes: Buffer,
  site: Site,
  into: Occurrence[],
  skipped: Skipped[],
  regionAt?: RegionOf,
): void {
  const seen = new Map<string, number>()
  const inPlain: Range[] = []
  let owned: readonly Range[] = []
  const { limits } = withDecoded(bytes, (layer) => {
    const { encodings } = layer
    if (encodings.length > 0) owned = inPlain
    for (const found of engine.find(layer.bytes)) {
      if (!layer.changed(found.start, found.end)) continue
      const range = layer.originalRange(found.start, found.end)
      // A key in base64 that a rule knows as such is found as it stands; what it holds is the same credential.
      if (owned.some(({ start, end }) => start <= range.start && range.end <= end)) continue
      const region = regionAt?.(range, encodings)
      const one = { ...judged(found, layer.bytes), ...site, encodings, ...(region && { region }) }
      // Two ways to decode one text, as "%41" and "\u0041" beside each other, find it once; so does a key whose line ends
      // are written "\n", which matches as it stands. All that gzip holds has one place, so there the secret counts, too.
      const key = `${one.rule} ${range.start} ${encodings.includes('gzip') ? one.secret : ''}`
      const { generic, confidence } = found.rule
      if (encodings.length === 0 && !generic && confidence === 'high' && one.doubt === undefined)
        inPlain.push(range)
      const before = seen.get(key)
      if (before === undefined) seen.set(key, into.push(one) - 1)
      else if (isBetter(one, into[before]!)) into[before] = one
    }
  })
  for (const limit of limits)
    skipped.push({ what: site.entry ?? (site.path || site.kind), why: limitWords[limit] })
}

/** A key that proves valid as it is decoded is the same as in a file of its own, and so is its fingerprint. */
const isBetter = (one: Occurrence, other: Occurrence): boolean =>
  one.proof.grade === 'valid' && one.secret !== other.secret

function judged(
  found: Found,
  bytes: Buffer,
): Pick<Occurrence, 'rule' | 'secret' | 'proof' | 'doubt' | 'name' | 'allows'> {
  const { rule, secret } = found
  const proof = rule.prove?.(secret) ?? unproven('the format carries no checksum')
  const doubt = doubtOf(found, bytes, proof)
  return { rule: rule.id, secret, proof, allows: [], ...doubt }
}

/** Many comments may stand beside many secrets, so those of a line and rule are looked for once. */
function withAllows(bytes: Buffer, occurrences: readonly Occurrence[]): readonly Occurrence[] {
  if (occurrences.length === 0) return occurrences
  const { allows } = inlineAllows(wideOrder(bytes) ? inUtf8(bytes) : bytes)
  if (allows.length === 0) return occurrences
  const byLine = new Map<number, InlineAllow[]>()
  for (const allow of allows) {
    const others = byLine.get(allow.covers)
    if (others) others.push(allow)
    else byLine.set(allow.covers, [allow])
  }
  const known = new Map<string, readonly InlineAllow[]>()
  return occurrences.map((one) => {
    const { region, rule } = one
    if (region === undefined) return one
    const last = region.endLine ?? region.startLine
    const key = `${region.startLine} ${last} ${rule}`
    const speaking = known.get(key) ?? allowsOf(byLine, rule, new Set([region.startLine, last]))
    known.set(key, speaking)
    return speaking.length === 0 ? one : { ...one, allows: speaking }
  })
}

const allowsOf = (
  byLine: ReadonlyMap<number, readonly InlineAllow[]>,
  rule: string,
  lines: ReadonlySet<number>,
): readonly InlineAllow[] =>
  [...lines].flatMap((line) => (byLine.get(line) ?? []).filter((allow) => speaksOf(allow, rule, line)))

/** What is UTF-16 as UTF-8; its lines stay what they are. */
function inUtf8(bytes: Buffer): Buffer {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const little = wideOrder(bytes) === 'utf-16le' ? even : Buffer.from(even).swap16()
  return Buffer.from(little.toString('utf16le'), 'utf8')
}
