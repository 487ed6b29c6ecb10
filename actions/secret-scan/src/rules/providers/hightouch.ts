/** Hightouch: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const hightouchRules: readonly Rule[] = [
  {
    id: 'hightouch-api-key',
    provider: 'Hightouch',
    title: 'Hightouch API key',
    opens: 'the syncs and sources of the workspace',
    keywords: ['hightouch'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Settings → API keys.',
      url: 'https://hightouch.com/docs/developer-tools/api-guide',
    },
    source: '',
    positives: (make) => assigned(make, ['HIGHTOUCH_API_KEY'], () => make.uuid()),
    negatives: () => unassigned('HIGHTOUCH_API_KEY'),
  },
]
