/** Algolia: admin keys. A search-only key looks the same, so the name has to say it. */

import { assigned, unassigned } from '../example-lines.ts'
import type { Rule } from '../rule.ts'

export const algoliaRules: readonly Rule[] = [
  {
    id: 'algolia-admin-key',
    provider: 'Algolia',
    title: 'Algolia admin or write key',
    opens: 'all indices of the application, their settings and keys',
    keywords: [
      'algolia_admin',
      'algolia-admin',
      'algoliaadmin',
      'algolia_write',
      'algolia_api_key',
      'algoliaapikey',
      'algolia-api-key',
    ],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps:
        'Regenerate the admin key, or delete the key, under Settings → API Keys. Search-only keys are public.',
      url: 'https://www.algolia.com/doc/guides/security/api-keys/',
    },
    source: 'https://www.algolia.com/doc/guides/security/api-keys/',
    positives: (make) => assigned('ALGOLIA_ADMIN_KEY', make.text('hex', 32)),
    negatives: () => unassigned('ALGOLIA_ADMIN_KEY'),
  },
]
