import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Neon'
const source = 'https://neon.com/docs/manage/api-keys'
const revoke = {
  steps: 'Revoke the key under Account or Organization settings → API keys.',
  url: 'https://neon.com/docs/manage/api-keys',
}

export const neonRules: readonly Rule[] = [
  {
    id: 'neon-api-key',
    provider,
    title: 'Neon API key',
    opens: 'the projects and databases of its user or organisation',
    keywords: ['napi_'],
    match: { kind: 'token', pattern: 'napi_[0-9a-z]{64}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `napi_${make.text('base36', 64)}`),
  },
]
