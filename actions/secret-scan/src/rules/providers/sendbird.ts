/** Credentials of Sendbird. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const sendbirdApiToken = (make: Generator) => make.text('hex', 40)

export const sendbirdRules: readonly Rule[] = [
  {
    id: 'sendbird-api-token',
    provider: 'Sendbird',
    title: 'Sendbird API token',
    opens: 'users, channels and messages of the application',
    keywords: ['sendbird'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the token under Settings → General of the application.',
      url: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
    },
    source: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
    positives: (make) => assigned(make, ['SENDBIRD_API_TOKEN', 'sendbirdToken'], sendbirdApiToken),
    negatives: (make) => [
      ...assignedNearMisses(make, 'SENDBIRD_API_TOKEN', sendbirdApiToken),
      `SENDBIRD_APP_ID=${make.uuid()}`,
    ],
  },
]
