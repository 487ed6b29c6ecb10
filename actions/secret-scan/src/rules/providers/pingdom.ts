/** Pingdom: tokens of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const pingdomRules: readonly Rule[] = [
  {
    id: 'pingdom-api-token',
    provider: 'Pingdom',
    title: 'Pingdom API token',
    opens: 'checks and reports of the account, read or write',
    keywords: ['pingdom'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{64,100}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the token under Integrations → The Pingdom API.',
      url: 'https://docs.pingdom.com/api/',
    },
    source: '',
    positives: (make) => assigned(make, ['PINGDOM_API_TOKEN'], () => make.text('base64url', 87)),
    negatives: () => unassigned('PINGDOM_API_TOKEN'),
  },
]
