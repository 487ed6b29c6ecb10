import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Render'
const source = 'https://render.com/docs/api'
const revoke = {
  steps: 'Revoke the key under Account settings → API keys.',
  url: 'https://render.com/docs/api',
}

export const renderRules: readonly Rule[] = [
  {
    id: 'render-api-key',
    provider,
    title: 'Render API key',
    opens: "all services of its user's workspaces",
    keywords: ['rnd_'],
    match: { kind: 'token', pattern: 'rnd_[0-9A-Za-z]{28,32}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `rnd_${make.text('base62', 28)}`),
  },
]
