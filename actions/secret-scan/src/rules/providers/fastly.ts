import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Fastly'
const source = 'https://docs.fastly.com/en/guides/using-api-tokens'
const revoke = {
  steps: 'Delete the token under Account → API tokens.',
  url: 'https://docs.fastly.com/en/guides/using-api-tokens',
}

export const fastlyRules: readonly Rule[] = [
  {
    id: 'fastly-api-token',
    provider,
    title: 'Fastly API token',
    opens: 'the services in its scope: purges, and often their configuration',
    keywords: ['fastly'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('fastly_api_token', (make) => make.text('base62', 32)),
  },
]
