/** AbuseIPDB: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const abuseipdbRules: readonly Rule[] = [
  {
    id: 'abuseipdb-api-key',
    provider: 'AbuseIPDB',
    title: 'AbuseIPDB API key',
    opens: 'checking and reporting addresses in its account’s name',
    keywords: ['abuseipdb', 'abuse_ipdb'],
    match: { kind: 'assigned', value: '[0-9a-f]{80}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Delete the key on the account’s API page.', url: 'https://docs.abuseipdb.com/' },
    source: 'https://docs.abuseipdb.com/',
    positives: (make) => assigned(make, ['ABUSEIPDB_API_KEY'], () => make.text('hex', 80)),
    negatives: () => unassigned('ABUSEIPDB_API_KEY'),
  },
]
