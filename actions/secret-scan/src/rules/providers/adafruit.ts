/** Adafruit IO: keys. */

import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const adafruitRules: readonly Rule[] = [
  {
    id: 'adafruit-io-key',
    provider: 'Adafruit IO',
    title: 'Adafruit IO key',
    opens: 'the feeds, dashboards and devices of the account',
    keywords: ['aio_'],
    match: { kind: 'token', pattern: '(?<![0-9A-Za-z])aio_[0-9A-Za-z]{28}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the key under My Key.',
      url: 'https://learn.adafruit.com/welcome-to-adafruit-io/securing-your-io-account',
    },
    source: 'https://io.adafruit.com/api/docs/',
    positives: (make) => inText(make, () => `aio_${make.text('base62', 28)}`),
    negatives: (make) => notTokens(make, 'aio_'),
  },
]
