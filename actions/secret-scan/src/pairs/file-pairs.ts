/** The pairs of one file, with the public ids in it for which there is no rule. */

import type { Piece } from '../candidate.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import { scanPiece } from '../scan/scan-piece.ts'
import { type PairKind, pairKinds } from './pair-kinds.ts'
import { type Pair, pairsIn } from './pairs.ts'
import { asRule, publicIds } from './public-ids.ts'

export type FilePairs = {
  /**
   * `piece` is the whole file as it is after the change, `occurrences` is what `scanPiece` found in it. Fast where nothing
   * was found that could have another half.
   */
  readonly pairsOf: (piece: Piece, occurrences: readonly Occurrence[]) => readonly Pair[]
}

/** Keeps the engines for public ids, each made when a file first has a secret that one of them belongs to. */
export function filePairs(): FilePairs {
  const engines = new Map<PairKind, Engine>()
  const engineOf = (kind: PairKind): Engine => {
    const known = engines.get(kind)
    if (known) return known
    const made = createEngine(publicIds.filter(({ id }) => kind.ids.includes(id)).map(asRule))
    engines.set(kind, made)
    return made
  }
  return {
    pairsOf(piece, occurrences) {
      const found = new Set(occurrences.map(({ rule }) => rule))
      const halves = new Set(occurrences)
      for (const kind of pairKinds) {
        if (!hasPublicIds(kind) || !kind.secrets.some((rule) => found.has(rule))) continue
        const ids = scanPiece(engineOf(kind), piece).occurrences.filter(isNamedAsId)
        // Where a rule takes for the secret what is called `client_id`, since both have one form, it is the id.
        const texts = new Set(ids.map(({ secret }) => secret))
        for (const one of occurrences)
          if (kind.secrets.includes(one.rule) && texts.has(one.secret)) halves.delete(one)
        for (const id of ids) halves.add(id)
      }
      return pairsIn([...halves], piece.bytes)
    },
  }
}

const hasPublicIds = ({ ids }: PairKind): boolean => publicIds.some(({ id }) => ids.includes(id))

/** `api_key_secret` has `api_key` in it, but is none. */
const isNamedAsId = ({ name = '' }: Occurrence): boolean => !/secret|private|passw/i.test(name)
