/** Credentials of PubNub. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const pubnubSecretKey = (make: Generator) => `sec-c-${Buffer.from(make.uuid()).toString('base64')}`

export const pubnubRules: readonly Rule[] = [
  {
    id: 'pubnub-secret-key',
    provider: 'PubNub',
    title: 'PubNub secret key',
    opens: 'who may read and write on all channels of the keyset',
    keywords: ['sec-c-'],
    match: {
      kind: 'token',
      pattern:
        'sec-c-(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9+/]{48})(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Remove the keyset's secret key and add another in the Admin Portal.",
      url: 'https://www.pubnub.com/docs/general/setup/account-setup',
    },
    source: 'https://www.pubnub.com/docs/general/setup/account-setup',
    positives: (make) => [...inText(make, pubnubSecretKey), `PUBNUB_SECRET_KEY=sec-c-${make.uuid()}`],
    negatives: (make) => [
      ...nearMisses(make, pubnubSecretKey, 'sec-c-'),
      tooLong(make, pubnubSecretKey),
      `pub-c-${make.uuid()}, sub-c-${make.uuid()}`,
    ],
  },
]
