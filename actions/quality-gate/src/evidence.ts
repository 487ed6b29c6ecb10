/** Proof of execution: what each piece of evidence is worth. Only `pass` and `findings` count as having run. */

import type { Condition, Evidence, EvidenceStatus } from '../../../shared/model/verdict.ts'

const ran = new Set<EvidenceStatus>(['pass', 'findings'])

export const hasRun = ({ status }: Evidence): boolean => ran.has(status)

/** At the base, what did not run only weakens the comparison, and is said in a note: it is not this change's doing. */
export function evidenceConditions(evidence: readonly Evidence[]): readonly Condition[] {
  const head = evidence.filter(({ side }) => side === 'head')
  const bad = head.filter((piece) => !hasRun(piece))
  if (head.length === 0) return []
  const names = bad.slice(0, 3).map(({ name, status }) => `${name} (${status.replaceAll('-', ' ')})`)
  const more = bad.length > 3 ? ` and ${bad.length - 3} more` : ''
  const found = bad.length === 0 ? `${head.length} of ${head.length}` : `not ${names.join(', ')}${more}`
  return [
    {
      id: 'evidence',
      asked: 'every tool ran and every report can be read',
      found,
      status: bad.length === 0 ? 'holds' : 'undecided',
    },
  ]
}

/** "ruff crashed: exited with 2: …", for the first that could not be relied on. */
export function firstFault(evidence: readonly Evidence[]): string | undefined {
  const bad = evidence.filter((piece) => piece.side === 'head' && !hasRun(piece))
  const [first] = bad
  if (!first) return undefined
  const more = bad.length > 1 ? ` (and ${bad.length - 1} more)` : ''
  return `${first.name}: ${reasonOf(first)}${more}`
}

/** Why a piece can't be relied on, in one line: of what the tool said, only how it began. */
export function reasonOf({ detail, said, status }: Evidence): string {
  const sentence = detail ?? status.replaceAll('-', ' ')
  return said === undefined ? sentence : `${sentence}: ${said.split('\n', 1)[0]} …`
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
