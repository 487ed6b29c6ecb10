/** The quality gate's inputs: strings in, one checked object out. Defaults live in action.yml. */

import { readCommon } from '../../../shared/runner/common-inputs.ts'
import type { InputReader } from '../../../shared/runner/inputs.ts'
import { readPolicy } from './policy.ts'
import { readReportLines } from './report-lines.ts'
import { readTools } from './tools.ts'

export const severities = ['error', 'warning', 'note'] as const

export const readInputs = (read: InputReader) => ({
  ...readCommon(read),
  reports: readReportLines(read, 'reports'),
  baseReports: readReportLines(read, 'base-reports'),
  tools: readTools(read.yaml('tools')),
  policy: readPolicy(read.yaml('policy')),
  severity: read.oneOf('severity', severities),
  scope: read.oneOf('scope', ['new', 'all']),
  minimumTests: read.count('minimum-tests', { min: 0, max: Number.MAX_SAFE_INTEGER }),
})

export type Inputs = Readonly<ReturnType<typeof readInputs>>
