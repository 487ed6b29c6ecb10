/** Fivetran: secrets of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const fivetranRules: readonly Rule[] = [
  {
    id: 'fivetran-api-secret',
    provider: 'Fivetran',
    title: 'Fivetran API secret',
    opens: 'the connectors and destinations of the account',
    keywords: ['fivetran'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Generate a new key under API Config; the old one stops at once.',
      url: 'https://fivetran.com/docs/rest-api/getting-started',
    },
    source: 'https://fivetran.com/docs/rest-api/getting-started',
    positives: (make) => assigned(make, ['FIVETRAN_API_SECRET'], () => make.text('base62', 32)),
    negatives: () => unassigned('FIVETRAN_API_SECRET'),
  },
]
