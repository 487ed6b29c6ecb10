/** Credentials of Vonage. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const vonageApiSecret = (make: Generator) => make.text('base62', 16)

export const vonageRules: readonly Rule[] = [
  {
    id: 'vonage-api-secret',
    provider: 'Vonage',
    title: 'Vonage API secret',
    opens: 'messages, calls and numbers of the account',
    keywords: ['vonage', 'nexmo'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{16}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Make a second secret under API settings and revoke this one.',
      url: 'https://developer.vonage.com/en/account/secret-management',
    },
    source: 'https://developer.vonage.com/en/concepts/guides/authentication',
    positives: (make) =>
      assigned(make, ['VONAGE_API_SECRET', 'NEXMO_API_SECRET', 'vonageApiSecret'], vonageApiSecret),
    negatives: (make) => [
      ...assignedNearMisses(make, 'VONAGE_API_SECRET', vonageApiSecret),
      `VONAGE_API_KEY=${make.text('hex', 8)}`,
    ],
  },
]
