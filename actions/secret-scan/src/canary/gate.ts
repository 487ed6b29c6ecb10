/** Whether a finding of a rule fails the gate by itself, whatever is known of it besides. */

import { fails, gradeOf } from '../grade.ts'
import type { FailOn } from '../inputs.ts'
import { confidenceWith, isMereId } from '../pairs/confidence.ts'
import { type Proof, unproven } from '../proof/proof.ts'
import type { Rule } from '../rules/rule.ts'

/** A mere id that stands alone is no secret, and is of high confidence only beside its secret. */
export function failsAlone(rule: Rule, proof: Proof | undefined, failOn: FailOn): boolean {
  const confidence = confidenceWith(rule, false, true)
  const grade = gradeOf({ proof: proof ?? unproven(''), confidence, alone: isMereId(rule), expired: false })
  return fails(grade, failOn)
}
