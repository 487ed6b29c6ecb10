/** Credentials of MessageBird. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const messagebirdAccessKey = (make: Generator) => make.text('base62', 25)

export const messagebirdRules: readonly Rule[] = [
  {
    id: 'messagebird-access-key',
    provider: 'MessageBird',
    title: 'MessageBird access key',
    opens: 'messages, calls and numbers of the account',
    keywords: ['messagebird', 'message_bird'],
    match: { kind: 'assigned', value: '(?:live_)?[A-Za-z0-9]{25}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Developers → API access.',
      url: 'https://dashboard.messagebird.com/developers/access',
    },
    source: 'https://developers.messagebird.com/api',
    positives: (make) =>
      assigned(make, ['MESSAGEBIRD_API_KEY', 'messagebirdAccessKey'], messagebirdAccessKey),
    negatives: (make) => assignedNearMisses(make, 'MESSAGEBIRD_API_KEY', messagebirdAccessKey),
  },
]
