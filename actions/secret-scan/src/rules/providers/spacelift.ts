import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Spacelift'
const source = 'https://docs.spacelift.io/integrations/api'
const revoke = {
  steps: 'Delete the key under Organization settings → API keys.',
  url: 'https://docs.spacelift.io/integrations/api',
}

export const spaceliftRules: readonly Rule[] = [
  {
    id: 'spacelift-api-key-secret',
    provider,
    title: 'Spacelift API key secret',
    opens: 'the stacks that the roles of the key allow',
    keywords: ['spacelift'],
    match: { kind: 'assigned', value: '[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('spacelift_api_key_secret', (make) => make.text('hex', 64)),
  },
]
