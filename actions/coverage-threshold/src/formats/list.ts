/** All formats, in the order in which they are asked whose report it is. */

import type { Sample } from '../../../../shared/reading/sample.ts'
import { clover } from './clover.ts'
import { cobertura } from './cobertura.ts'
import { codecov } from './codecov.ts'
import { coveragePy } from './coverage-py.ts'
import { coveralls } from './coveralls.ts'
import type { Format } from './format.ts'
import { gcov } from './gcov.ts'
import { gcovr } from './gcovr.ts'
import { go } from './go.ts'
import { istanbul } from './istanbul.ts'
import { istanbulSummary } from './istanbul-summary.ts'
import { jacoco } from './jacoco.ts'
import { lcov } from './lcov.ts'
import { llvmCov } from './llvm-cov.ts'
import { opencover } from './opencover.ts'
import { simplecov } from './simplecov.ts'
import { sonar } from './sonar.ts'
import { xccov } from './xccov.ts'

export const formats: readonly Format[] = [
  lcov,
  go,
  cobertura,
  jacoco,
  clover,
  opencover,
  sonar,
  istanbul,
  istanbulSummary,
  coveragePy,
  llvmCov,
  simplecov,
  gcov,
  gcovr,
  xccov,
  coveralls,
  codecov,
]

export const detectFormat = (sample: Sample): Format | undefined =>
  formats.find((format) => format.detect(sample))

/** Where reports usually lie. Looked at only when none are named. */
export const usualPlaces: readonly string[] = [
  '**/lcov.info',
  '**/*.lcov',
  '**/coverage.xml',
  '**/cobertura*.xml',
  '**/*.cobertura.xml',
  '**/jacoco*.xml',
  '**/clover.xml',
  '**/coverage.opencover.xml',
  '**/coverage-final.json',
  '**/coverage-summary.json',
  '**/coverage.json',
  '**/.resultset.json',
  '**/cover.out',
  '**/coverage.out',
  '**/coverage.txt',
  '!**/node_modules/**',
  '!**/vendor/**',
]
