/** Foursquare: keys of the places API, and client secrets of the older one. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const foursquareRules: readonly Rule[] = [
  {
    id: 'foursquare-api-key',
    provider: 'Foursquare',
    title: 'Foursquare API key',
    opens: 'calls to the places API at the account’s cost',
    keywords: ['fsq3'],
    match: { kind: 'token', pattern: '(?<![0-9A-Za-z])fsq3[0-9A-Za-z+/]{43,44}={0,2}(?![0-9A-Za-z+/])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key in the project’s settings.',
      url: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
    },
    source: '',
    positives: (make) => inText(make, () => `fsq3${make.text('base62', 43)}=`),
    negatives: (make) => notTokens(make, 'fsq3'),
  },
  {
    id: 'foursquare-client-secret',
    provider: 'Foursquare',
    title: 'Foursquare client secret',
    opens: 'calls in the application’s name',
    keywords: ['foursquare'],
    match: { kind: 'assigned', value: '[0-9A-Z]{48}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the secret in the project’s settings.',
      url: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
    },
    source: '',
    positives: (make) =>
      assigned(make, ['FOURSQUARE_CLIENT_SECRET'], () => make.text('base36', 48).toUpperCase()),
    negatives: () => unassigned('FOURSQUARE_CLIENT_SECRET'),
  },
]
