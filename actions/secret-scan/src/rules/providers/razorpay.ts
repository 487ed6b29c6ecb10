/** Credentials of Razorpay. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const razorpayKeySecret = (make: Generator) => make.text('base62', 24)

const razorpayLiveKeyId = (make: Generator) => `rzp_live_${make.text('base62', 14)}`

export const razorpayRules: readonly Rule[] = [
  {
    id: 'razorpay-key-secret',
    provider: 'Razorpay',
    title: 'Razorpay key secret',
    opens: 'payments and refunds of the merchant, together with the key id',
    keywords: ['razorpay', 'rzp_'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{24}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the key under Account & Settings → API Keys.',
      url: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    },
    source: 'https://razorpay.com/docs/api/authentication/',
    positives: (make) => assigned(make, ['RAZORPAY_KEY_SECRET', 'razorpaySecret'], razorpayKeySecret),
    negatives: (make) => assignedNearMisses(make, 'RAZORPAY_KEY_SECRET', razorpayKeySecret),
  },
  {
    id: 'razorpay-live-key-id',
    provider: 'Razorpay',
    title: 'Razorpay key id (live mode)',
    opens: 'nothing alone, but its secret often stands nearby',
    keywords: ['rzp_live_'],
    match: { kind: 'token', pattern: 'rzp_live_[A-Za-z0-9]{14}(?![A-Za-z0-9_])' },
    severity: 'note',
    confidence: 'high',
    revoke: {
      steps: 'Look for the key secret beside it, and regenerate the key if it is there.',
      url: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    },
    source: 'https://razorpay.com/docs/api/authentication/',
    positives: (make) => inText(make, razorpayLiveKeyId),
    negatives: (make) => [
      ...nearMisses(make, razorpayLiveKeyId, 'rzp_live_'),
      tooLong(make, razorpayLiveKeyId),
      `rzp_test_${make.text('base62', 14)}`,
    ],
  },
]
