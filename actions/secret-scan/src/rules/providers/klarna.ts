/** Credentials of Klarna. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const klarnaApiKey = (make: Generator) => `klarna_live_api_${make.text('base62', 64)}`

export const klarnaRules: readonly Rule[] = [
  {
    id: 'klarna-api-key',
    provider: 'Klarna',
    title: 'Klarna API key',
    opens: 'payments and orders of the merchant',
    keywords: ['klarna_live_api_', 'klarna_test_api_'],
    match: {
      kind: 'token',
      pattern: 'klarna_(?:live|test)_api_[A-Za-z0-9+/_-]{40,300}={0,2}(?![A-Za-z0-9+/=_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Disable the credentials under Settings → API credentials of the Merchant portal.',
      url: 'https://docs.klarna.com/acquirer/klarna/get-started/api-credentials/',
    },
    source: 'https://docs.klarna.com/acquirer/klarna/get-started/api-credentials/',
    positives: (make) => inText(make, klarnaApiKey),
    negatives: (make) => nearMisses(make, klarnaApiKey, 'klarna_live_api_'),
  },
]
