/** Credentials of Recurly. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const recurlyApiKey = (make: Generator) => make.text('hex', 32)

export const recurlyRules: readonly Rule[] = [
  {
    id: 'recurly-api-key',
    provider: 'Recurly',
    title: 'Recurly private API key',
    opens: 'subscriptions, invoices and accounts of the site',
    keywords: ['recurly'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate or delete the key under Integrations → API Credentials.',
      url: 'https://docs.recurly.com/docs/api-keys',
    },
    source: 'https://recurly.com/developers/api/',
    positives: (make) => assigned(make, ['RECURLY_API_KEY', 'recurlyKey'], recurlyApiKey),
    negatives: (make) => assignedNearMisses(make, 'RECURLY_API_KEY', recurlyApiKey),
  },
]
