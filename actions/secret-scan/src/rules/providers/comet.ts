/** Credentials of Comet. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const cometApiKey = (make: Generator) => make.text('base62', 25)

export const cometRules: readonly Rule[] = [
  {
    id: 'comet-api-key',
    provider: 'Comet',
    title: 'Comet API key',
    opens: "experiments and models of its owner's workspaces",
    keywords: ['comet_api', 'comet-api', 'cometapi', 'comet_ml'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{25}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the key under Account settings → API keys.',
      url: 'https://www.comet.com/account-settings/apiKeys',
    },
    source: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk',
    positives: (make) => assigned(make, ['COMET_API_KEY', 'cometApiKey'], cometApiKey),
    negatives: (make) => assignedNearMisses(make, 'COMET_API_KEY', cometApiKey),
  },
]
