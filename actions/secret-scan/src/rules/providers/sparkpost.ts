/** Credentials of SparkPost. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const sparkpostApiKey = (make: Generator) => make.text('hex', 40)

export const sparkpostRules: readonly Rule[] = [
  {
    id: 'sparkpost-api-key',
    provider: 'SparkPost',
    title: 'SparkPost API key',
    opens: "mail in the account's name, and what else its permissions allow",
    keywords: ['sparkpost'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: { steps: 'Delete the key under API Keys.', url: 'https://app.sparkpost.com/account/api-keys' },
    source: 'https://developers.sparkpost.com/api/',
    positives: (make) => assigned(make, ['SPARKPOST_API_KEY', 'sparkpostKey'], sparkpostApiKey),
    negatives: (make) => assignedNearMisses(make, 'SPARKPOST_API_KEY', sparkpostApiKey),
  },
]
