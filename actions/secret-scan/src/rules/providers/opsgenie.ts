/** Opsgenie: keys of its API and integrations. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const opsgenieRules: readonly Rule[] = [
  {
    id: 'opsgenie-api-key',
    provider: 'Opsgenie',
    title: 'Opsgenie API key',
    opens: 'alerts and, by its rights, the configuration of the account',
    keywords: ['opsgenie'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Settings → API key management.',
      url: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
    },
    source: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
    positives: (make) => assigned(make, ['OPSGENIE_API_KEY'], () => make.uuid()),
    negatives: () => unassigned('OPSGENIE_API_KEY'),
  },
]
