/** Credentials of Stripe. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const stripeLiveKey = (make: Generator) => `sk_live_${make.text('base62', 24)}`

const stripeTestKey = (make: Generator) => `sk_test_${make.text('base62', 24)}`

const stripeWebhookSecret = (make: Generator) => `whsec_${make.text('base62', 32)}`

export const stripeRules: readonly Rule[] = [
  {
    id: 'stripe-live-key',
    provider: 'Stripe',
    title: 'Stripe secret or restricted key (live mode)',
    opens: 'real payments, payouts and customers of the account, a restricted key as far as it allows',
    keywords: ['sk_live_', 'rk_live_', 'sk_org_live_'],
    match: {
      kind: 'token',
      pattern:
        '(?:sk|rk|sk_org)_live_(?!a2V5X)(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{20,250}(?![A-Za-z0-9_])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Roll the key under Developers → API keys, at once rather than after a time.',
      url: 'https://docs.stripe.com/keys#rolling-keys',
    },
    source: 'https://docs.stripe.com/keys',
    positives: (make) => [...inText(make, stripeLiveKey), `STRIPE_KEY=rk_live_51${make.text('base62', 97)}`],
    negatives: (make) => [
      ...nearMisses(make, stripeLiveKey, 'sk_live_'),
      `pk_live_51${make.text('base62', 97)}`,
      `sk_live_${make.text('hex', 40)}`,
    ],
  },
  {
    id: 'stripe-test-key',
    provider: 'Stripe',
    title: 'Stripe secret or restricted key (test mode)',
    opens: 'test data of the account, but no money',
    keywords: ['sk_test_', 'rk_test_'],
    match: {
      kind: 'token',
      pattern: '(?:sk|rk)_test_(?!a2V5X)(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{20,250}(?![A-Za-z0-9_])',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Roll the key under Developers → API keys in test mode.',
      url: 'https://docs.stripe.com/keys#rolling-keys',
    },
    source: 'https://docs.stripe.com/keys',
    positives: (make) => [
      ...inText(make, stripeTestKey),
      `stripe.api_key = "rk_test_51${make.text('base62', 97)}"`,
    ],
    negatives: (make) => [
      ...nearMisses(make, stripeTestKey, 'sk_test_'),
      `pk_test_51${make.text('base62', 97)}`,
      `sk_test_${make.text('hex', 40)}`,
    ],
  },
  {
    id: 'stripe-webhook-secret',
    provider: 'Stripe',
    title: 'Stripe webhook signing secret',
    opens: "forging events that the application takes for Stripe's",
    keywords: ['whsec_'],
    match: { kind: 'token', pattern: 'whsec_[A-Za-z0-9+/]{32,70}={0,2}(?![A-Za-z0-9+/=_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Roll the secret of the endpoint under Developers → Webhooks.',
      url: 'https://docs.stripe.com/webhooks#roll-endpoint-secrets',
    },
    source: 'https://docs.stripe.com/webhooks',
    positives: (make) => [
      ...inText(make, stripeWebhookSecret),
      `STRIPE_WEBHOOK_SECRET=whsec_${make.text('hex', 64)}`,
    ],
    negatives: (make) => nearMisses(make, stripeWebhookSecret, 'whsec_'),
  },
]
