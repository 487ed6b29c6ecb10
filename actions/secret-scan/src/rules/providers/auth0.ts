/** Credentials of Auth0. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const auth0ClientSecret = (make: Generator) => make.text('base64url', 64)

export const auth0Rules: readonly Rule[] = [
  {
    id: 'auth0-client-secret',
    provider: 'Auth0',
    title: 'Auth0 client secret',
    opens: "tokens in the application's name, of the Management API where it is granted",
    keywords: ['auth0'],
    match: { kind: 'assigned', value: '[A-Za-z0-9_-]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Rotate the secret under Credentials of the application.',
      url: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
    },
    source: 'https://auth0.com/docs/get-started/applications/application-settings',
    positives: (make) => assigned(make, ['AUTH0_CLIENT_SECRET', 'auth0ClientSecret'], auth0ClientSecret),
    negatives: (make) => [
      ...assignedNearMisses(make, 'AUTH0_CLIENT_SECRET', auth0ClientSecret),
      `AUTH0_CLIENT_ID=${make.text('base62', 32)}`,
    ],
  },
]
