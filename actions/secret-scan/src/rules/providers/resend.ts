/** Credentials of Resend. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const resendApiKey = (make: Generator) => `re_${make.text('base58', 8)}_${make.text('base58', 24)}`

export const resendRules: readonly Rule[] = [
  {
    id: 'resend-api-key',
    provider: 'Resend',
    title: 'Resend API key',
    opens: "mail in the name of the account's domains, with full access all its settings",
    keywords: ['re_'],
    match: { kind: 'token', pattern: 're_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,26}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: { steps: 'Delete the key under API Keys.', url: 'https://resend.com/api-keys' },
    source: 'https://resend.com/docs/dashboard/api-keys/introduction',
    positives: (make) => inText(make, resendApiKey),
    negatives: (make) => [
      ...nearMisses(make, resendApiKey, 're_'),
      `re_compile_every_pattern_of_this_module`,
    ],
  },
]
