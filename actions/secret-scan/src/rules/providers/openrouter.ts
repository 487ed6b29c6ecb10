/** Credentials of OpenRouter. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const openrouterApiKey = (make: Generator) => `sk-or-v1-${make.text('hex', 64)}`

export const openrouterRules: readonly Rule[] = [
  {
    id: 'openrouter-api-key',
    provider: 'OpenRouter',
    title: 'OpenRouter API key',
    opens: "all models that OpenRouter passes on, up to the key's credit limit",
    keywords: ['sk-or-v1-'],
    match: { kind: 'token', pattern: 'sk-or-v1-[0-9a-f]{64}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: { steps: 'Delete the key under Settings → Keys.', url: 'https://openrouter.ai/settings/keys' },
    source: 'https://openrouter.ai/docs/api-reference/authentication',
    positives: (make) => inText(make, openrouterApiKey),
    negatives: (make) => [
      ...nearMisses(make, openrouterApiKey, 'sk-or-v1-'),
      tooLong(make, openrouterApiKey),
      `sk-or-v1-${make.text('upper', 64)}`,
    ],
  },
]
