/** Credentials of LlamaIndex. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const llamacloudApiKey = (make: Generator) => `llx-${make.text('base62', 48)}`

export const llamaindexRules: readonly Rule[] = [
  {
    id: 'llamacloud-api-key',
    provider: 'LlamaIndex',
    title: 'LlamaCloud API key',
    opens: 'parsed documents and indexes of its project',
    keywords: ['llx-'],
    match: { kind: 'token', pattern: 'llx-[A-Za-z0-9]{48}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API Keys in LlamaCloud.',
      url: 'https://cloud.llamaindex.ai/api-key',
    },
    source: 'https://docs.cloud.llamaindex.ai/api_key',
    positives: (make) => inText(make, llamacloudApiKey),
    negatives: (make) => [...nearMisses(make, llamacloudApiKey, 'llx-'), tooLong(make, llamacloudApiKey)],
  },
]
