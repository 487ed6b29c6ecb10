/** Have I Been Pwned: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const haveIBeenPwnedRules: readonly Rule[] = [
  {
    id: 'hibp-api-key',
    provider: 'Have I Been Pwned',
    title: 'Have I Been Pwned API key',
    opens: 'look-ups of breached accounts, on its subscription',
    keywords: ['hibp', 'haveibeenpwned'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Regenerate the key on its dashboard.', url: 'https://haveibeenpwned.com/API/Key' },
    source: 'https://haveibeenpwned.com/API/v3#Authorisation',
    positives: (make) => assigned(make, ['HIBP_API_KEY'], () => make.text('hex', 32)),
    negatives: () => unassigned('HIBP_API_KEY'),
  },
]
