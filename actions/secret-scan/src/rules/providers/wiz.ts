/** Wiz: secrets of service accounts. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const wizRules: readonly Rule[] = [
  {
    id: 'wiz-client-secret',
    provider: 'Wiz',
    title: 'Wiz service account secret',
    opens: 'the cloud inventory and its findings, by the account’s scopes',
    keywords: ['wiz_client_secret', 'wiz-client-secret', 'wizclientsecret', 'wiz_secret'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Rotate the secret under Settings → Service Accounts.',
      url: 'https://docs.wiz.io/wiz-docs/docs/service-accounts',
    },
    source: '',
    positives: (make) => assigned(make, ['WIZ_CLIENT_SECRET'], () => make.text('base62', 64)),
    negatives: () => unassigned('WIZ_CLIENT_SECRET'),
  },
]
