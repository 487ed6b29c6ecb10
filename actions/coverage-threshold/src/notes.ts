/** What a reader of the verdict should know besides the numbers, as sentences. */

import type { Base } from '../../../shared/git/default-branch.ts'
import type { MappedPaths } from './case.ts'
import type { Gathered } from './gathered.ts'
import type { CoverageReport, Disagreement } from './model/coverage-report.ts'
import type { Resolved } from './paths/resolve.ts'

const disagreementsShown = 3

export const notesOf = (base: Base, gathered: readonly Gathered[], resolved: Resolved): readonly string[] => [
  base.kind === 'commit' ? `Compared with ${base.how}.` : `The whole tree counts as the change: ${base.why}`,
  ...gathered.flatMap(({ report }) => (report ? reportNotes(report) : [])),
  ...resolved.notes,
  ...leftOut(resolved),
]

function reportNotes({ path, notes, disagreements, disagreeing }: CoverageReport): readonly string[] {
  const shown = disagreements
    .slice(0, disagreementsShown)
    .map((one) => `${path}${atLine(one)}: ${inWords(one)}`)
  const left = disagreeing - shown.length
  const more =
    left > 0
      ? [`${path}: ${left} more totals differ from what is counted in the report; the count stands`]
      : []
  return [...notes.map((note) => `${path}: ${note}`), ...shown, ...more]
}

const atLine = ({ line }: Disagreement): string => (line === undefined ? '' : `:${line}`)

const inWords = ({ what, says, counted }: Disagreement): string =>
  `says ${says} for ${what}, but ${counted} is what it lists; the count stands`

/** Files of reports that are none of the repository's: their lines are in no number, and that must be known. */
function leftOut({ all, unmapped, ambiguous }: Resolved): readonly string[] {
  const missing = all.total - all.mapped
  if (missing === 0) return []
  const examples = [...unmapped, ...ambiguous].slice(0, 3).map(({ path }) => path)
  return [
    `${missing} of ${all.total} files in reports are no files of this repository and count nowhere: ${examples.join(', ')}${missing > examples.length ? ', …' : ''}`,
  ]
}

export const mappedPaths = ({ all, unmapped, ambiguous, proposals }: Resolved): MappedPaths => ({
  mapped: all.mapped,
  total: all.total,
  misses: [
    ...ambiguous.map(
      ({ path, candidates, count }) =>
        `${path} could be ${candidates.slice(0, 3).join(' or ')}${count > 3 ? ` or ${count - 3} more` : ''}`,
    ),
    ...unmapped.map(({ path, why }) => `${path} ${why}`),
  ],
  proposals: proposals.map(({ line }) => line),
})
