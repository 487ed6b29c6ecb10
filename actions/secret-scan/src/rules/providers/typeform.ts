/** Credentials of Typeform. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const typeformToken = (make: Generator) => `tfp_${make.text('base62', 44)}_${make.text('base62', 14)}`

export const typeformRules: readonly Rule[] = [
  {
    id: 'typeform-token',
    provider: 'Typeform',
    title: 'Typeform personal access token',
    opens: 'forms and answers of the account, as its scopes allow',
    keywords: ['tfp_'],
    match: { kind: 'token', pattern: 'tfp_[A-Za-z0-9_.=-]{40,64}(?![A-Za-z0-9_=-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete or regenerate the token under Personal tokens.',
      url: 'https://admin.typeform.com/user/tokens',
    },
    source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    positives: (make) => inText(make, typeformToken),
    negatives: (make) => nearMisses(make, typeformToken, 'tfp_'),
  },
]
