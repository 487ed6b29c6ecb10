/** Credentials of Replicate. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const replicateApiToken = (make: Generator) => `r8_${make.text('base62', 37)}`

export const replicateRules: readonly Rule[] = [
  {
    id: 'replicate-api-token',
    provider: 'Replicate',
    title: 'Replicate API token',
    opens: 'models, trainings and deployments of the account, at its cost',
    keywords: ['r8_'],
    match: { kind: 'token', pattern: 'r8_[A-Za-z0-9]{37}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Disable the token under Account settings → API tokens.',
      url: 'https://replicate.com/account/api-tokens',
    },
    source: 'https://replicate.com/docs/topics/security/api-tokens',
    positives: (make) => inText(make, replicateApiToken),
    negatives: (make) => [...nearMisses(make, replicateApiToken, 'r8_'), tooLong(make, replicateApiToken)],
  },
]
