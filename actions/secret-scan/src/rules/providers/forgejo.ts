import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Forgejo'
const source = 'https://forgejo.org/docs/latest/user/api-usage/'
const revoke = {
  steps: 'Delete the token under Settings → Applications.',
  url: 'https://forgejo.org/docs/latest/user/api-usage/',
}

export const forgejoRules: readonly Rule[] = [
  {
    id: 'forgejo-token',
    provider,
    title: 'Forgejo access token',
    opens: 'what its scopes allow to its user on that server',
    keywords: ['forgejo_token', 'forgejo_api', 'forgejo_access', 'forgejotoken', 'forgejo-token'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('forgejo_token', (make) => make.text('hex', 40)),
  },
]
