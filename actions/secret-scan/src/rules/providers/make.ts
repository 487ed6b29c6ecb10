/** Credentials of Make. */

import { inAddress } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const makeWebhook = (make: Generator) => `hook.eu1.make.com/${make.text('base36', 32)}`

export const makeRules: readonly Rule[] = [
  {
    id: 'make-webhook',
    provider: 'Make',
    title: 'Make webhook',
    opens: 'starting its scenario with any values',
    keywords: ['.make.com/', '.integromat.com/'],
    match: {
      kind: 'window',
      pattern:
        '(?<![A-Za-z0-9.-])hook\\.(?:[a-z]{2}[0-9]\\.)?(?:make|integromat)\\.com/[a-z0-9]{32}(?![A-Za-z0-9_])',
      before: 16,
      after: 40,
    },
    severity: 'warning',
    confidence: 'high',
    revoke: { steps: 'Delete the webhook and make another.', url: 'https://help.make.com/webhooks' },
    source: 'https://help.make.com/webhooks',
    positives: (make) => [
      ...inAddress(make, makeWebhook),
      `https://hook.integromat.com/${make.text('base36', 32)}`,
    ],
    negatives: (make) => [
      `https://hook.eu1.make.com/${make.text('base36', 16)}`,
      `https://www.make.com/en/help/tools/webhooks`,
      `https://hook.eu1.make.com/<your-webhook-address>`,
    ],
  },
]
