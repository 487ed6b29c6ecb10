/** Credentials of Algolia. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const algoliaAdminKey = (make: Generator) => make.text('hex', 32)

export const algoliaRules: readonly Rule[] = [
  {
    id: 'algolia-admin-key',
    provider: 'Algolia',
    title: 'Algolia admin API key',
    opens: 'all indices of the application, to write and delete',
    keywords: [
      'algolia_admin',
      'algoliaadmin',
      'algolia-admin',
      'algolia_write',
      'algolia_api_key',
      'algolia_secret',
    ],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the admin key under Settings → API Keys.',
      url: 'https://www.algolia.com/doc/guides/security/api-keys/',
    },
    source: 'https://www.algolia.com/doc/guides/security/api-keys/',
    positives: (make) =>
      assigned(make, ['ALGOLIA_ADMIN_KEY', 'ALGOLIA_API_KEY', 'algoliaAdminKey'], algoliaAdminKey),
    negatives: (make) => [
      ...assignedNearMisses(make, 'ALGOLIA_ADMIN_KEY', algoliaAdminKey),
      `ALGOLIA_SEARCH_KEY=${make.text('hex', 32)}`,
    ],
  },
]
