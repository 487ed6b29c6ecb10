/** Credentials of Lemon Squeezy. */

import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const lemonSqueezyApiKey = (make: Generator) => makeJwt(make, { aud: 'store' })

export const lemonSqueezyRules: readonly Rule[] = [
  {
    id: 'lemon-squeezy-api-key',
    provider: 'Lemon Squeezy',
    title: 'Lemon Squeezy API key',
    opens: 'orders, customers and products of the stores',
    keywords: ['lemonsqueezy', 'lemon_squeezy', 'lemon-squeezy'],
    match: {
      kind: 'assigned',
      value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke: {
      steps: 'Delete the key under Settings → API.',
      url: 'https://app.lemonsqueezy.com/settings/api',
    },
    source: 'https://docs.lemonsqueezy.com/api/getting-started/requests',
    positives: (make) =>
      assigned(
        make,
        ['LEMONSQUEEZY_API_KEY', 'LEMON_SQUEEZY_API_KEY', 'lemonSqueezyKey'],
        lemonSqueezyApiKey,
      ),
    negatives: (make) => assignedNearMisses(make, 'LEMONSQUEEZY_API_KEY', lemonSqueezyApiKey),
  },
]
