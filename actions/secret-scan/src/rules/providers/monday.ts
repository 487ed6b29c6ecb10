/** Credentials of monday.com. */

import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mondayApiToken = (make: Generator) => makeJwt(make, { tid: make.below(60_000) })

export const mondayRules: readonly Rule[] = [
  {
    id: 'monday-api-token',
    provider: 'monday.com',
    title: 'monday.com API token',
    opens: 'boards of the account, as its owner',
    keywords: ['monday'],
    match: {
      kind: 'assigned',
      value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke: {
      steps: 'Regenerate the token in the Developer Center.',
      url: 'https://support.monday.com/hc/en-us/articles/360005144659',
    },
    source: 'https://developer.monday.com/api-reference/docs/authentication',
    positives: (make) => assigned(make, ['MONDAY_API_TOKEN', 'mondayToken'], mondayApiToken),
    negatives: (make) => assignedNearMisses(make, 'MONDAY_API_TOKEN', mondayApiToken),
  },
]
