/** Better Stack: source tokens of its logs and tokens of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const betterStackRules: readonly Rule[] = [
  {
    id: 'better-stack-token',
    provider: 'Better Stack',
    title: 'Better Stack token',
    opens: 'sending logs to the source, or the uptime API of the team',
    keywords: ['logtail', 'betterstack', 'better_stack', 'betteruptime', 'better_uptime'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{24}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Make a new token under Settings → API tokens, or in the source’s settings.',
      url: 'https://betterstack.com/docs/logs/api/getting-started/',
    },
    source: '',
    positives: (make) => assigned(make, ['LOGTAIL_SOURCE_TOKEN'], () => make.text('base62', 24)),
    negatives: () => unassigned('LOGTAIL_SOURCE_TOKEN'),
  },
]
