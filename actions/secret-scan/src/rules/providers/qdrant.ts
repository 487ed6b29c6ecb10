/** Credentials of Qdrant. */

import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const qdrantApiKey = (make: Generator) => makeJwt(make, { access: 'm' })

export const qdrantRules: readonly Rule[] = [
  {
    id: 'qdrant-api-key',
    provider: 'Qdrant',
    title: 'Qdrant API key',
    opens: 'all collections of its cluster, as its claims allow',
    keywords: ['qdrant'],
    match: {
      kind: 'assigned',
      value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke: {
      steps: 'Delete the key under Access Management of the cluster.',
      url: 'https://qdrant.tech/documentation/cloud/authentication',
    },
    source: 'https://qdrant.tech/documentation/guides/security',
    positives: (make) => assigned(make, ['QDRANT_API_KEY', 'qdrantApiKey'], qdrantApiKey),
    negatives: (make) => assignedNearMisses(make, 'QDRANT_API_KEY', qdrantApiKey),
  },
]
