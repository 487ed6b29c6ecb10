/** Credentials of Binance. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const binanceApiSecret = (make: Generator) => make.text('base62', 64)

export const binanceRules: readonly Rule[] = [
  {
    id: 'binance-api-secret',
    provider: 'Binance',
    title: 'Binance API key or secret',
    opens: 'trades of the account, and withdrawals where they are allowed',
    keywords: ['binance'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API Management.',
      url: 'https://www.binance.com/en/my/settings/api-management',
    },
    source: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
    positives: (make) =>
      assigned(make, ['BINANCE_API_SECRET', 'BINANCE_SECRET_KEY', 'binanceSecret'], binanceApiSecret),
    negatives: (make) => assignedNearMisses(make, 'BINANCE_API_SECRET', binanceApiSecret),
  },
]
