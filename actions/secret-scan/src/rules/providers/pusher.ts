/** Credentials of Pusher. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const pusherSecret = (make: Generator) => make.text('hex', 20)

export const pusherRules: readonly Rule[] = [
  {
    id: 'pusher-secret',
    provider: 'Pusher',
    title: 'Pusher Channels secret',
    opens: 'events on all channels of the app, and who may join private ones',
    keywords: ['pusher'],
    match: { kind: 'assigned', value: '[0-9a-f]{20}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Make a new token under App Keys of the app and delete this one.',
      url: 'https://dashboard.pusher.com/apps',
    },
    source: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
    positives: (make) => assigned(make, ['PUSHER_APP_SECRET', 'PUSHER_SECRET', 'pusherSecret'], pusherSecret),
    negatives: (make) => assignedNearMisses(make, 'PUSHER_APP_SECRET', pusherSecret),
  },
]
