import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Vultr'
const source = 'https://www.vultr.com/api/'
const revoke = {
  steps: 'Regenerate the key under Account → API.',
  url: 'https://docs.vultr.com/platform/other/api/regenerate-api-key',
}

export const vultrRules: readonly Rule[] = [
  {
    id: 'vultr-api-key',
    provider,
    title: 'Vultr API key',
    opens: 'all resources of the account',
    keywords: ['vultr'],
    match: { kind: 'assigned', value: '[0-9A-Z]{36}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('vultr_api_key', (make) => make.text('base32', 36)),
  },
]
