/** Credentials of Tavily. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const tavilyApiKey = (make: Generator) => `tvly-dev-${make.text('base62', 32)}`

export const tavilyRules: readonly Rule[] = [
  {
    id: 'tavily-api-key',
    provider: 'Tavily',
    title: 'Tavily API key',
    opens: "searches at the account's cost",
    keywords: ['tvly-'],
    match: { kind: 'token', pattern: 'tvly-(?:dev-|prod-)?[A-Za-z0-9-]{32,64}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: { steps: 'Delete the key in the Tavily dashboard.', url: 'https://app.tavily.com/home' },
    source: 'https://docs.tavily.com/documentation/api-reference/introduction',
    positives: (make) => [...inText(make, tavilyApiKey), `TAVILY_API_KEY=tvly-${make.text('base62', 32)}`],
    negatives: (make) => nearMisses(make, tavilyApiKey, 'tvly-dev-'),
  },
]
