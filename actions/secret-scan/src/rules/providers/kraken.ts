/** Credentials of Kraken. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const krakenPrivateKey = (make: Generator) => `${make.text('base64', 86)}==`

export const krakenRules: readonly Rule[] = [
  {
    id: 'kraken-private-key',
    provider: 'Kraken',
    title: 'Kraken private key',
    opens: 'trades of the account, and withdrawals where they are allowed',
    keywords: ['kraken'],
    match: { kind: 'assigned', value: '[A-Za-z0-9+/]{86}==' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → Connections & API.',
      url: 'https://support.kraken.com/articles/360000919966',
    },
    source: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth',
    positives: (make) =>
      assigned(make, ['KRAKEN_PRIVATE_KEY', 'KRAKEN_API_SECRET', 'krakenSecret'], krakenPrivateKey),
    negatives: (make) => assignedNearMisses(make, 'KRAKEN_PRIVATE_KEY', krakenPrivateKey),
  },
]
