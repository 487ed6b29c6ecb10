/** Credentials of Mistral AI. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mistralApiKey = (make: Generator) => make.text('base62', 32)

export const mistralRules: readonly Rule[] = [
  {
    id: 'mistral-api-key',
    provider: 'Mistral AI',
    title: 'Mistral AI API key',
    opens: "Mistral's models at the cost of its workspace",
    keywords: ['mistral'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API keys in the Mistral console.',
      url: 'https://console.mistral.ai/api-keys',
    },
    source: 'https://docs.mistral.ai/getting-started/quickstart',
    positives: (make) => assigned(make, ['MISTRAL_API_KEY', 'mistralApiKey'], mistralApiKey),
    negatives: (make) => assignedNearMisses(make, 'MISTRAL_API_KEY', mistralApiKey),
  },
]
