/** Credentials of xAI. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const xaiApiKey = (make: Generator) => `xai-${make.text('base62', 80)}`

export const xaiRules: readonly Rule[] = [
  {
    id: 'xai-api-key',
    provider: 'xAI',
    title: 'xAI API key',
    opens: "Grok's models at the cost of its team",
    keywords: ['xai-'],
    match: { kind: 'token', pattern: 'xai-[A-Za-z0-9_]{80}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Disable or delete the key under API Keys in the xAI console.',
      url: 'https://console.x.ai',
    },
    source: 'https://docs.x.ai/docs/tutorial',
    positives: (make) => inText(make, xaiApiKey),
    negatives: (make) => [...nearMisses(make, xaiApiKey, 'xai-'), tooLong(make, xaiApiKey)],
  },
]
