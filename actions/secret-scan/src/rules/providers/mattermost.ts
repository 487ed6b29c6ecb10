/** Credentials of Mattermost. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mattermostAccessToken = (make: Generator) => make.text('base36', 26)

export const mattermostRules: readonly Rule[] = [
  {
    id: 'mattermost-access-token',
    provider: 'Mattermost',
    title: 'Mattermost access token',
    opens: 'everything that its user or bot may do',
    keywords: ['mattermost', 'mm_token'],
    match: { kind: 'assigned', value: '[a-z0-9]{26}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Delete the token in the user's security settings, or among the bot's tokens.",
      url: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    },
    source: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    positives: (make) => assigned(make, ['MATTERMOST_TOKEN', 'mattermostToken'], mattermostAccessToken),
    negatives: (make) => assignedNearMisses(make, 'MATTERMOST_TOKEN', mattermostAccessToken),
  },
]
