/** AppDynamics: account access keys and client secrets. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const appdynamicsRules: readonly Rule[] = [
  {
    id: 'appdynamics-key',
    provider: 'AppDynamics',
    title: 'AppDynamics access key or client secret',
    opens: 'reporting as an agent of the account, or its REST API',
    keywords: [
      'appdynamics_agent_account_access_key',
      'appdynamics_access_key',
      'appdynamics_client_secret',
      'appdynamics.agent.accountaccesskey',
      'account-access-key',
    ],
    match: { kind: 'assigned', value: '[0-9a-z]{12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Ask for a new access key under License → Account, or regenerate the client’s secret.',
      url: 'https://docs.appdynamics.com/appd/24.x/latest/en/extend-splunk-appdynamics/splunk-appdynamics-apis/api-clients',
    },
    source: '',
    positives: (make) => assigned(make, ['APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY'], () => make.uuid()),
    negatives: () => unassigned('APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY'),
  },
]
