/** Credentials of Mollie. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mollieLiveKey = (make: Generator) => `live_${make.text('base62', 30)}`

const mollieTestKey = (make: Generator) => `test_${make.text('base62', 30)}`

const mollieAccessToken = (make: Generator) => `access_${make.text('base62', 40)}`

export const mollieRules: readonly Rule[] = [
  {
    id: 'mollie-live-key',
    provider: 'Mollie',
    title: 'Mollie API key (live mode)',
    opens: 'payments and refunds of the profile',
    keywords: ['live_'],
    match: {
      kind: 'token',
      pattern:
        'live_(?=[a-z0-9]{0,29}[A-Z])(?=[A-Za-z]{0,29}(?:[0-9]|[A-Z][a-z]?[A-Z]))[A-Za-z0-9]{30}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Reset the live key under Developers → API keys.',
      url: 'https://my.mollie.com/dashboard/developers/api-keys',
    },
    source: 'https://docs.mollie.com/reference/authentication',
    positives: (make) => inText(make, mollieLiveKey),
    negatives: (make) => [
      ...nearMisses(make, mollieLiveKey, 'live_'),
      tooLong(make, mollieLiveKey),
      `live_${make.text('hex', 30)}`,
      `live_${make.text('lower', 30)}`,
    ],
  },
  {
    id: 'mollie-test-key',
    provider: 'Mollie',
    title: 'Mollie API key (test mode)',
    opens: 'test payments of the profile, but no money',
    keywords: ['mollie'],
    match: { kind: 'assigned', value: 'test_[A-Za-z0-9]{30}' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Reset the test key under Developers → API keys.',
      url: 'https://my.mollie.com/dashboard/developers/api-keys',
    },
    source: 'https://docs.mollie.com/reference/authentication',
    positives: (make) => assigned(make, ['MOLLIE_API_KEY', 'mollieKey'], mollieTestKey),
    negatives: (make) => assignedNearMisses(make, 'MOLLIE_API_KEY', mollieTestKey),
  },
  {
    id: 'mollie-access-token',
    provider: 'Mollie',
    title: 'Mollie organisation access token',
    opens: 'payments and settings of the organisation, as its permissions allow',
    keywords: ['mollie'],
    match: { kind: 'assigned', value: 'access_[A-Za-z0-9]{30,48}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Developers → Organization access tokens.',
      url: 'https://my.mollie.com/dashboard/developers/api-keys',
    },
    source: 'https://docs.mollie.com/reference/authentication',
    positives: (make) => assigned(make, ['MOLLIE_ACCESS_TOKEN', 'mollieToken'], mollieAccessToken),
    negatives: (make) => assignedNearMisses(make, 'MOLLIE_ACCESS_TOKEN', mollieAccessToken),
  },
]
