/** Credentials of Ably. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const ablyApiKey = (make: Generator) =>
  `${make.text('base64url', 6)}.${make.text('base64url', 6)}:${make.text('base64url', 43)}`

export const ablyRules: readonly Rule[] = [
  {
    id: 'ably-api-key',
    provider: 'Ably',
    title: 'Ably API key',
    opens: 'channels of the app, as its capabilities allow',
    keywords: ['ably'],
    match: { kind: 'assigned', value: '[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{20,43}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under API Keys of the app.',
      url: 'https://ably.com/docs/auth/revocation',
    },
    source: 'https://ably.com/docs/auth/basic',
    positives: (make) => assigned(make, ['ABLY_API_KEY', 'ablyKey'], ablyApiKey),
    negatives: (make) => assignedNearMisses(make, 'ABLY_API_KEY', ablyApiKey),
  },
]
