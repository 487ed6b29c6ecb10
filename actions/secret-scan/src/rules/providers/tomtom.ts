/** TomTom: keys of its maps. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const tomtomRules: readonly Rule[] = [
  {
    id: 'tomtom-api-key',
    provider: 'TomTom',
    title: 'TomTom API key',
    opens: 'maps and routing at the account’s cost',
    keywords: ['tomtom'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key on the dashboard.',
      url: 'https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/',
    },
    source: '',
    positives: (make) => assigned(make, ['TOMTOM_API_KEY'], () => make.text('base62', 32)),
    negatives: () => unassigned('TOMTOM_API_KEY'),
  },
]
