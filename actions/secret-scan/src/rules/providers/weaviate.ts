/** Credentials of Weaviate. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const weaviateApiKey = (make: Generator) => make.text('base62', 36)

export const weaviateRules: readonly Rule[] = [
  {
    id: 'weaviate-api-key',
    provider: 'Weaviate',
    title: 'Weaviate API key',
    opens: 'all collections of its cluster, as its role allows',
    keywords: ['weaviate'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{36,60}|[A-Za-z0-9+/]{60,200}={0,2}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API Keys of the cluster and create another.',
      url: 'https://docs.weaviate.io/cloud/manage-clusters/authentication',
    },
    source: 'https://docs.weaviate.io/weaviate/configuration/authentication',
    positives: (make) => assigned(make, ['WEAVIATE_API_KEY', 'weaviateApiKey'], weaviateApiKey),
    negatives: (make) => assignedNearMisses(make, 'WEAVIATE_API_KEY', weaviateApiKey),
  },
]
