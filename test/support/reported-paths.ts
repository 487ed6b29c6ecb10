/** Reports of nothing but paths, resolved against a repository of nothing but paths. */

import { BranchKeys } from '../../actions/coverage-threshold/src/model/branch-keys.ts'
import { CoverageReport } from '../../actions/coverage-threshold/src/model/coverage-report.ts'
import { excludeBy } from '../../actions/coverage-threshold/src/paths/exclude.ts'
import { parsePathMap } from '../../actions/coverage-threshold/src/paths/path-map.ts'
import { type Resolved, resolveFiles } from '../../actions/coverage-threshold/src/paths/resolve.ts'

export type Reported = {
  readonly at?: string // the report's own path; "coverage.out" without
  readonly format?: string // "lcov" without
  readonly roots?: readonly string[]
  /** Reported paths, or pairs of module and path. The n-th has line n, hit once. */
  readonly files: readonly (string | readonly [module: string, path: string])[]
}

export type Place = {
  readonly tracked: readonly string[]
  readonly roots?: readonly string[] // "/home/runner/work/shop/shop" without
  readonly within?: string
  readonly map?: readonly string[]
  readonly exclude?: readonly string[]
  /** Texts of go.mod and go.work. */
  readonly texts?: Readonly<Record<string, string>>
}

export function reportOf({
  at = 'coverage.out',
  format = 'lcov',
  roots = [],
  files,
}: Reported): CoverageReport {
  const report = new CoverageReport(at, format, new BranchKeys())
  for (const root of roots) report.roots.add(root)
  files.forEach((file, i) => {
    const [module, path] = typeof file === 'string' ? ['', file] : file
    report.file(path, module).hit(i + 1, 1)
  })
  return report
}

export const resolvedIn = (place: Place, ...reports: readonly Reported[]): Promise<Resolved> =>
  resolveFiles(reports.map(reportOf), {
    tracked: new Set(place.tracked),
    roots: place.roots ?? ['/home/runner/work/shop/shop'],
    within: place.within ?? '',
    pathMap: parsePathMap(place.map ?? [], 'Input `path-map`'),
    exclude: excludeBy(place.exclude ?? [], 'Input `exclude`'),
    read: async (path) => place.texts?.[path],
  })

/** What became of each path of one report, in its order: a file, "a | b" for an ambiguity, "?" for neither, "-" for what does not count. */
export async function placesOf(place: Place, reported: Reported): Promise<readonly string[]> {
  const places: string[] = []
  // Each line of the report is hit once, so that a file tells by its lines which paths it came from.
  const { coverage, ambiguous, unmapped, all } = await resolvedIn(place, reported)
  for (const [path, file] of coverage) for (const { line } of file.lines()) places[line - 1] = path
  reported.files.forEach((file, i) => {
    const path = typeof file === 'string' ? file : file[1]
    if (places[i] !== undefined) return
    const several = ambiguous.find((one) => one.path === path)
    if (several) places[i] = several.candidates.join(' | ')
    else if (unmapped.some((one) => one.path === path)) places[i] = '?'
    else places[i] = '-'
  })
  const left = places.filter((one) => one === '-').length
  if (left !== all.excluded)
    throw new Error(`${left} paths are neither mapped nor missed, ${all.excluded} are excluded`)
  return places
}
