/** Papertrail: API tokens. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const papertrailRules: readonly Rule[] = [
  {
    id: 'papertrail-api-token',
    provider: 'Papertrail',
    title: 'Papertrail API token',
    opens: 'searching the logs, and the settings of the account',
    keywords: ['papertrail'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{20}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the token on the profile page.',
      url: 'https://www.papertrail.com/help/http-api/',
    },
    source: '',
    positives: (make) => assigned(make, ['PAPERTRAIL_API_TOKEN'], () => make.text('base62', 20)),
    negatives: () => unassigned('PAPERTRAIL_API_TOKEN'),
  },
]
