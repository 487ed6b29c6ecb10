/** Credentials of Jina AI. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const jinaApiKey = (make: Generator) => `jina_${make.text('hex', 32)}${make.text('base64url', 28)}`

export const jinaRules: readonly Rule[] = [
  {
    id: 'jina-api-key',
    provider: 'Jina AI',
    title: 'Jina AI API key',
    opens: "embeddings, rerankers and readers, paid from the key's tokens",
    keywords: ['jina_'],
    match: { kind: 'token', pattern: 'jina_[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Remove the key in the key manager of the API dashboard.',
      url: 'https://jina.ai/api-dashboard/key-manager',
    },
    source: 'https://jina.ai/embeddings',
    positives: (make) => inText(make, jinaApiKey),
    negatives: (make) => [...nearMisses(make, jinaApiKey, 'jina_'), tooLong(make, jinaApiKey)],
  },
]
