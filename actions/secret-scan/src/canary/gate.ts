/** Whether a finding of a rule fails the gate by itself, whatever is known of it besides. */

import { confidenceWith } from '../pairs/confidence.ts'
import type { Proof } from '../proof/proof.ts'
import type { Rule } from '../rules/rule.ts'

export type FailOn = 'proven' | 'high' | 'any'

/**
 * `proven`: its proof is valid. `high`: that, or its confidence is high and its proof not invalid. `any`: always. A mere id
 * that stands alone is no secret, and of high confidence only beside its secret.
 */
export function failsAlone(rule: Rule, proof: Proof | undefined, failOn: FailOn): boolean {
  if (failOn === 'any') return true
  const confidence = confidenceWith(rule, false, true)
  if (confidence !== rule.confidence) return false
  if (proof?.grade === 'valid') return true
  return failOn === 'high' && confidence === 'high' && proof?.grade !== 'invalid'
}
