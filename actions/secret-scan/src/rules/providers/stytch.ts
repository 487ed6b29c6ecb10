/** Credentials of Stytch. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const stytchLiveSecret = (make: Generator) => `secret-live-${make.text('base64url', 35)}=`

const stytchTestSecret = (make: Generator) => `secret-test-${make.text('base64url', 35)}=`

export const stytchRules: readonly Rule[] = [
  {
    id: 'stytch-live-secret',
    provider: 'Stytch',
    title: 'Stytch secret (live)',
    opens: 'users and sessions of the project',
    keywords: ['secret-live-'],
    match: { kind: 'token', pattern: 'secret-live-[A-Za-z0-9_-]{35}=(?![A-Za-z0-9=])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Add a new secret under API keys, switch to it and delete this one.',
      url: 'https://stytch.com/dashboard/api-keys',
    },
    source: 'https://stytch.com/docs/api/authentication',
    positives: (make) => inText(make, stytchLiveSecret),
    negatives: (make) => [
      ...nearMisses(make, stytchLiveSecret, 'secret-live-'),
      tooLong(make, stytchLiveSecret),
    ],
  },
  {
    id: 'stytch-test-secret',
    provider: 'Stytch',
    title: 'Stytch secret (test)',
    opens: 'users and sessions of the test project',
    keywords: ['secret-test-'],
    match: { kind: 'token', pattern: 'secret-test-[A-Za-z0-9_-]{35}=(?![A-Za-z0-9=])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Add a new secret under API keys, switch to it and delete this one.',
      url: 'https://stytch.com/dashboard/api-keys',
    },
    source: 'https://stytch.com/docs/api/authentication',
    positives: (make) => inText(make, stytchTestSecret),
    negatives: (make) => [
      ...nearMisses(make, stytchTestSecret, 'secret-test-'),
      tooLong(make, stytchTestSecret),
    ],
  },
]
