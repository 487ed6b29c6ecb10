/** Credentials of Reddit. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const redditClientSecret = (make: Generator) => make.text('base64url', 30)

export const redditRules: readonly Rule[] = [
  {
    id: 'reddit-client-secret',
    provider: 'Reddit',
    title: 'Reddit client secret',
    opens: "tokens in the app's name",
    keywords: ['reddit'],
    match: { kind: 'assigned', value: '[A-Za-z0-9_-]{27}|[A-Za-z0-9_-]{30}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the app under Preferences → Apps and create it anew.',
      url: 'https://www.reddit.com/prefs/apps',
    },
    source: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
    positives: (make) => assigned(make, ['REDDIT_CLIENT_SECRET', 'redditSecret'], redditClientSecret),
    negatives: (make) => assignedNearMisses(make, 'REDDIT_CLIENT_SECRET', redditClientSecret),
  },
]
