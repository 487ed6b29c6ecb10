/** Credentials of Scalingo. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const scalingoApiToken = (make: Generator) => `tk-us-${make.text('base64url', 48)}`

export const scalingoRules: readonly Rule[] = [
  {
    id: 'scalingo-api-token',
    provider: 'Scalingo',
    title: 'Scalingo API token',
    opens: 'applications and databases of its owner',
    keywords: ['tk-us-'],
    match: { kind: 'token', pattern: 'tk-us-[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under API Tokens of the account.',
      url: 'https://dashboard.scalingo.com/account/tokens',
    },
    source: 'https://developers.scalingo.com/tokens',
    positives: (make) => inText(make, scalingoApiToken),
    negatives: (make) => [...nearMisses(make, scalingoApiToken, 'tk-us-'), tooLong(make, scalingoApiToken)],
  },
]
