/** Lacework: secrets of API keys; they begin with an underscore. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const laceworkRules: readonly Rule[] = [
  {
    id: 'lacework-api-secret',
    provider: 'Lacework',
    title: 'Lacework API secret',
    opens: 'findings and settings of the account',
    keywords: ['lacework', 'lw_api_secret'],
    match: { kind: 'assigned', value: '_[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Disable the key under Settings → API keys.',
      url: 'https://docs.lacework.net/console/api-access-keys',
    },
    source: 'https://docs.lacework.net/console/api-access-keys',
    positives: (make) => assigned(make, ['LW_API_SECRET'], () => `_${make.text('hex', 32)}`),
    negatives: () => unassigned('LW_API_SECRET'),
  },
]
