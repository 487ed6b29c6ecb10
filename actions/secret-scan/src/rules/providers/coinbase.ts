/** Credentials of Coinbase. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const coinbaseApiSecret = (make: Generator) => `${make.text('base64', 86)}==`

const coinbaseLegacyApiSecret = (make: Generator) => make.text('base62', 32)

export const coinbaseRules: readonly Rule[] = [
  {
    id: 'coinbase-api-secret',
    provider: 'Coinbase',
    title: 'Coinbase API secret',
    opens: "wallets and trades, as the key's permissions allow",
    keywords: ['coinbase', 'cdp_api'],
    match: { kind: 'assigned', value: '[A-Za-z0-9+/]{86}==' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Access → API keys.',
      url: 'https://portal.cdp.coinbase.com/access/api',
    },
    source: 'https://docs.cdp.coinbase.com/get-started/authentication/overview',
    positives: (make) =>
      assigned(make, ['COINBASE_API_SECRET', 'CDP_API_KEY_SECRET', 'coinbaseSecret'], coinbaseApiSecret),
    negatives: (make) => assignedNearMisses(make, 'COINBASE_API_SECRET', coinbaseApiSecret),
  },
  {
    id: 'coinbase-legacy-api-secret',
    provider: 'Coinbase',
    title: 'Coinbase API secret (32 characters)',
    opens: "wallets and trades, as the key's permissions allow",
    keywords: ['coinbase'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Access → API keys.',
      url: 'https://portal.cdp.coinbase.com/access/api',
    },
    source: 'https://docs.cdp.coinbase.com/get-started/authentication/overview',
    positives: (make) => assigned(make, ['COINBASE_API_SECRET', 'coinbaseSecret'], coinbaseLegacyApiSecret),
    negatives: (make) => assignedNearMisses(make, 'COINBASE_API_SECRET', coinbaseLegacyApiSecret),
  },
]
