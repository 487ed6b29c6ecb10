import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Cloudsmith'
const source = 'https://help.cloudsmith.io/docs/api-key'
const revoke = {
  steps: 'Refresh the key under API settings.',
  url: 'https://help.cloudsmith.io/docs/api-key',
}

export const cloudsmithRules: readonly Rule[] = [
  {
    id: 'cloudsmith-api-key',
    provider,
    title: 'Cloudsmith API key',
    opens: 'the repositories of its user or service',
    keywords: ['cloudsmith'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('cloudsmith_api_key', (make) => make.text('hex', 40)),
  },
]
