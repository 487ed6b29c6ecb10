/** Credentials of Zapier. */

import { inAddress, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const zapierWebhook = (make: Generator) =>
  `hooks.zapier.com/hooks/catch/${make.text('digits', 8)}/${make.text('base36', 7)}`

export const zapierRules: readonly Rule[] = [
  {
    id: 'zapier-webhook',
    provider: 'Zapier',
    title: 'Zapier webhook',
    opens: 'starting its Zap with any values',
    keywords: ['hooks.zapier.com/hooks/catch/'],
    match: {
      kind: 'token',
      pattern: 'hooks\\.zapier\\.com/hooks/catch/[0-9]{5,10}/[a-z0-9]{5,10}(?![A-Za-z0-9])',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Replace the trigger of the Zap, so that it gets another address.',
      url: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    },
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    positives: (make) => inAddress(make, zapierWebhook),
    negatives: (make) => nearMisses(make, zapierWebhook, 'hooks.zapier.com/hooks/catch/'),
  },
]
