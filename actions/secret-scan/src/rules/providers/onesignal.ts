/** Credentials of OneSignal. */

import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const onesignalApiKey = (make: Generator) => `os_v2_app_${make.text('base32', 104).toLowerCase()}`

const onesignalLegacyApiKey = (make: Generator) => make.text('base62', 48)

export const onesignalRules: readonly Rule[] = [
  {
    id: 'onesignal-api-key',
    provider: 'OneSignal',
    title: 'OneSignal API key',
    opens: 'messages to all users of the app, with an organisation key of all apps',
    keywords: ['os_v2_app_', 'os_v2_org_'],
    match: { kind: 'token', pattern: 'os_v2_(?:app|org)_[a-z2-7]{60,110}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate or delete the key under Settings → Keys & IDs.',
      url: 'https://documentation.onesignal.com/docs/keys-and-ids',
    },
    source: 'https://documentation.onesignal.com/docs/keys-and-ids',
    positives: (make) => inText(make, onesignalApiKey),
    negatives: (make) => nearMisses(make, onesignalApiKey, 'os_v2_app_'),
  },
  {
    id: 'onesignal-legacy-api-key',
    provider: 'OneSignal',
    title: 'OneSignal REST API key',
    opens: 'messages to all users of the app',
    keywords: ['onesignal', 'one_signal'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{48}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the legacy key under Settings → Keys & IDs.',
      url: 'https://documentation.onesignal.com/docs/keys-and-ids',
    },
    source: 'https://documentation.onesignal.com/docs/keys-and-ids',
    positives: (make) => assigned(make, ['ONESIGNAL_REST_API_KEY', 'onesignalKey'], onesignalLegacyApiKey),
    negatives: (make) => assignedNearMisses(make, 'ONESIGNAL_REST_API_KEY', onesignalLegacyApiKey),
  },
]
