/** Credentials of Webex. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const webexAccessToken = (make: Generator) => `${make.text('base62', 64)}_PF84_${make.uuid()}`

export const webexRules: readonly Rule[] = [
  {
    id: 'webex-access-token',
    provider: 'Webex',
    title: 'Webex access token',
    opens: 'rooms and messages of its user or bot',
    keywords: ['webex', 'ciscospark', '_pf84_', '_p0a1_'],
    match: {
      kind: 'window',
      pattern:
        '(?<![A-Za-z0-9_-])[A-Za-z0-9]{64}_[A-Z0-9]{4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
      before: 100,
      after: 200,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Regenerate the bot's token, or revoke the user's sessions.",
      url: 'https://developer.webex.com/docs/bots',
    },
    source: 'https://developer.webex.com/docs/getting-started',
    positives: (make) => inText(make, webexAccessToken),
    negatives: (make) => [
      ...nearMisses(make, webexAccessToken, ''),
      tooLong(make, webexAccessToken),
      `webex ${make.text('base62', 64)}-${make.uuid()}`,
    ],
  },
]
