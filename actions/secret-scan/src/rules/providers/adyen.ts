/** Credentials of Adyen. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const adyenApiKey = (make: Generator) =>
  `AQE${make.text('base62', 53)}==-${make.text('base64', 43)}=-${make.text('base62', 16)}`

export const adyenRules: readonly Rule[] = [
  {
    id: 'adyen-api-key',
    provider: 'Adyen',
    title: 'Adyen API key',
    opens: 'payments of the merchant account, as its roles allow',
    keywords: ['aqe'],
    match: {
      kind: 'token',
      pattern: 'AQE[A-Za-z0-9+/]{40,100}={0,2}-[A-Za-z0-9+/]{43}=-[!#-&(-_a-~]{12,24}',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps:
        'Generate a new API key of the credential under Developers → API credentials; the old one ends after 24 hours.',
      url: 'https://docs.adyen.com/development-resources/api-credentials/',
    },
    source: 'https://docs.adyen.com/development-resources/api-credentials/',
    positives: (make) => [...inText(make, adyenApiKey), `Set it to \`${adyenApiKey(make)}\` first.`],
    negatives: (make) => nearMisses(make, adyenApiKey, 'AQE'),
  },
]
