/** Credentials of Chargebee. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const chargebeeApiKey = (make: Generator) => `live_${make.text('base62', 35)}`

export const chargebeeRules: readonly Rule[] = [
  {
    id: 'chargebee-api-key',
    provider: 'Chargebee',
    title: 'Chargebee API key',
    opens: 'subscriptions, invoices and customers of the site',
    keywords: ['chargebee'],
    match: { kind: 'assigned', value: '(?:live|test)_[A-Za-z0-9]{30,60}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → Configure Chargebee → API Keys.',
      url: 'https://www.chargebee.com/docs/2.0/api_keys.html',
    },
    source: 'https://apidocs.chargebee.com/docs/api/auth',
    positives: (make) => assigned(make, ['CHARGEBEE_API_KEY', 'chargebeeApiKey'], chargebeeApiKey),
    negatives: (make) => assignedNearMisses(make, 'CHARGEBEE_API_KEY', chargebeeApiKey),
  },
]
