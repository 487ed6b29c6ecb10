/** Pieces of a file for tests of the secret scan, and what all rules find in them. */

import type { Piece } from '../../actions/secret-scan/src/candidate.ts'
import { createEngine, type Engine } from '../../actions/secret-scan/src/engine/engine.ts'
import { makeGithubClassic } from '../../actions/secret-scan/src/proof/crc32-tokens.ts'
import { Generator } from '../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../actions/secret-scan/src/rules/list.generated.ts'
import type { Occurrence } from '../../actions/secret-scan/src/scan/occurrence.ts'
import { type Scanned, scanPiece } from '../../actions/secret-scan/src/scan/scan-piece.ts'
import { wholeFile } from '../../actions/secret-scan/src/sources/batch.ts'

let engine: Engine | undefined

/** Of all rules, made once a test file. */
export const allRules = (): Engine => {
  engine ??= createEngine(rules)
  return engine
}

export function fileOf(content: string | Buffer, path = 'src/settings.txt'): Piece {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content)
  return { bytes, kind: 'blob', path, lineAt: wholeFile(bytes) }
}

export const scanned = (content: string | Buffer, path?: string): Scanned =>
  scanPiece(allRules(), fileOf(content, path))

/** The occurrences of one secret; a test that fails shows no other. */
export const occurrencesOf = ({ occurrences }: Scanned, secret: string): readonly Occurrence[] =>
  occurrences.filter((one) => one.secret === secret)

/** A classic token of GitHub with a right checksum, as nobody has it. */
export const tokenOf = (seed: string | number): string => makeGithubClassic(new Generator(`token/${seed}`))
