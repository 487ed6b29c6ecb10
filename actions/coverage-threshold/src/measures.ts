/** The numbers of a run, exact. */

import type { Measure } from '../../../shared/model/verdict.ts'
import type { Case } from './case.ts'
import type { Share } from './model/file-coverage.ts'
import { branchesOf, functionsOf, sum } from './model/totals.ts'

export function measuresOf({ coverage, profile, patch, past }: Case): readonly Measure[] {
  const files = [...coverage]
  const measure = (name: string, unit: string, share: Share): readonly Measure[] =>
    share.total === 0 ? [] : [{ name, unit, numerator: share.covered, denominator: share.total }]
  return [
    ...measure('line', profile.unit, sum(files.map(([path, file]) => profile.share(path, file)))),
    ...measure('branch', 'branches', sum(files.map(([, file]) => branchesOf(file)))),
    ...measure('function', 'functions', sum(files.map(([, file]) => functionsOf(file)))),
    ...measure('patch', 'lines', patch.lines),
    ...measure('patch-branch', 'branches', patch.branches),
    ...('why' in past
      ? []
      : [
          ...measure('line-at-base', 'lines', past.base),
          ...measure('line-compared-with', 'lines', past.reference),
        ]),
    { name: 'files', unit: 'files', numerator: coverage.size },
  ]
}

export const shareOfMeasure = (measures: readonly Measure[], name: string): Share => {
  const found = measures.find((measure) => measure.name === name)
  return { covered: found?.numerator ?? 0, total: found?.denominator ?? 0 }
}
