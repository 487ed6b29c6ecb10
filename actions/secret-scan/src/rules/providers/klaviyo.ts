/** Credentials of Klaviyo. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const klaviyoPrivateKey = (make: Generator) => `pk_${make.text('hex', 34)}`

export const klaviyoRules: readonly Rule[] = [
  {
    id: 'klaviyo-private-key',
    provider: 'Klaviyo',
    title: 'Klaviyo private API key',
    opens: 'profiles and campaigns of the account, as its scopes allow',
    keywords: ['pk_'],
    match: { kind: 'token', pattern: 'pk_[0-9a-f]{34}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → API keys.',
      url: 'https://help.klaviyo.com/hc/en-us/articles/7423954176283',
    },
    source: 'https://developers.klaviyo.com/en/docs/authenticate_',
    positives: (make) => inText(make, klaviyoPrivateKey),
    negatives: (make) => [
      ...nearMisses(make, klaviyoPrivateKey, 'pk_'),
      tooLong(make, klaviyoPrivateKey),
      `pk_live_${make.text('base62', 34)}`,
    ],
  },
]
