/** Credentials of Sanity. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const sanityToken = (make: Generator) => `sk${make.text('base62', 150)}`

export const sanityRules: readonly Rule[] = [
  {
    id: 'sanity-token',
    provider: 'Sanity',
    title: 'Sanity API token',
    opens: 'data sets of the project, as its role allows',
    keywords: ['sanity'],
    match: { kind: 'assigned', value: 'sk[A-Za-z0-9]{78,200}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under API → Tokens of the project.',
      url: 'https://www.sanity.io/manage',
    },
    source: 'https://www.sanity.io/docs/http-auth',
    positives: (make) =>
      assigned(make, ['SANITY_API_TOKEN', 'SANITY_AUTH_TOKEN', 'sanityToken'], sanityToken),
    negatives: (make) => assignedNearMisses(make, 'SANITY_API_TOKEN', sanityToken),
  },
]
