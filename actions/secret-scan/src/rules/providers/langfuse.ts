/** Credentials of Langfuse. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const langfuseSecretKey = (make: Generator) => `sk-lf-${make.uuid()}`

export const langfuseRules: readonly Rule[] = [
  {
    id: 'langfuse-secret-key',
    provider: 'Langfuse',
    title: 'Langfuse secret key',
    opens: 'traces, prompts and scores of its project',
    keywords: ['sk-lf-'],
    match: {
      kind: 'token',
      pattern: 'sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key pair under Settings → API Keys of the project.',
      url: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
    },
    source: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
    positives: (make) => inText(make, langfuseSecretKey),
    negatives: (make) => [
      ...nearMisses(make, langfuseSecretKey, 'sk-lf-'),
      tooLong(make, langfuseSecretKey),
      `pk-lf-${make.uuid()}`,
    ],
  },
]
