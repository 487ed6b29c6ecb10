/** Credentials of Exa. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const exaApiKey = (make: Generator) => make.uuid()

export const exaRules: readonly Rule[] = [
  {
    id: 'exa-api-key',
    provider: 'Exa',
    title: 'Exa API key',
    opens: "searches at the team's cost",
    keywords: ['exa_api', 'exaapi', 'exa-api'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API Keys in the Exa dashboard.',
      url: 'https://dashboard.exa.ai/api-keys',
    },
    source: 'https://docs.exa.ai/reference/getting-started',
    positives: (make) => assigned(make, ['EXA_API_KEY', 'exaApiKey'], exaApiKey),
    negatives: (make) => [...assignedNearMisses(make, 'EXA_API_KEY', exaApiKey), `hexagon_id=${make.uuid()}`],
  },
]
