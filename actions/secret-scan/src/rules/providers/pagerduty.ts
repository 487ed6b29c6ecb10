/** PagerDuty: keys of the REST API, and keys that only raise events. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const pagerdutyRules: readonly Rule[] = [
  {
    id: 'pagerduty-api-key',
    provider: 'PagerDuty',
    title: 'PagerDuty REST API key',
    opens: 'incidents, schedules and users of the account',
    keywords: ['pagerduty', 'pager_duty', 'pd_api_key', 'pd_token'],
    match: { kind: 'assigned', value: '[uye]?\\+?[0-9A-Za-z_-]{18,20}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Integrations → API Access Keys.',
      url: 'https://support.pagerduty.com/main/docs/api-access-keys',
    },
    source: 'https://support.pagerduty.com/main/docs/api-access-keys',
    positives: (make) => assigned(make, ['PAGERDUTY_API_KEY'], () => `u+${make.text('base64url', 18)}`),
    negatives: () => [...unassigned('PAGERDUTY_API_KEY'), 'PAGERDUTY_SERVICE_ID=P1A2B3C'],
  },
  {
    id: 'pagerduty-routing-key',
    provider: 'PagerDuty',
    title: 'PagerDuty integration key',
    opens: 'raising and closing alerts of one service',
    keywords: ['pagerduty', 'pager_duty', 'pd_routing_key', 'pd_integration_key'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}|R[0-9A-Z]{31}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the integration in the service, and add a new one.',
      url: 'https://support.pagerduty.com/main/docs/services-and-integrations',
    },
    source: '',
    positives: (make) => assigned(make, ['PAGERDUTY_ROUTING_KEY'], () => make.text('hex', 32)),
    negatives: () => unassigned('PAGERDUTY_ROUTING_KEY'),
  },
]
