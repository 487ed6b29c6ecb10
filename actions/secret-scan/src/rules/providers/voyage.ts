/** Credentials of Voyage AI. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const voyageApiKey = (make: Generator) => `pa-${make.text('base64url', 43)}`

export const voyageRules: readonly Rule[] = [
  {
    id: 'voyage-api-key',
    provider: 'Voyage AI',
    title: 'Voyage AI API key',
    opens: "embeddings and rerankers at the organisation's cost",
    keywords: ['voyage'],
    match: { kind: 'assigned', value: 'pa-[A-Za-z0-9_-]{43}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API keys in the Voyage dashboard.',
      url: 'https://dashboard.voyageai.com/organization/api-keys',
    },
    source: 'https://docs.voyageai.com/docs/api-key-and-installation',
    positives: (make) => assigned(make, ['VOYAGE_API_KEY', 'voyageApiKey'], voyageApiKey),
    negatives: (make) => assignedNearMisses(make, 'VOYAGE_API_KEY', voyageApiKey),
  },
]
