import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Codeberg'
const source = 'https://docs.codeberg.org/advanced/access-token/'
const revoke = {
  steps: 'Delete the token under Settings → Applications.',
  url: 'https://docs.codeberg.org/advanced/access-token/',
}

export const codebergRules: readonly Rule[] = [
  {
    id: 'codeberg-token',
    provider,
    title: 'Codeberg access token',
    opens: 'what its scopes allow to its user on codeberg.org',
    keywords: ['codeberg_token', 'codeberg_api', 'codeberg_access', 'codebergtoken', 'codeberg-token'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('codeberg_token', (make) => make.text('hex', 40)),
  },
]
