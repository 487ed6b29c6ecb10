/** Credentials of Todoist. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const todoistApiToken = (make: Generator) => make.text('hex', 40)

export const todoistRules: readonly Rule[] = [
  {
    id: 'todoist-api-token',
    provider: 'Todoist',
    title: 'Todoist API token',
    opens: 'tasks and projects of its owner',
    keywords: ['todoist'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Issue a new token under Settings → Integrations → Developer.',
      url: 'https://app.todoist.com/app/settings/integrations/developer',
    },
    source: 'https://developer.todoist.com/api/v1/',
    positives: (make) => assigned(make, ['TODOIST_API_TOKEN', 'todoistToken'], todoistApiToken),
    negatives: (make) => assignedNearMisses(make, 'TODOIST_API_TOKEN', todoistApiToken),
  },
]
