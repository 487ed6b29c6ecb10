/** How sure it is that a finding is a credential that opens something: what `fail-on` asks. */

import type { Severity } from '../../../shared/model/finding.ts'
import type { Incident } from './incident.ts'
import type { FailOn } from './inputs.ts'

/** `proven` first. `invalid`: a checksum says that no provider made it. The last three are failed by `any` alone. */
export type Grade = 'proven' | 'high' | 'medium' | 'low' | 'invalid' | 'expired' | 'revoked'

export function gradeOf({ proof, confidence, alone, expired, liveness }: Graded): Grade {
  if (liveness?.state === 'live') return 'proven'
  if (liveness?.state === 'revoked') return 'revoked'
  if (proof.grade === 'invalid') return 'invalid'
  if (expired) return 'expired'
  // The structure of what opens nothing by itself proves nothing about a secret.
  return proof.grade === 'valid' && confidence !== 'low' && !alone ? 'proven' : confidence
}

export type Graded = Pick<Incident, 'proof' | 'confidence' | 'alone' | 'expired' | 'liveness'>

const order: readonly Grade[] = ['proven', 'high', 'medium', 'low', 'expired', 'revoked', 'invalid']

/** What is surest first; otherwise as they were. */
export const byCertainty = (incidents: readonly Incident[]): readonly Incident[] =>
  [...incidents].sort((a, b) => order.indexOf(gradeOf(a)) - order.indexOf(gradeOf(b)))

const failing: Readonly<Record<FailOn, readonly Grade[]>> = {
  proven: ['proven'],
  high: ['proven', 'high'],
  any: ['proven', 'high', 'medium', 'low', 'invalid', 'expired', 'revoked'],
}

export const fails = (grade: Grade, bar: FailOn): boolean => failing[bar].includes(grade)

export const askedWords: Readonly<Record<FailOn, string>> = {
  proven: 'no new credential that is proven to be one',
  high: "no new credential that is proven, or has a provider's form",
  any: 'no new finding of any kind',
}

export const gradeWords: Readonly<Record<Grade, string>> = {
  proven: 'proven',
  high: 'sure',
  medium: 'likely',
  low: 'unsure',
  invalid: 'not real',
  expired: 'expired',
  revoked: 'revoked',
}

/** What is no credential, or none any more, is worth a note. */
export function severityOf(incident: Incident): Severity {
  const { severity } = incident.rule
  switch (gradeOf(incident)) {
    case 'low':
    case 'invalid':
    case 'revoked':
      return 'note'
    case 'medium':
    case 'expired':
      return severity === 'error' ? 'warning' : severity
    default:
      return severity
  }
}
