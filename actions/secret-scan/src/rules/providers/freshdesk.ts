/** Credentials of Freshdesk. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const freshdeskApiKey = (make: Generator) => make.text('base62', 20)

export const freshdeskRules: readonly Rule[] = [
  {
    id: 'freshdesk-api-key',
    provider: 'Freshdesk',
    title: 'Freshdesk API key',
    opens: 'tickets and contacts, as its agent',
    keywords: ['freshdesk', 'freshservice'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{20}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Reset the key in the agent's profile settings.",
      url: 'https://support.freshdesk.com/support/solutions/articles/215517',
    },
    source: 'https://developers.freshdesk.com/api/',
    positives: (make) => assigned(make, ['FRESHDESK_API_KEY', 'freshdeskKey'], freshdeskApiKey),
    negatives: (make) => assignedNearMisses(make, 'FRESHDESK_API_KEY', freshdeskApiKey),
  },
]
