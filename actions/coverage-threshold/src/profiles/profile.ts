/** Whose definition of coverage a number follows. Our own counts lines that ran; the others reproduce a tool's number. */

import { branchState, type FileCoverage, type Share } from '../model/file-coverage.ts'
import { add, branchesOf, linesOf, ownUnitOf, statementsOf } from '../model/totals.ts'

export const profileNames = ['line', 'codecov', 'coverage.py', 'go', 'sonar'] as const
export type ProfileName = (typeof profileNames)[number]

export type Profile = {
  readonly name: ProfileName
  /** What it counts, as the end of "81.25 % (65 of 80 …)". */
  readonly unit: string
  /** One sentence for people. */
  readonly definition: string
  share(path: string, file: FileCoverage): Share
}
