/** CrowdStrike: secrets of Falcon API clients. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const crowdstrikeRules: readonly Rule[] = [
  {
    id: 'crowdstrike-client-secret',
    provider: 'CrowdStrike',
    title: 'CrowdStrike Falcon client secret',
    opens: 'hosts, detections and real-time response, by the client’s scopes',
    keywords: ['falcon_client_secret', 'falcon_secret', 'crowdstrike', 'cs_client_secret'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the secret under Support and resources → API clients and keys.',
      url: 'https://www.crowdstrike.com/en-us/blog/tech-center/get-access-falcon-apis/',
    },
    source: '',
    positives: (make) => assigned(make, ['FALCON_CLIENT_SECRET'], () => make.text('base62', 40)),
    negatives: () => unassigned('FALCON_CLIENT_SECRET'),
  },
]
