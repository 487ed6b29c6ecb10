/** SecurityTrails: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const securitytrailsRules: readonly Rule[] = [
  {
    id: 'securitytrails-api-key',
    provider: 'SecurityTrails',
    title: 'SecurityTrails API key',
    opens: 'look-ups as its account, on its quota',
    keywords: ['securitytrails', 'security_trails'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Account → API keys.',
      url: 'https://docs.securitytrails.com/docs/authentication',
    },
    source: '',
    positives: (make) => assigned(make, ['SECURITYTRAILS_API_KEY'], () => make.text('base62', 32)),
    negatives: () => unassigned('SECURITYTRAILS_API_KEY'),
  },
]
