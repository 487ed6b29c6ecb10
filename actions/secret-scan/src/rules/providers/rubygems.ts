import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'RubyGems'
const source = 'https://guides.rubygems.org/api-key-scopes/'
const revoke = {
  steps: 'Delete the key under Edit settings → API keys; check what was pushed since.',
  url: 'https://guides.rubygems.org/api-key-scopes/',
}

export const rubygemsRules: readonly Rule[] = [
  {
    id: 'rubygems-api-key',
    provider,
    title: 'RubyGems API key',
    opens: 'pushes and yanks of the gems in its scope',
    keywords: ['rubygems_'],
    match: { kind: 'token', pattern: 'rubygems_[0-9a-f]{48}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `rubygems_${make.text('hex', 48)}`),
  },
]
