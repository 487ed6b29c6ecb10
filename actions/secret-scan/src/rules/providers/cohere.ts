/** Credentials of Cohere. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const cohereApiKey = (make: Generator) => make.text('base62', 40)

export const cohereRules: readonly Rule[] = [
  {
    id: 'cohere-api-key',
    provider: 'Cohere',
    title: 'Cohere API key',
    opens: "Cohere's models at the account's cost",
    keywords: ['cohere', 'co_api_key'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API keys in the Cohere dashboard.',
      url: 'https://dashboard.cohere.com/api-keys',
    },
    source: 'https://docs.cohere.com/reference/about',
    positives: (make) => assigned(make, ['COHERE_API_KEY', 'CO_API_KEY', 'cohereApiKey'], cohereApiKey),
    negatives: (make) => assignedNearMisses(make, 'COHERE_API_KEY', cohereApiKey),
  },
]
