/** Every coverage report among the fixtures, with the format that its folder's README says it is in. */

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type CoverageFixture = {
  /** Below test/fixtures, e.g. "nyc/all/lcov.info". */
  readonly place: string
  /** Name of the format. */
  readonly format: string
  readonly data: Buffer
}

/** Folders of tools that write coverage; `input` in them is what they measured. */
export const coverageFolders: readonly string[] = [
  'c8',
  'clover',
  'cobertura',
  'codecov',
  'coverage-py',
  'coveralls',
  'gcovr',
  'go-cover',
  'jacoco',
  'jest',
  'lcov',
  'llvm-cov',
  'nyc',
  'opencover',
  'same-run',
  'simplecov',
  'sonar',
  'vitest',
  'xccov',
]

/** By the place; the first that fits says it. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^lcov\/|\/lcov\.info$/, 'lcov'],
  [/\/coverage\.out$/, 'go'],
  [/\/clover\.xml$/, 'clover'],
  [/\/coverage-summary\.json$/, 'istanbul-summary'],
  [/\/(?:cobertura|cobertura-coverage)\.xml$|^(?:cobertura|same-run)\/.*\/coverage\.xml$/, 'cobertura'],
  [/\/jacoco\.xml$/, 'jacoco'],
  [/^opencover\//, 'opencover'],
  [/\/sonar(?:qube)?\.xml$/, 'sonar'],
  [/\/coverage-final\.json$|^nyc\/(?:processes|transpiled)\//, 'istanbul'],
  [/\/coveralls\.json$/, 'coveralls'],
  [/\/codecov\.json$/, 'codecov'],
  [/(?:^|\/)coverage-py\/.*\.json$/, 'coverage-py'],
  [/^simplecov\//, 'simplecov'],
  [/^xccov\//, 'xccov'],
  [/^(?:same-run\/gcovr|gcovr)\//, 'gcovr'],
  [/^same-run\/gcov\//, 'gcov'],
  [/^(?:same-run\/llvm|llvm-cov)\//, 'llvm-cov'],
]

/** What the tools were given, what they printed, and totals by which tests compare. */
const noReport = /\/input\/|\.(?:md|txt|csv)$|\/\.last_run\.json$/

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** All folders of test/fixtures. */
export const folders: readonly string[] = readdirSync(root)

/** Files below a folder of test/fixtures, sorted. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .sort()

const formatOf = (place: string): string => {
  const found = formats.find(([pattern]) => pattern.test(place))
  if (!found) throw new Error(`test/support/coverage-reports.ts does not know the format of ${place}.`)
  return found[1]
}

export const coverageFixtures: readonly CoverageFixture[] = coverageFolders
  .flatMap(filesBelow)
  .filter((place) => !noReport.test(place))
  .map((place) => ({ place, format: formatOf(place), data: readFileSync(root + place) }))
