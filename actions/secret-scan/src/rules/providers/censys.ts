/** Censys: secrets of its search API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const censysRules: readonly Rule[] = [
  {
    id: 'censys-api-secret',
    provider: 'Censys',
    title: 'Censys API secret',
    opens: 'searching as its account, and its team’s settings by its role',
    keywords: ['censys'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the secret under My Account → API.',
      url: 'https://support.censys.io/hc/en-us/articles/360056063151',
    },
    source: '',
    positives: (make) => assigned(make, ['CENSYS_API_SECRET'], () => make.text('base62', 32)),
    negatives: () => unassigned('CENSYS_API_SECRET'),
  },
]
