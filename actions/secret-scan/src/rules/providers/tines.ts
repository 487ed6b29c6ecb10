/** Tines: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const tinesRules: readonly Rule[] = [
  {
    id: 'tines-api-key',
    provider: 'Tines',
    title: 'Tines API key',
    opens: 'stories, credentials and cases that its owner may reach',
    keywords: ['tines_api', 'tines-api', 'tinesapi', 'tines_token', 'tines_user_token'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{20,64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Settings → Access & security → API keys.',
      url: 'https://www.tines.com/docs/admin/api-keys/',
    },
    source: '',
    positives: (make) => assigned(make, ['TINES_API_KEY'], () => make.text('base64url', 40)),
    negatives: () => unassigned('TINES_API_KEY'),
  },
]
