/** Credentials of Clerk. */

import { assigned, assignedNearMisses } from '../example-texts.ts'
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
    keywords: ['clerk'],
    match: { kind: 'assigned', value: 'sk_live_[A-Za-z0-9]{40,60}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Add a second secret key under API keys, switch to it and delete this one.',
      url: 'https://dashboard.clerk.com/last-active?path=api-keys',
    },
    source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    positives: (make) => assigned(make, ['CLERK_SECRET_KEY', 'clerkSecretKey'], clerkSecretKey),
    negatives: (make) => [
      ...assignedNearMisses(make, 'CLERK_SECRET_KEY', clerkSecretKey),
      `CLERK_PUBLISHABLE_KEY=pk_live_${make.text('base62', 42)}`,
    ],
  },
  {
    id: 'clerk-test-key',
    provider: 'Clerk',
    title: 'Clerk secret key (development)',
    opens: 'users and sessions of the development instance',
    keywords: ['clerk'],
    match: { kind: 'assigned', value: 'sk_test_[A-Za-z0-9]{40,60}' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Add a second secret key under API keys, switch to it and delete this one.',
      url: 'https://dashboard.clerk.com/last-active?path=api-keys',
    },
    source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    positives: (make) => assigned(make, ['CLERK_SECRET_KEY', 'clerkTestKey'], clerkTestKey),
    negatives: (make) => [
      ...assignedNearMisses(make, 'CLERK_SECRET_KEY', clerkTestKey),
      `CLERK_PUBLISHABLE_KEY=pk_test_${make.text('base62', 42)}`,
    ],
  },
]
