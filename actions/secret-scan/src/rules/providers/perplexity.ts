/** Credentials of Perplexity. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const perplexityApiKey = (make: Generator) => `pplx-${make.text('base62', 48)}`

export const perplexityRules: readonly Rule[] = [
  {
    id: 'perplexity-api-key',
    provider: 'Perplexity',
    title: 'Perplexity API key',
    opens: "Perplexity's models at the account's cost",
    keywords: ['pplx-'],
    match: { kind: 'token', pattern: 'pplx-[A-Za-z0-9]{48}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → API and generate another.',
      url: 'https://www.perplexity.ai/settings/api',
    },
    source: 'https://docs.perplexity.ai/guides/getting-started',
    positives: (make) => inText(make, perplexityApiKey),
    negatives: (make) => [
      ...nearMisses(make, perplexityApiKey, 'pplx-'),
      tooLong(make, perplexityApiKey),
      `pplx-7b-online and pplx-70b-chat are models`,
    ],
  },
]
