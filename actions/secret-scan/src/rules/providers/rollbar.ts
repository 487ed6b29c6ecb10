/** Rollbar: access tokens of projects and accounts. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const rollbarRules: readonly Rule[] = [
  {
    id: 'rollbar-access-token',
    provider: 'Rollbar',
    title: 'Rollbar access token',
    opens: 'posting items or, by its scopes, reading and changing the project',
    keywords: ['rollbar'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9a-f]{128}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Disable the token under Settings → Project Access Tokens.',
      url: 'https://docs.rollbar.com/docs/access-tokens',
    },
    source: 'https://docs.rollbar.com/docs/access-tokens',
    positives: (make) => assigned(make, ['ROLLBAR_ACCESS_TOKEN'], () => make.text('hex', 32)),
    negatives: () => unassigned('ROLLBAR_ACCESS_TOKEN'),
  },
]
