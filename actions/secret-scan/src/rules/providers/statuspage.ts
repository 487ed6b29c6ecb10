/** Statuspage: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const statuspageRules: readonly Rule[] = [
  {
    id: 'statuspage-api-key',
    provider: 'Statuspage',
    title: 'Statuspage API key',
    opens: 'everything its user may change on the status page',
    keywords: ['statuspage', 'status_page_api'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API info.',
      url: 'https://developer.statuspage.io/#section/Authentication',
    },
    source: 'https://developer.statuspage.io/#section/Authentication',
    positives: (make) => assigned(make, ['STATUSPAGE_API_KEY'], () => make.uuid()),
    negatives: () => unassigned('STATUSPAGE_API_KEY'),
  },
]
