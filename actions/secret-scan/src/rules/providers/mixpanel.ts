/** Credentials of Mixpanel. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mixpanelSecret = (make: Generator) => make.text('base62', 32)

export const mixpanelRules: readonly Rule[] = [
  {
    id: 'mixpanel-secret',
    provider: 'Mixpanel',
    title: 'Mixpanel project or service-account secret',
    opens: 'events and people of the project',
    keywords: [
      'mixpanel_secret',
      'mixpanel_api',
      'mixpanelsecret',
      'mixpanelapi',
      'mixpanel_service',
      'mixpanel-secret',
    ],
    match: { kind: 'assigned', value: '[0-9a-f]{32}|[A-Za-z0-9]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the secret under Project settings, or delete the service account.',
      url: 'https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects',
    },
    source: 'https://developer.mixpanel.com/reference/authentication',
    positives: (make) =>
      assigned(
        make,
        ['MIXPANEL_API_SECRET', 'MIXPANEL_SERVICE_ACCOUNT_SECRET', 'mixpanelSecret'],
        mixpanelSecret,
      ),
    negatives: (make) => [
      ...assignedNearMisses(make, 'MIXPANEL_API_SECRET', mixpanelSecret),
      `MIXPANEL_TOKEN=${make.text('hex', 32)}`,
    ],
  },
]
