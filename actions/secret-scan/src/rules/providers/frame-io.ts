/** Credentials of Frame.io. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const frameIoToken = (make: Generator) => `fio-u-${make.text('base64url', 64)}`

export const frameIoRules: readonly Rule[] = [
  {
    id: 'frame-io-token',
    provider: 'Frame.io',
    title: 'Frame.io developer token',
    opens: 'projects and files of its owner, as its scopes allow',
    keywords: ['fio-u-'],
    match: { kind: 'token', pattern: 'fio-u-[A-Za-z0-9_=-]{64}(?![A-Za-z0-9_=-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token on the developer site.',
      url: 'https://developer.frame.io/app/tokens',
    },
    source: 'https://developer.frame.io/docs/getting-started/authentication',
    positives: (make) => inText(make, frameIoToken),
    negatives: (make) => [...nearMisses(make, frameIoToken, 'fio-u-'), tooLong(make, frameIoToken)],
  },
]
