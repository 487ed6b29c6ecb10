/** Proof of execution: what each piece of evidence is worth. Only `pass` and `findings` count as having run. */

import type { Condition, Evidence, EvidenceStatus } from '../../../shared/model/verdict.ts'

const ran = new Set<EvidenceStatus>(['pass', 'findings'])

export const hasRun = ({ status }: Evidence): boolean => ran.has(status)

/** At the base, what did not run only weakens the comparison, and is said in a note: it is not this change's doing. */
export function evidenceConditions(evidence: readonly Evidence[]): readonly Condition[] {
  const head = evidence.filter(({ side }) => side === 'head')
  const bad = head.filter((piece) => !hasRun(piece))
  if (head.length === 0) return []
  if (bad.length === 0)
    return [
      {
        id: 'evidence',
        asked: 'every tool and report can be relied on',
        found: `${head.length} of ${head.length}`,
        status: 'holds',
      },
    ]
  return bad.map((piece, i) => ({
    id: `evidence-${i + 1}`,
    asked: `${piece.name} ran, and its report can be read`,
    found: `${piece.status.replaceAll('-', ' ')}: ${piece.detail ?? 'no reason is known'}`,
    status: 'undecided' as const,
  }))
}

/** "eslint analysed 12 files, 40 at the base": a linter that looks at less finds less. */
export function fewerFiles(evidence: readonly Evidence[]): readonly string[] {
  return evidence
    .filter(({ side, files }) => side === 'head' && files !== undefined)
    .flatMap((head) => {
      const base = evidence.find(({ side, name }) => side === 'base' && name === head.name)
      return base?.files !== undefined && head.files! < base.files
        ? [`${head.name} analysed ${head.files} files, ${base.files} at the base: is something left out?`]
        : []
    })
}
