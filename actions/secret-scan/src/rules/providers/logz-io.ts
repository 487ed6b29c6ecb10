/** Logz.io: shipping and API tokens. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const logzIoRules: readonly Rule[] = [
  {
    id: 'logz-io-token',
    provider: 'Logz.io',
    title: 'Logz.io token',
    opens: 'shipping logs into the account, or its API',
    keywords: ['logzio', 'logz_io', 'logz-io', 'logz.io'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Disable the token under Settings → Manage tokens.',
      url: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/',
    },
    source: '',
    positives: (make) => assigned(make, ['LOGZIO_TOKEN'], () => make.text('base62', 32)),
    negatives: () => unassigned('LOGZIO_TOKEN'),
  },
]
