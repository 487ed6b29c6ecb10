/** Credentials of Alpaca. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const alpacaApiSecret = (make: Generator) => make.text('base62', 40)

export const alpacaRules: readonly Rule[] = [
  {
    id: 'alpaca-api-secret',
    provider: 'Alpaca',
    title: 'Alpaca API secret key',
    opens: 'orders of the brokerage account',
    keywords: ['alpaca', 'apca_', 'apca-'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{40,44}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the key on the dashboard.',
      url: 'https://app.alpaca.markets/paper/dashboard/overview',
    },
    source: 'https://docs.alpaca.markets/docs/authentication',
    positives: (make) =>
      assigned(make, ['APCA_API_SECRET_KEY', 'ALPACA_SECRET_KEY', 'alpacaSecret'], alpacaApiSecret),
    negatives: (make) => [
      ...assignedNearMisses(make, 'APCA_API_SECRET_KEY', alpacaApiSecret),
      `APCA_API_KEY_ID=AK${make.text('upper', 18)}`,
    ],
  },
]
