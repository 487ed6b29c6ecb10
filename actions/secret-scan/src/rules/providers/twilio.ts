/** Credentials of Twilio. */

import { assigned, assignedNearMisses, inText, mentioning, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const twilioAuthToken = (make: Generator) => make.text('hex', 32)

const twilioApiKey = (make: Generator) => `SK${make.text('hex', 32)}`

const twilioApiSecret = (make: Generator) => make.text('base62', 32)

const twilioCredentialsInUrl = (make: Generator) =>
  `https://AC${make.text('hex', 32)}:${make.text('hex', 32)}@api.twilio.com`

export const twilioRules: readonly Rule[] = [
  {
    id: 'twilio-auth-token',
    provider: 'Twilio',
    title: 'Twilio auth token',
    opens: 'the whole account: numbers, messages, calls and their cost',
    keywords: ['twilio'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Make a secondary auth token, switch to it and promote it, so that this one ends.',
      url: 'https://www.twilio.com/docs/iam/api/authtoken',
    },
    source: 'https://www.twilio.com/docs/iam/access-tokens',
    positives: (make) => assigned(make, ['TWILIO_AUTH_TOKEN', 'twilioAuthToken'], twilioAuthToken),
    negatives: (make) => [
      ...assignedNearMisses(make, 'TWILIO_AUTH_TOKEN', twilioAuthToken),
      `TWILIO_ACCOUNT_SID=AC${make.text('hex', 32)}`,
    ],
  },
  {
    id: 'twilio-api-key',
    provider: 'Twilio',
    title: 'Twilio API key SID',
    opens: 'the account, as far as the key allows, together with its secret',
    keywords: ['twilio'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9_])',
      before: 200,
      after: 300,
    },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API keys & tokens of the account.',
      url: 'https://www.twilio.com/docs/iam/api-keys',
    },
    source: 'https://www.twilio.com/docs/iam/api-keys',
    positives: (make) => mentioning(make, 'twilio', twilioApiKey),
    negatives: (make) => [
      ...nearMisses(make, twilioApiKey, 'SK').map((text) => `twilio: ${text}`),
      `twilio AC${make.text('hex', 32)}`,
    ],
  },
  {
    id: 'twilio-api-secret',
    provider: 'Twilio',
    title: 'Twilio API key secret',
    opens: 'the account, as far as the key allows',
    keywords: ['twilio_api', 'twilioapi', 'twilio_secret', 'twilio-api'],
    match: { kind: 'assigned', value: '(?![0-9a-f]{32}$)[A-Za-z0-9]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API keys & tokens of the account.',
      url: 'https://www.twilio.com/docs/iam/api-keys',
    },
    source: 'https://www.twilio.com/docs/iam/api-keys',
    positives: (make) =>
      assigned(make, ['TWILIO_API_SECRET', 'TWILIO_API_KEY_SECRET', 'twilioApiSecret'], twilioApiSecret),
    negatives: (make) => [
      ...assignedNearMisses(make, 'TWILIO_API_SECRET', twilioApiSecret),
      `TWILIO_API_KEY=SK${make.text('hex', 32)}`,
    ],
  },
  {
    id: 'twilio-credentials-in-url',
    provider: 'Twilio',
    title: 'Twilio account SID and auth token in an address',
    opens: 'the whole account: numbers, messages, calls and their cost',
    keywords: ['@api.twilio.com'],
    match: { kind: 'window', pattern: 'AC[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@', before: 70, after: 0 },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Make a secondary auth token, switch to it and promote it, so that this one ends.',
      url: 'https://www.twilio.com/docs/iam/api/authtoken',
    },
    source: 'https://www.twilio.com/docs/iam/api-keys',
    positives: (make) => inText(make, twilioCredentialsInUrl),
    negatives: (make) => [
      `https://AC${make.text('hex', 32)}:$TOKEN@api.twilio.com`,
      `https://AC${make.text('hex', 32)}:${make.text('hex', 12)}@api.twilio.com`,
      `https://user:${make.text('hex', 30)}@api.twilio.com`,
    ],
  },
]
