/** Credentials of Square. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const squareAccessToken = (make: Generator) => `EAAAE${make.text('base64url', 59)}`

const squareLegacyAccessToken = (make: Generator) => `sq0atp-${make.text('base64url', 22)}`

const squareApplicationSecret = (make: Generator) => `sq0csp-${make.text('base64url', 43)}`

export const squareRules: readonly Rule[] = [
  {
    id: 'square-access-token',
    provider: 'Square',
    title: 'Square access token',
    opens: 'payments, orders and customers of the seller',
    keywords: ['eaaa'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9+/_])EAAA[A-Za-z](?!A{4})[A-Za-z0-9_-]{59}(?![A-Za-z0-9+/=_-])',
      before: 1,
      after: 64,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Replace the token under Credentials of the application in the Developer Console.',
      url: 'https://developer.squareup.com/docs/best-practices/security',
    },
    source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    positives: (make) => inText(make, squareAccessToken),
    negatives: (make) => [
      ...nearMisses(make, squareAccessToken, 'EAAAE'),
      tooLong(make, squareAccessToken),
      `EAAAAAAAAAA${make.text('base64url', 53)}`,
    ],
  },
  {
    id: 'square-legacy-access-token',
    provider: 'Square',
    title: 'Square access token (sq0atp)',
    opens: 'payments, orders and customers of the seller',
    keywords: ['sq0atp-'],
    match: { kind: 'token', pattern: 'sq0atp-[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Replace the token under Credentials of the application in the Developer Console.',
      url: 'https://developer.squareup.com/docs/best-practices/security',
    },
    source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    positives: (make) => inText(make, squareLegacyAccessToken),
    negatives: (make) => [
      ...nearMisses(make, squareLegacyAccessToken, 'sq0atp-'),
      tooLong(make, squareLegacyAccessToken),
    ],
  },
  {
    id: 'square-application-secret',
    provider: 'Square',
    title: 'Square OAuth application secret',
    opens: 'tokens of all sellers who allowed the application',
    keywords: ['sq0csp-'],
    match: { kind: 'token', pattern: 'sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Replace the secret under OAuth of the application in the Developer Console.',
      url: 'https://developer.squareup.com/docs/best-practices/security',
    },
    source: 'https://developer.squareup.com/docs/oauth-api/overview',
    positives: (make) => inText(make, squareApplicationSecret),
    negatives: (make) => [
      ...nearMisses(make, squareApplicationSecret, 'sq0csp-'),
      tooLong(make, squareApplicationSecret),
      `sq0idp-${make.text('base64url', 22)}`,
    ],
  },
]
