import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Travis CI'
const source = 'https://docs.travis-ci.com/user/triggering-builds/'
const revoke = {
  steps: 'Regenerate the token under Settings → Tokens.',
  url: 'https://docs.travis-ci.com/user/triggering-builds/',
}

export const travisRules: readonly Rule[] = [
  {
    id: 'travis-api-token',
    provider,
    title: 'Travis CI API token',
    opens: 'the builds and their settings that its user reaches',
    keywords: ['travis_token', 'travis_api', 'travis_access', 'travistoken', 'travis-token'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{22}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('travis_api_token', (make) => make.text('base62', 22)),
  },
]
