/** urlscan.io: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const urlscanRules: readonly Rule[] = [
  {
    id: 'urlscan-api-key',
    provider: 'urlscan.io',
    title: 'urlscan.io API key',
    opens: 'scanning, and reading the account’s private scans',
    keywords: ['urlscan'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Settings & API.',
      url: 'https://docs.urlscan.io/apis/urlscan-openapi',
    },
    source: '',
    positives: (make) => assigned(make, ['URLSCAN_API_KEY'], () => make.uuid()),
    negatives: () => unassigned('URLSCAN_API_KEY'),
  },
]
