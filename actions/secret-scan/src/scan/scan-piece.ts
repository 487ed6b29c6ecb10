/** One piece through everything: its decoded layers, the archives in it, the engine, proof and placeholder model. */

import { inlineAllows, speaksOf } from '../allow/inline.ts'
import { archiveKind } from '../archive/archive-kind.ts'
import { entriesOf } from '../archive/entries.ts'
import type { Piece } from '../candidate.ts'
import { withDecoded } from '../decode/layers.ts'
import type { Engine } from '../engine/engine.ts'
import type { Found } from '../engine/overlaps.ts'
import { unproven } from '../proof/proof.ts'
import { doubtOf } from '../score/doubt.ts'
import type { Skipped } from '../sources/batch.ts'
import type { Occurrence } from './occurrence.ts'
import { regionOf } from './region.ts'

export type Scanned = { readonly occurrences: readonly Occurrence[]; readonly skipped: readonly Skipped[] }

type Site = Pick<Occurrence, 'kind' | 'path' | 'entry' | 'commit' | 'blob'>

export function scanPiece(engine: Engine, piece: Piece): Scanned {
  const { kind, path, commit, blob } = piece
  const site: Site = { kind, path, ...(commit && { commit }), ...(blob && { blob }) }
  const occurrences: Occurrence[] = []
  const skipped: Skipped[] = []
  const whole = kind === 'blob'
  scanLayers(engine, piece.bytes, site, occurrences, skipped, piece)
  if (whole && archiveKind(piece.bytes)) {
    const name = path === '' ? 'standard input' : path
    for (const entry of entriesOf(piece.bytes, name)) {
      if ('why' in entry) skipped.push({ what: entry.path, why: entry.why })
      else {
        if (entry.remark)
          skipped.push({ what: entry.path, why: `${entry.remark}: what could be found was read` })
        scanLayers(engine, entry.bytes, { ...site, entry: entry.path }, occurrences, skipped)
      }
    }
  }
  return { occurrences: whole ? withAllows(piece.bytes, occurrences) : occurrences, skipped }
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
  lines?: Piece,
): void {
  const seen = new Set<string>()
  const { limits } = withDecoded(bytes, (layer) => {
    for (const found of engine.find(layer.bytes)) {
      if (!layer.changed(found.start, found.end)) continue
      const range = layer.originalRange(found.start, found.end)
      // Two ways to decode one text, as "%41" and "\u0041" beside each other, find it once.
      const key = `${found.rule.id} ${range.start} ${found.secret}`
      if (seen.has(key)) continue
      seen.add(key)
      const region = lines?.lineAt && regionOf(lines.bytes, range, lines.lineAt)
      into.push({
        ...judged(found, layer.bytes),
        ...site,
        encodings: layer.encodings,
        ...(region && { region }),
      })
    }
  })
  for (const limit of limits)
    skipped.push({ what: site.entry ?? (site.path || site.kind), why: limitWords[limit] })
}

function judged(
  found: Found,
  bytes: Buffer,
): Pick<Occurrence, 'rule' | 'secret' | 'proof' | 'doubt' | 'name' | 'allows'> {
  const { rule, secret } = found
  const proof = rule.prove?.(secret) ?? unproven('the format carries no checksum')
  const doubt = doubtOf(found, bytes, proof)
  return { rule: rule.id, secret, proof, allows: [], ...doubt }
}

function withAllows(bytes: Buffer, occurrences: readonly Occurrence[]): readonly Occurrence[] {
  if (occurrences.length === 0) return occurrences
  const { allows } = inlineAllows(bytes)
  if (allows.length === 0) return occurrences
  return occurrences.map((one) => {
    const { region, rule } = one
    if (region === undefined) return one
    const last = region.endLine ?? region.startLine
    const speaking = allows.filter(
      (allow) => speaksOf(allow, rule, region.startLine) || speaksOf(allow, rule, last),
    )
    return speaking.length === 0 ? one : { ...one, allows: speaking }
  })
}
