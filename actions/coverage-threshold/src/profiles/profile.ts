/** Whose definition of coverage a number follows. Our own counts lines that ran; the others reproduce a tool's number. */

import type { FileCoverage, Share } from '../model/file-coverage.ts'
import { add, branchesOf, linesOf, ownUnitOf, statementsOf } from '../model/totals.ts'
import { codecovShare } from './codecov.ts'

export const profileNames = ['line', 'codecov', 'coverage.py', 'go', 'sonar'] as const
export type ProfileName = (typeof profileNames)[number]

export type Profile = {
  readonly name: ProfileName
  /** What it counts, as in "65 of 80 lines". */
  readonly unit: string
  /** One sentence for people. */
  readonly definition: string
  share(path: string, file: FileCoverage): Share
}

const linesAndBranches = (_path: string, file: FileCoverage): Share => add(linesOf(file), branchesOf(file))

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  line: {
    name: 'line',
    unit: 'lines',
    definition: 'A line counts as covered when it ran; Go counts statements, as `go tool cover -func` does.',
    share: (_path, file) => ownUnitOf(file),
  },
  codecov: {
    name: 'codecov',
    unit: 'lines',
    definition: 'As Codecov: a line that ran without all of its branches taken is partial, and not covered.',
    share: codecovShare,
  },
  'coverage.py': {
    name: 'coverage.py',
    unit: 'lines and branches',
    definition: 'As coverage.py: covered lines and taken branches, of all lines and branches.',
    share: linesAndBranches,
  },
  go: {
    name: 'go',
    unit: 'statements',
    definition: 'As `go tool cover -func`: statements of Go files; files of other languages do not count.',
    share: (_path, file) => statementsOf(file),
  },
  sonar: {
    name: 'sonar',
    unit: 'lines and conditions',
    definition: 'As SonarQube: covered lines and conditions met, of all lines and conditions.',
    share: linesAndBranches,
  },
}
