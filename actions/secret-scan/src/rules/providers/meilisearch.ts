/** Meilisearch: master and API keys. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const meilisearchRules: readonly Rule[] = [
  {
    id: 'meilisearch-key',
    provider: 'Meilisearch',
    title: 'Meilisearch master key or API key',
    opens: 'all indices; with the master key all keys, too',
    keywords: [
      'meili_master',
      'meili-master',
      'meilimaster',
      'meilisearch_master',
      'meilisearch_key',
      'meilisearch_api',
      'meilisearch_admin',
      'meili_api',
    ],
    match: {
      kind: 'assigned',
      value:
        '[0-9a-f]{64}|[0-9A-Za-z_-]{43}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[A-Za-z_-]{0,64}[0-9])[0-9A-Za-z_-]{16,64}',
    },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Restart with a new master key; every API key that derives from it changes, too.',
      url: 'https://www.meilisearch.com/docs/learn/security/basic_security',
    },
    source: '',
    positives: (make) => assigned(make, ['MEILI_MASTER_KEY'], () => make.text('base64url', 43)),
    negatives: () => unassigned('MEILI_MASTER_KEY'),
  },
]
