/** Credentials of Paystack. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const paystackLiveKey = (make: Generator) => `sk_live_${make.text('hex', 40)}`

const paystackTestKey = (make: Generator) => `sk_test_${make.text('hex', 40)}`

export const paystackRules: readonly Rule[] = [
  {
    id: 'paystack-live-key',
    provider: 'Paystack',
    title: 'Paystack secret key (live mode)',
    opens: 'payments, refunds and transfers of the business',
    keywords: ['sk_live_'],
    match: { kind: 'token', pattern: 'sk_live_[0-9a-f]{40}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Generate a new secret key under Settings → API Keys & Webhooks.',
      url: 'https://support.paystack.com/en/articles/2132844',
    },
    source: 'https://paystack.com/docs/api/authentication/',
    positives: (make) => inText(make, paystackLiveKey),
    negatives: (make) => [
      ...nearMisses(make, paystackLiveKey, 'sk_live_'),
      tooLong(make, paystackLiveKey),
      `sk_live_${make.text('upper', 40)}`,
    ],
  },
  {
    id: 'paystack-test-key',
    provider: 'Paystack',
    title: 'Paystack secret key (test mode)',
    opens: 'test payments of the business, but no money',
    keywords: ['sk_test_'],
    match: { kind: 'token', pattern: 'sk_test_[0-9a-f]{40}(?![A-Za-z0-9_])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Generate a new test key under Settings → API Keys & Webhooks.',
      url: 'https://support.paystack.com/en/articles/2132844',
    },
    source: 'https://paystack.com/docs/api/authentication/',
    positives: (make) => inText(make, paystackTestKey),
    negatives: (make) => [
      ...nearMisses(make, paystackTestKey, 'sk_test_'),
      tooLong(make, paystackTestKey),
      `sk_test_${make.text('upper', 40)}`,
    ],
  },
]
