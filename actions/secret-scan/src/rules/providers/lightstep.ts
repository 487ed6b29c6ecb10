/** Lightstep (ServiceNow Cloud Observability): access tokens and API keys. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const lightstepRules: readonly Rule[] = [
  {
    id: 'lightstep-token',
    provider: 'Lightstep',
    title: 'Lightstep token',
    opens: 'reporting spans and metrics, or the API of the organisation',
    keywords: ['lightstep', 'ls_access_token'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{40,200}={0,2}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the token under Settings → Access Tokens or → API Keys.',
      url: 'https://docs.lightstep.com/docs/create-and-manage-access-tokens',
    },
    source: '',
    positives: (make) => assigned(make, ['LIGHTSTEP_ACCESS_TOKEN'], () => make.text('base62', 88)),
    negatives: () => unassigned('LIGHTSTEP_ACCESS_TOKEN'),
  },
]
