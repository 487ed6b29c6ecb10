/** Expo and EAS: access tokens. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const expoRules: readonly Rule[] = [
  {
    id: 'expo-access-token',
    provider: 'Expo',
    title: 'Expo access token',
    opens: 'builds, updates and credentials of the account',
    keywords: ['expo_token', 'expo_access', 'expo-token', 'expotoken', 'eas_token'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the token under Settings → Access tokens.',
      url: 'https://docs.expo.dev/accounts/programmatic-access/',
    },
    source: 'https://docs.expo.dev/accounts/programmatic-access/',
    positives: (make) => assigned(make, ['EXPO_TOKEN'], () => make.text('base64url', 40)),
    negatives: () => unassigned('EXPO_TOKEN'),
  },
]
