/** Moralis: keys of its web API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const moralisRules: readonly Rule[] = [
  {
    id: 'moralis-api-key',
    provider: 'Moralis',
    title: 'Moralis API key',
    opens: 'calls at the account’s cost',
    keywords: ['moralis'],
    match: {
      kind: 'assigned',
      value: '[0-9A-Za-z]{64}|eyJ[0-9A-Za-z_-]{20,400}\\.eyJ[0-9A-Za-z_-]{20,1000}\\.[0-9A-Za-z_-]{20,400}',
    },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Delete the key under Settings → API keys.', url: 'https://docs.moralis.com/' },
    source: '',
    positives: (make) => assigned(make, ['MORALIS_API_KEY'], () => make.text('base62', 64)),
    negatives: () => unassigned('MORALIS_API_KEY'),
  },
]
