/** Loggly: customer tokens, by name and inside the address of the collector. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const logglyRules: readonly Rule[] = [
  {
    id: 'loggly-customer-token',
    provider: 'Loggly',
    title: 'Loggly customer token',
    opens: 'sending logs into the account',
    keywords: ['loggly'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Retire the token under Source Setup → Customer Tokens.',
      url: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
    },
    source:
      'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
    positives: (make) => assigned(make, ['LOGGLY_TOKEN'], () => make.uuid()),
    negatives: () => unassigned('LOGGLY_TOKEN'),
  },
  {
    id: 'loggly-input-address',
    provider: 'Loggly',
    title: 'Loggly collector address',
    opens: 'sending logs into the account',
    keywords: ['loggly.com/'],
    match: {
      kind: 'token',
      pattern: 'loggly\\.com/(?:inputs|bulk)/(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Retire the token under Source Setup → Customer Tokens.',
      url: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
    },
    source:
      'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
    positives: (make) => inText(make, () => `https://logs-01.loggly.com/inputs/${make.uuid()}/tag/http/`),
    negatives: (make) => notTokens(make, 'loggly.com/'),
  },
]
