/** Credentials of Retool. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const retoolApiToken = (make: Generator) => `retool_01${make.text('base36', 24)}`

export const retoolRules: readonly Rule[] = [
  {
    id: 'retool-api-token',
    provider: 'Retool',
    title: 'Retool API token',
    opens: 'users, apps and settings of the organisation, as its scopes allow',
    keywords: ['retool_01'],
    match: { kind: 'token', pattern: 'retool_01[a-z0-9]{24}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Settings → API.',
      url: 'https://docs.retool.com/org-users/guides/retool-api-authentication',
    },
    source: 'https://docs.retool.com/org-users/guides/retool-api-authentication',
    positives: (make) => inText(make, retoolApiToken),
    negatives: (make) => [...nearMisses(make, retoolApiToken, 'retool_01'), tooLong(make, retoolApiToken)],
  },
]
