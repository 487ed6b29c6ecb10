/** Credentials of Cerebras. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const cerebrasApiKey = (make: Generator) => `csk-${make.text('base36', 48)}`

export const cerebrasRules: readonly Rule[] = [
  {
    id: 'cerebras-api-key',
    provider: 'Cerebras',
    title: 'Cerebras API key',
    opens: "Cerebras' models at the account's cost",
    keywords: ['csk-'],
    match: { kind: 'token', pattern: 'csk-[a-z0-9]{48}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API keys of the Cerebras cloud platform.',
      url: 'https://cloud.cerebras.ai/platform',
    },
    source: 'https://inference-docs.cerebras.ai/quickstart',
    positives: (make) => inText(make, cerebrasApiKey),
    negatives: (make) => [
      ...nearMisses(make, cerebrasApiKey, 'csk-'),
      tooLong(make, cerebrasApiKey),
      `csk-${make.text('upper', 48)}`,
    ],
  },
]
