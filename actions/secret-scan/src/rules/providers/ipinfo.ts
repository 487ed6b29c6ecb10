/** IPinfo: access tokens. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const ipinfoRules: readonly Rule[] = [
  {
    id: 'ipinfo-token',
    provider: 'IPinfo',
    title: 'IPinfo token',
    opens: 'look-ups at the account’s cost',
    keywords: ['ipinfo'],
    match: { kind: 'assigned', value: '[0-9a-f]{14}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Reset the token on the account’s page.', url: 'https://ipinfo.io/developers' },
    source: '',
    positives: (make) => assigned(make, ['IPINFO_TOKEN'], () => make.text('hex', 14)),
    negatives: () => unassigned('IPINFO_TOKEN'),
  },
]
