/** IBM Instana: agent keys and API tokens. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const instanaRules: readonly Rule[] = [
  {
    id: 'instana-key',
    provider: 'Instana',
    title: 'Instana agent key or API token',
    opens: 'sending data as an agent, or the API with the token’s permissions',
    keywords: [
      'instana_agent_key',
      'instana_api_token',
      'instana_key',
      'instana.agent.key',
      'instanaagentkey',
      'instanaapitoken',
    ],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{16,32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Make a new agent key under Settings → Agent keys, or delete the token under API Tokens.',
      url: 'https://www.ibm.com/docs/en/instana-observability/current?topic=apis-instana-rest-api',
    },
    source: '',
    positives: (make) => assigned(make, ['INSTANA_AGENT_KEY'], () => make.text('base64url', 22)),
    negatives: () => unassigned('INSTANA_AGENT_KEY'),
  },
]
