/** Credentials of Bitfinex. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const bitfinexApiSecret = (make: Generator) => make.text('base62', 43)

export const bitfinexRules: readonly Rule[] = [
  {
    id: 'bitfinex-api-secret',
    provider: 'Bitfinex',
    title: 'Bitfinex API key or secret',
    opens: 'trades of the account, and withdrawals where they are allowed',
    keywords: ['bitfinex'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{43}|[0-9a-f]{43,64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the key under API Keys.',
      url: 'https://support.bitfinex.com/hc/en-us/articles/115002349625',
    },
    source: 'https://docs.bitfinex.com/docs/rest-auth',
    positives: (make) => assigned(make, ['BITFINEX_API_SECRET', 'bitfinexSecret'], bitfinexApiSecret),
    negatives: (make) => assignedNearMisses(make, 'BITFINEX_API_SECRET', bitfinexApiSecret),
  },
]
