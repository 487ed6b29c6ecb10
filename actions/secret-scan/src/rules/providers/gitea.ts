import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Gitea'
const source = 'https://docs.gitea.com/development/api-usage'
const revoke = {
  steps: 'Delete the token under Settings → Applications.',
  url: 'https://docs.gitea.com/development/api-usage',
}

export const giteaRules: readonly Rule[] = [
  {
    id: 'gitea-token',
    provider,
    title: 'Gitea access token',
    opens: 'what its scopes allow to its user on that server',
    keywords: [
      'gitea_token',
      'gitea_access_token',
      'gitea_api_token',
      'giteatoken',
      'gitea_pat',
      'gitea-token',
      'gitea_release_token',
    ],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('gitea_token', (make) => make.text('hex', 40)),
  },
]
