/** Credentials of Lob. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const lobLiveKey = (make: Generator) => `live_${make.text('hex', 35)}`

const lobTestKey = (make: Generator) => `test_${make.text('hex', 35)}`

export const lobRules: readonly Rule[] = [
  {
    id: 'lob-live-key',
    provider: 'Lob',
    title: 'Lob API key (live)',
    opens: "letters, postcards and addresses at the account's cost",
    keywords: ['live_'],
    match: { kind: 'token', pattern: 'live_[0-9a-f]{35}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the key under Settings → API Keys.',
      url: 'https://dashboard.lob.com/settings/api-keys',
    },
    source: 'https://docs.lob.com/#tag/Authentication',
    positives: (make) => inText(make, lobLiveKey),
    negatives: (make) => [
      ...nearMisses(make, lobLiveKey, 'live_'),
      tooLong(make, lobLiveKey),
      `live_pub_${make.text('hex', 31)}`,
    ],
  },
  {
    id: 'lob-test-key',
    provider: 'Lob',
    title: 'Lob API key (test)',
    opens: 'test data of the account; nothing is printed',
    keywords: ['lob_api', 'lob_test', 'lob_key', 'lobapi', 'lob_secret'],
    match: { kind: 'assigned', value: 'test_[0-9a-f]{35}' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the key under Settings → API Keys.',
      url: 'https://dashboard.lob.com/settings/api-keys',
    },
    source: 'https://docs.lob.com/#tag/Authentication',
    positives: (make) => assigned(make, ['LOB_API_KEY', 'LOB_TEST_KEY', 'lobApiKey'], lobTestKey),
    negatives: (make) => assignedNearMisses(make, 'LOB_API_KEY', lobTestKey),
  },
]
