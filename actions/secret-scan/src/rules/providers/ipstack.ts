/** ipstack: access keys. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const ipstackRules: readonly Rule[] = [
  {
    id: 'ipstack-access-key',
    provider: 'ipstack',
    title: 'ipstack access key',
    opens: 'look-ups at the account’s cost',
    keywords: ['ipstack'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Reset the key on the dashboard.', url: 'https://ipstack.com/documentation' },
    source: '',
    positives: (make) => assigned(make, ['IPSTACK_ACCESS_KEY'], () => make.text('hex', 32)),
    negatives: () => unassigned('IPSTACK_ACCESS_KEY'),
  },
]
