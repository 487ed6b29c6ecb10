/** How much of a repository is set aside by its paths, whatever stands in the files. */

import type { Allow } from '../allow/allow.ts'
import type { Occurrence } from '../scan/occurrence.ts'
import { type Directory, evenly, mostLooks, type Place, placesIn } from './places.ts'
import type { CanaryPlan, Coverage } from './result.ts'

/** Of a larger repository, so many files are looked at, evenly spread. */
const mostFiles = 20_000

/** And fewer than that, down to so many, where there are more exclusions than usual. */
const fewestFiles = 1000

/** An allow goes by the path if it covers canaries as different as these. */
const samples = 3

type Field = { readonly directories: readonly Directory[]; readonly away: readonly Place[] }

/** `canaries` are found ones, of different rules; of none nothing can be told. */
export function coverageOf(
  { allows, excludes, files, settle }: CanaryPlan,
  canaries: readonly Occurrence[],
  { directories, away }: Field,
): Coverage {
  const some = evenly(canaries, samples)
  const asideAt = (allow: Allow, path: string): boolean =>
    some.length > 0 && some.every((one) => settle({ ...one, path }, [allow]) !== undefined)
  // What covers a canary nowhere in the repository does not go by the path; exclusions always do.
  const goesByPath = (allow: Allow): boolean =>
    allow.breadth === 'pattern' && !away.every(({ path }) => asideAt(allow, path))
  const byPath = [...excludes, ...allows.filter(goesByPath)]
  const most = Math.min(mostFiles, Math.max(fewestFiles, Math.floor(mostLooks / (byPath.length + 1))))
  const looked = some.length === 0 ? [] : evenly(files, most)
  const counts = new Map(byPath.map((allow) => [allow, 0]))
  let covered = 0
  for (const path of looked) {
    const covering = byPath.filter((allow) => asideAt(allow, path))
    for (const allow of covering) counts.set(allow, counts.get(allow)! + 1)
    if (covering.length > 0) covered++
  }
  const by = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
  return {
    files: looked.length,
    covered,
    by: by.map(([{ place }, count]) => ({ place, files: count })),
    directories: outermost(evenly(directories, most), (path) =>
      placesIn([{ path }]).every((place) => byPath.some((allow) => asideAt(allow, place.path))),
    ),
  }
}

/** Directories come in the order of their paths, so that a parent stands before what is below it. */
function outermost(
  directories: readonly Directory[],
  isOut: (path: string) => boolean,
): Coverage['directories'] {
  const out: Pick<Directory, 'path' | 'files'>[] = []
  const outside = new Set<string>()
  for (const { path, files } of directories) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (path !== '' && outside.has(parent)) outside.add(path)
    else if (isOut(path)) {
      outside.add(path)
      out.push({ path, files })
    }
  }
  return out
}
