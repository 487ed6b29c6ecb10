/** Credentials of Zendesk. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const zendeskApiToken = (make: Generator) => make.text('base62', 40)

export const zendeskRules: readonly Rule[] = [
  {
    id: 'zendesk-api-token',
    provider: 'Zendesk',
    title: 'Zendesk API token',
    opens: 'tickets and users, as any agent whose address one knows',
    keywords: ['zendesk'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the token under Apps and integrations → APIs of the Admin Center.',
      url: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
    },
    source: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
    positives: (make) => assigned(make, ['ZENDESK_API_TOKEN', 'zendeskToken'], zendeskApiToken),
    negatives: (make) => assignedNearMisses(make, 'ZENDESK_API_TOKEN', zendeskApiToken),
  },
]
