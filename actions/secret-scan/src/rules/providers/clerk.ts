/** Credentials of Clerk. They look like Stripe's, so the documented names of the setting are part of the patterns. */

import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const clerkSecretKey = (make: Generator) => `sk_live_${make.text('base62', 42)}`

const clerkTestKey = (make: Generator) => `sk_test_${make.text('base62', 42)}`

export const clerkRules: readonly Rule[] = [
  {
    id: 'clerk-secret-key',
    provider: 'Clerk',
    title: 'Clerk secret key (production)',
    opens: 'users and sessions of the instance',
    keywords: ['clerk_secret_key', 'nuxt_clerk_secret_key', 'clerksecretkey'],
    match: {
      kind: 'token',
      pattern:
        '(?:NUXT_)?(?:CLERK_SECRET_KEY|clerk_secret_key|clerkSecretKey)["\']?\\s{0,4}[:=]\\s{0,4}["\']?(?<secret>sk_live_[A-Za-z0-9]{40,60})(?![A-Za-z0-9_])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Add a second secret key under API keys, switch to it and delete this one.',
      url: 'https://dashboard.clerk.com/last-active?path=api-keys',
    },
    source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    positives: (make) => [
      `CLERK_SECRET_KEY=${clerkSecretKey(make)}`,
      `"clerkSecretKey": "sk_live_${make.text('base62', 50)}",`,
      `NUXT_CLERK_SECRET_KEY = 'sk_live_${make.text('base62', 42)}'`,
    ],
    negatives: (make) => [
      `CLERK_PUBLISHABLE_KEY=pk_live_${make.text('base62', 42)}`,
      `CLERK_SECRET_KEY=sk_live_${make.text('base62', 24)}`,
      `CLERK_SECRET_KEY=<sk_live_…>`,
      `STRIPE_SECRET_KEY=sk_live_${make.text('base62', 42)}`,
    ],
  },
  {
    id: 'clerk-test-key',
    provider: 'Clerk',
    title: 'Clerk secret key (development)',
    opens: 'users and sessions of the development instance',
    keywords: ['clerk_secret_key', 'nuxt_clerk_secret_key', 'clerksecretkey'],
    match: {
      kind: 'token',
      pattern:
        '(?:NUXT_)?(?:CLERK_SECRET_KEY|clerk_secret_key|clerkSecretKey)["\']?\\s{0,4}[:=]\\s{0,4}["\']?(?<secret>sk_test_[A-Za-z0-9]{40,60})(?![A-Za-z0-9_])',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Add a second secret key under API keys, switch to it and delete this one.',
      url: 'https://dashboard.clerk.com/last-active?path=api-keys',
    },
    source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    positives: (make) => [
      `CLERK_SECRET_KEY=${clerkTestKey(make)}`,
      `"clerkSecretKey": "sk_test_${make.text('base62', 50)}",`,
      `NUXT_CLERK_SECRET_KEY = 'sk_test_${make.text('base62', 42)}'`,
    ],
    negatives: (make) => [
      `CLERK_PUBLISHABLE_KEY=pk_test_${make.text('base62', 42)}`,
      `CLERK_SECRET_KEY=sk_test_${make.text('base62', 24)}`,
      `CLERK_SECRET_KEY=<sk_test_…>`,
      `STRIPE_SECRET_KEY=sk_test_${make.text('base62', 42)}`,
    ],
  },
]
