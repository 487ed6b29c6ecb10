/** What a reader of the verdict should know besides the numbers, as sentences. */

import type { Base } from '../../../shared/git/default-branch.ts'
import type { Gathered } from './collect.ts'
import { fewerFiles, hasRun, reasonOf } from './evidence.ts'
import { failedNote } from './formats/format.ts'

export function notesOf(
  base: Base,
  compared: readonly string[],
  head: readonly Gathered[],
  before: readonly Gathered[],
): readonly string[] {
  // What did not run here either says why in the evidence.
  const brokenHere = new Set(head.flatMap(({ evidence }) => (hasRun(evidence) ? [] : [evidence.name])))
  return [
    base.kind === 'commit' ? `Compared with ${base.how}.` : `The whole tree is judged: ${base.why}.`,
    ...compared,
    ...fewerFiles([...head, ...before].map(({ evidence }) => evidence)),
    ...before
      .filter(({ evidence }) => !hasRun(evidence) && !brokenHere.has(evidence.name))
      .map(
        ({ evidence }) =>
          `${evidence.name} at the base ${evidence.status.replaceAll('-', ' ')}: ${reasonOf(evidence)}`,
      ),
    ...head.flatMap((gathered) =>
      // That a tool failed is said by its evidence.
      [...(gathered.report?.notes ?? []), ...unknownPaths(gathered)]
        .filter((note) => !note.startsWith(failedNote))
        .map((note) => `${gathered.evidence.name}: ${note}`),
    ),
  ]
}

function unknownPaths({ report }: Gathered): readonly string[] {
  const paths = report?.unknownPaths ?? []
  if (paths.length === 0) return []
  const shown = `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`
  return [`${shown}: no file of this repository; the findings are kept as they are`]
}
