/** Fauna: secrets of database keys; they begin with fn. */

import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const faunaRules: readonly Rule[] = [
  {
    id: 'fauna-secret',
    provider: 'Fauna',
    title: 'Fauna secret',
    opens: 'the database of the key, by its role',
    keywords: ['fnac', 'fnad', 'fnae', 'fnaf', 'fnag'],
    match: { kind: 'token', pattern: '(?<![0-9A-Za-z_-])fnA[A-Za-z0-9_-]{37}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key on the dashboard.',
      url: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
    },
    source: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
    positives: (make) => inText(make, () => `fnAE${make.text('base64url', 36)}`),
    negatives: (make) => notTokens(make, 'fnA'),
  },
]
