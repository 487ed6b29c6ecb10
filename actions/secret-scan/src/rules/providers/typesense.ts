/** Typesense: admin and search keys. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const typesenseRules: readonly Rule[] = [
  {
    id: 'typesense-api-key',
    provider: 'Typesense',
    title: 'Typesense API key',
    opens: 'the collections that the key may search and change',
    keywords: ['typesense'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}|[0-9A-Za-z]{48}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps:
        'Delete the key by DELETE /keys/:id; the bootstrap key is changed in the server’s configuration.',
      url: 'https://typesense.org/docs/latest/api/api-keys.html',
    },
    source: '',
    positives: (make) => assigned(make, ['TYPESENSE_API_KEY'], () => make.text('base62', 32)),
    negatives: () => unassigned('TYPESENSE_API_KEY'),
  },
]
