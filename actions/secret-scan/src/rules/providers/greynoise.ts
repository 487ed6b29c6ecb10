/** GreyNoise: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const greynoiseRules: readonly Rule[] = [
  {
    id: 'greynoise-api-key',
    provider: 'GreyNoise',
    title: 'GreyNoise API key',
    opens: 'look-ups as its account',
    keywords: ['greynoise'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the key on the account page.',
      url: 'https://docs.greynoise.io/docs/using-the-greynoise-api',
    },
    source: '',
    positives: (make) => assigned(make, ['GREYNOISE_API_KEY'], () => make.text('base62', 64)),
    negatives: () => unassigned('GREYNOISE_API_KEY'),
  },
]
