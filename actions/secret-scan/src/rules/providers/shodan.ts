/** Shodan: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const shodanRules: readonly Rule[] = [
  {
    id: 'shodan-api-key',
    provider: 'Shodan',
    title: 'Shodan API key',
    opens: 'searching and scanning as its account, on its credits',
    keywords: ['shodan'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Reset the key on the account page.', url: 'https://developer.shodan.io/api' },
    source: '',
    positives: (make) => assigned(make, ['SHODAN_API_KEY'], () => make.text('base62', 32)),
    negatives: () => unassigned('SHODAN_API_KEY'),
  },
]
