/** Credentials of IFTTT. */

import { inAddress, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const iftttWebhookKey = (make: Generator) =>
  `maker.ifttt.com/trigger/door_opened/with/key/${make.text('base64url', 43)}`

export const iftttRules: readonly Rule[] = [
  {
    id: 'ifttt-webhook-key',
    provider: 'IFTTT',
    title: 'IFTTT webhook key',
    opens: 'starting all webhook applets of the account',
    keywords: ['maker.ifttt.com/trigger/'],
    match: {
      kind: 'token',
      pattern:
        'maker\\.ifttt\\.com/trigger/[A-Za-z0-9_%.-]{1,100}/(?:json/)?with/key/(?<secret>[A-Za-z0-9_-]{22,64})(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Edit the connection of the Webhooks service, so that it gets another key.',
      url: 'https://ifttt.com/maker_webhooks/settings',
    },
    source: 'https://help.ifttt.com/hc/en-us/articles/115010230347',
    positives: (make) => inAddress(make, iftttWebhookKey),
    negatives: (make) => nearMisses(make, iftttWebhookKey, 'maker.ifttt.com/trigger/door_opened/with/key/'),
  },
]
