/** BugSnag: notifier keys and tokens of the data API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const bugsnagRules: readonly Rule[] = [
  {
    id: 'bugsnag-api-key',
    provider: 'BugSnag',
    title: 'BugSnag API key',
    opens: 'sending errors into the project; a personal token reads them, too',
    keywords: ['bugsnag'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps:
        'Make a new notifier key in the project’s settings, or delete the personal token under My Account.',
      url: 'https://docs.bugsnag.com/api/data-access/',
    },
    source: '',
    positives: (make) => assigned(make, ['BUGSNAG_API_KEY'], () => make.text('hex', 32)),
    negatives: () => unassigned('BUGSNAG_API_KEY'),
  },
]
