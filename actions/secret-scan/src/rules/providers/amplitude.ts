/** Credentials of Amplitude. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const amplitudeSecretKey = (make: Generator) => make.text('hex', 32)

export const amplitudeRules: readonly Rule[] = [
  {
    id: 'amplitude-secret-key',
    provider: 'Amplitude',
    title: 'Amplitude secret key',
    opens: 'events and users of the project',
    keywords: ['amplitude_secret', 'amplitudesecret', 'amplitude-secret'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Rotate the secret key under Settings → Projects.',
      url: 'https://amplitude.com/docs/admin/account-management/manage-orgs-projects',
    },
    source: 'https://amplitude.com/docs/apis/authentication',
    positives: (make) => assigned(make, ['AMPLITUDE_SECRET_KEY', 'amplitudeSecretKey'], amplitudeSecretKey),
    negatives: (make) => [
      ...assignedNearMisses(make, 'AMPLITUDE_SECRET_KEY', amplitudeSecretKey),
      `AMPLITUDE_API_KEY=${make.text('hex', 32)}`,
    ],
  },
]
