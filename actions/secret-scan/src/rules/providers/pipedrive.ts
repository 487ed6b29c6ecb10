/** Credentials of Pipedrive. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const pipedriveApiToken = (make: Generator) => make.text('hex', 40)

export const pipedriveRules: readonly Rule[] = [
  {
    id: 'pipedrive-api-token',
    provider: 'Pipedrive',
    title: 'Pipedrive API token',
    opens: 'deals and contacts, as its owner',
    keywords: ['pipedrive'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Generate a new token under Personal preferences → API.',
      url: 'https://support.pipedrive.com/en/article/how-can-i-find-my-personal-api-key',
    },
    source: 'https://pipedrive.readme.io/docs/core-api-concepts-authentication',
    positives: (make) => assigned(make, ['PIPEDRIVE_API_TOKEN', 'pipedriveToken'], pipedriveApiToken),
    negatives: (make) => assignedNearMisses(make, 'PIPEDRIVE_API_TOKEN', pipedriveApiToken),
  },
]
