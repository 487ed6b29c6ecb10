/** The machine-readable list of uncovered new lines: for editors, and for whoever writes the missing tests. */

import type { Patch } from './patch.ts'

export const uncoveredSchema = 'portcullis/uncovered/v1'

export type UncoveredList = {
  /** The commit that the lines are numbered in; undefined for the working tree. */
  readonly commit: string | undefined
  readonly base: string | undefined
  readonly patch: Patch
  /** Where a line of the judged tree stands in `commit`; undefined when it is not part of it. */
  readonly lineAt: (path: string, line: number) => number | undefined
}

/** Files by path, ranges by worth: those in the functions with the most uncovered new lines come first. */
export function uncoveredJson({ commit, base, patch, lineAt }: UncoveredList): string {
  const files = patch.files
    .filter(({ uncovered, partial }) => uncovered.length > 0 || partial.length > 0)
    .map(({ path, isNew, lines, uncovered, partial }) => ({
      path,
      new: isNew,
      covered: lines.covered,
      total: lines.total,
      ranges: [...uncovered]
        .sort((a, b) => b.weight - a.weight || b.lines - a.lines || a.start - b.start)
        .flatMap(({ start, end, lines: code, function: owner }) => {
          const [from, to] = [lineAt(path, start), lineAt(path, end)]
          return from === undefined || to === undefined
            ? []
            : [{ start: from, end: to, lines: code, ...(owner !== undefined && { function: owner }) }]
        }),
      branches: partial.flatMap(({ line, covered, total }) => {
        const at = lineAt(path, line)
        return at === undefined ? [] : [{ line: at, taken: covered, total }]
      }),
    }))
  return `${JSON.stringify({ schema: uncoveredSchema, ...(commit !== undefined && { commit }), ...(base !== undefined && { base }), files }, undefined, 1)}\n`
}
