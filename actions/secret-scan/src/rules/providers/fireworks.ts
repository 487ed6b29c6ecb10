/** Credentials of Fireworks AI. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const fireworksApiKey = (make: Generator) => `fw_${make.text('base62', 24)}`

export const fireworksRules: readonly Rule[] = [
  {
    id: 'fireworks-api-key',
    provider: 'Fireworks AI',
    title: 'Fireworks AI API key',
    opens: "Fireworks' models and deployments at the account's cost",
    keywords: ['fireworks'],
    match: { kind: 'assigned', value: 'fw_[A-Za-z0-9]{22,24}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → API keys.',
      url: 'https://app.fireworks.ai/settings/users/api-keys',
    },
    source: 'https://docs.fireworks.ai/getting-started/quickstart',
    positives: (make) => assigned(make, ['FIREWORKS_API_KEY', 'fireworksApiKey'], fireworksApiKey),
    negatives: (make) => assignedNearMisses(make, 'FIREWORKS_API_KEY', fireworksApiKey),
  },
]
