/** Occurrences for what judges them, with what a test has to say of them and nothing besides. */

import type { Engine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { unproven } from '../../../../actions/secret-scan/src/proof/proof.ts'
import type { Occurrence } from '../../../../actions/secret-scan/src/scan/occurrence.ts'
import { scanPiece } from '../../../../actions/secret-scan/src/scan/scan-piece.ts'

export const occurrence = (given: Partial<Occurrence>): Occurrence => ({
  rule: 'acme-token',
  secret: 'generated',
  proof: unproven('made by a test'),
  encodings: [],
  kind: 'blob',
  path: 'src/app.py',
  allows: [],
  ...given,
})

/** All that the engine finds in a tree of texts. */
export const occurrencesIn = (
  engine: Engine,
  tree: Readonly<Record<string, string>>,
): readonly Occurrence[] =>
  Object.entries(tree).flatMap(([path, text]) => {
    const bytes = Buffer.from(text)
    const lineAt = (offset: number): number => bytes.subarray(0, offset).toString().split('\n').length
    return scanPiece(engine, { bytes, kind: 'blob', path, lineAt }).occurrences
  })
