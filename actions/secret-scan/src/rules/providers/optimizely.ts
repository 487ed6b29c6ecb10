/** Credentials of Optimizely. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const optimizelyToken = (make: Generator) => `2:${make.text('base64url', 52)}`

export const optimizelyRules: readonly Rule[] = [
  {
    id: 'optimizely-token',
    provider: 'Optimizely',
    title: 'Optimizely personal access token',
    opens: "experiments and flags of its owner's projects",
    keywords: ['optimizely'],
    match: { kind: 'assigned', value: '2:[A-Za-z0-9_-]{40,80}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Profile → API Access.',
      url: 'https://support.optimizely.com/hc/en-us/articles/4410289766669',
    },
    source: 'https://docs.developers.optimizely.com/feature-experimentation/reference/authentication',
    positives: (make) => assigned(make, ['OPTIMIZELY_ACCESS_TOKEN', 'optimizelyToken'], optimizelyToken),
    negatives: (make) => assignedNearMisses(make, 'OPTIMIZELY_ACCESS_TOKEN', optimizelyToken),
  },
]
