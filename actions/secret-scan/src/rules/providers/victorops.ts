/** VictorOps (Splunk On-Call): the address of its REST endpoint, and API keys. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const victoropsRules: readonly Rule[] = [
  {
    id: 'victorops-endpoint',
    provider: 'VictorOps',
    title: 'VictorOps REST endpoint',
    opens: 'raising alerts for every team',
    keywords: ['alert.victorops.com/integrations/'],
    match: {
      kind: 'token',
      pattern:
        'alert\\.victorops\\.com/integrations/generic/[0-9]{8}/alert/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the REST endpoint’s key under Integrations.',
      url: 'https://help.victorops.com/knowledge-base/rest-endpoint-integration-guide/',
    },
    source: 'https://help.victorops.com/knowledge-base/rest-endpoint-integration-guide/',
    positives: (make) =>
      inText(
        make,
        () => `https://alert.victorops.com/integrations/generic/20131114/alert/${make.uuid()}/team`,
      ),
    negatives: (make) => notTokens(make, 'alert.victorops.com/integrations/'),
  },
  {
    id: 'victorops-api-key',
    provider: 'VictorOps',
    title: 'VictorOps API key',
    opens: 'incidents, schedules and users of the organisation',
    keywords: ['victorops', 'victor_ops'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Integrations → API.',
      url: 'https://help.victorops.com/knowledge-base/api/',
    },
    source: '',
    positives: (make) => assigned(make, ['VICTOROPS_API_KEY'], () => make.text('hex', 32)),
    negatives: () => unassigned('VICTOROPS_API_KEY'),
  },
]
