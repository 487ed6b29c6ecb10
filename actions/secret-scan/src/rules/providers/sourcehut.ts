import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'SourceHut'
const source = 'https://man.sr.ht/meta.sr.ht/oauth-api.md'
const revoke = {
  steps: 'Revoke the token at meta.sr.ht/oauth2.',
  url: 'https://man.sr.ht/meta.sr.ht/oauth.md',
}

export const sourcehutRules: readonly Rule[] = [
  {
    id: 'sourcehut-token',
    provider,
    title: 'SourceHut personal access token',
    opens: 'what its grants allow on the services of sr.ht',
    keywords: ['sourcehut', 'srht_', 'srht-', 'sr_ht_token'],
    match: { kind: 'assigned', value: '(?:[0-9a-f]{32}|[0-9A-Za-z+/_-]{80,240}={0,2})' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('sourcehut_token', (make) => make.text('hex', 32)),
  },
]
