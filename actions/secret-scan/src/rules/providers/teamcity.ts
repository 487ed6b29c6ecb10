import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'TeamCity'
const source = 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html'
const revoke = {
  steps: 'Delete the token in the profile under Access tokens.',
  url: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
}

export const teamcityRules: readonly Rule[] = [
  {
    id: 'teamcity-access-token',
    provider,
    title: 'TeamCity access token',
    opens: 'what its user may do on that server',
    keywords: ['eyj0exaioiaivenwmij9.'],
    match: {
      kind: 'token',
      pattern: 'eyJ0eXAiOiAiVENWMiJ9\\.[0-9A-Za-z_-]{36}\\.[0-9A-Za-z_-]{48}(?![0-9A-Za-z_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples(
      (make) => `eyJ0eXAiOiAiVENWMiJ9.${make.text('base64url', 36)}.${make.text('base64url', 48)}`,
    ),
  },
]
