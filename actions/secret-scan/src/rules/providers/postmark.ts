/** Credentials of Postmark. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const postmarkToken = (make: Generator) => make.uuid()

export const postmarkRules: readonly Rule[] = [
  {
    id: 'postmark-token',
    provider: 'Postmark',
    title: 'Postmark server or account token',
    opens: 'mail in the name of its server, with an account token all servers and domains',
    keywords: ['postmark'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Add a second token under API Tokens of the server, switch to it and delete this one.',
      url: 'https://postmarkapp.com/support/article/1008-what-are-the-account-and-server-api-tokens',
    },
    source: 'https://postmarkapp.com/developer/api/overview',
    positives: (make) =>
      assigned(make, ['POSTMARK_SERVER_TOKEN', 'X-Postmark-Server-Token', 'postmarkApiToken'], postmarkToken),
    negatives: (make) => [
      ...assignedNearMisses(make, 'POSTMARK_SERVER_TOKEN', postmarkToken),
      `POSTMARK_API_TEST`,
    ],
  },
]
