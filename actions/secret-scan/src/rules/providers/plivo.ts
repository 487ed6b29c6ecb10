/** Credentials of Plivo. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const plivoAuthToken = (make: Generator) => make.text('base62', 40)

export const plivoRules: readonly Rule[] = [
  {
    id: 'plivo-auth-token',
    provider: 'Plivo',
    title: 'Plivo auth token',
    opens: 'messages, calls and numbers of the account',
    keywords: ['plivo'],
    match: { kind: 'assigned', value: '[A-Za-z0-9+/]{40}|[A-Za-z0-9+/]{54}==' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Regenerate the auth token on the console's overview.",
      url: 'https://console.plivo.com/dashboard',
    },
    source: 'https://www.plivo.com/docs/account/api/authentication',
    positives: (make) => assigned(make, ['PLIVO_AUTH_TOKEN', 'plivoAuthToken'], plivoAuthToken),
    negatives: (make) => [
      ...assignedNearMisses(make, 'PLIVO_AUTH_TOKEN', plivoAuthToken),
      `PLIVO_AUTH_ID=MA${make.text('upper', 18)}`,
    ],
  },
]
