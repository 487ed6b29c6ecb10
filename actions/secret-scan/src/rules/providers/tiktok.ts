/** Credentials of TikTok. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const tiktokClientSecret = (make: Generator) => make.text('base62', 32)

export const tiktokRules: readonly Rule[] = [
  {
    id: 'tiktok-client-secret',
    provider: 'TikTok',
    title: 'TikTok client secret',
    opens: "tokens in the app's name",
    keywords: ['tiktok'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{32}|[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Reset the client secret on the app's page.",
      url: 'https://developers.tiktok.com/apps',
    },
    source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
    positives: (make) => assigned(make, ['TIKTOK_CLIENT_SECRET', 'tiktokSecret'], tiktokClientSecret),
    negatives: (make) => assignedNearMisses(make, 'TIKTOK_CLIENT_SECRET', tiktokClientSecret),
  },
]
