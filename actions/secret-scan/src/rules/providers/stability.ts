/** Credentials of Stability AI. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const stabilityApiKey = (make: Generator) => `sk-${make.text('base62', 48)}`

export const stabilityRules: readonly Rule[] = [
  {
    id: 'stability-api-key',
    provider: 'Stability AI',
    title: 'Stability AI API key',
    opens: "Stability's models, paid from the account's credits",
    keywords: ['stability'],
    match: { kind: 'assigned', value: 'sk-[A-Za-z0-9]{48,51}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Delete the key on the account's API keys page.",
      url: 'https://platform.stability.ai/account/keys',
    },
    source: 'https://platform.stability.ai/docs/getting-started/authentication',
    positives: (make) => assigned(make, ['STABILITY_API_KEY', 'stabilityKey'], stabilityApiKey),
    negatives: (make) => assignedNearMisses(make, 'STABILITY_API_KEY', stabilityApiKey),
  },
]
