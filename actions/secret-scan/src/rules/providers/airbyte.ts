/** Airbyte: secrets of its applications. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const airbyteRules: readonly Rule[] = [
  {
    id: 'airbyte-client-secret',
    provider: 'Airbyte',
    title: 'Airbyte client secret',
    opens: 'the workspaces that its application may reach',
    keywords: ['airbyte'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the application under Settings → Applications.',
      url: 'https://docs.airbyte.com/using-airbyte/configuring-api-access',
    },
    source: '',
    positives: (make) => assigned(make, ['AIRBYTE_CLIENT_SECRET'], () => make.text('base62', 32)),
    negatives: () => unassigned('AIRBYTE_CLIENT_SECRET'),
  },
]
