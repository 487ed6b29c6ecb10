/**
 * Credentials in texts that are about to be shown and that no scan went through: names of branches, reasons, what git or
 * an error says. The redactor learns them, so that it takes them out.
 */

import { type Layer, withDecoded } from '../decode/layers.ts'
import type { Engine } from '../engine/engine.ts'
import type { Found } from '../engine/overlaps.ts'
import { unproven } from '../proof/proof.ts'
import { doubtOf } from '../score/doubt.ts'
import { fixedPrefix } from '../score/placeholder.ts'
import type { Redactor } from './redact.ts'

export type Lesson = {
  readonly engine: Engine
  readonly redactor: Redactor
  /** Whether what only stands where a credential would counts, too; our own sentences have names beside values. */
  readonly generic: boolean
}

/** A shorter text has no credential that could be told from a word. */
const shortest = 12

export function learn(text: string, { engine, redactor, generic }: Lesson): void {
  if (text.length < shortest) return
  const bytes = Buffer.from(text, 'utf8')
  withDecoded(bytes, (layer) => {
    for (const found of engine.find(layer.bytes)) {
      if (!layer.changed(found.start, found.end) || (found.rule.generic && !generic)) continue
      if (isDoubted(found, layer)) continue
      redactor.add(found.secret, openPart(found.secret, found.rule.keywords))
      if (layer.encodings.length === 0) continue
      const { start, end } = layer.originalRange(found.start, found.end)
      redactor.addWritten(bytes.toString('utf8', start, end), found.secret)
    }
  })
}

function isDoubted(found: Found, { bytes }: Layer): boolean {
  const proof = found.rule.prove?.(found.secret) ?? unproven('the format carries no checksum')
  return doubtOf(found, bytes, proof).doubt !== undefined
}

/** How much of a secret is its kind and may be shown; never more than half, as a rule of a user may name all of it. */
export const openPart = (secret: string, keywords: readonly string[]): number =>
  Math.min(fixedPrefix(secret, keywords), Math.floor(secret.length / 2))
