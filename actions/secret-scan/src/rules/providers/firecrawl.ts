/** Credentials of Firecrawl. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const firecrawlApiKey = (make: Generator) => `fc-${make.text('hex', 32)}`

export const firecrawlRules: readonly Rule[] = [
  {
    id: 'firecrawl-api-key',
    provider: 'Firecrawl',
    title: 'Firecrawl API key',
    opens: "crawls and scrapes at the team's cost",
    keywords: ['fc-'],
    match: { kind: 'token', pattern: 'fc-[0-9a-f]{32}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API Keys in the Firecrawl dashboard.',
      url: 'https://www.firecrawl.dev/app/api-keys',
    },
    source: 'https://docs.firecrawl.dev/introduction',
    positives: (make) => inText(make, firecrawlApiKey),
    negatives: (make) => [...nearMisses(make, firecrawlApiKey, 'fc-'), tooLong(make, firecrawlApiKey)],
  },
]
