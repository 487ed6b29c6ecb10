/** Credentials of WorkOS. */

import { inText } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const workosApiKey = (make: Generator) =>
  `sk_live_${Buffer.from(`key_${make.text('base36', 26).toUpperCase()},${make.text('base62', 25)}`).toString('base64')}`

const workosTestKey = (make: Generator) =>
  `sk_test_${Buffer.from(`key_${make.text('base36', 26).toUpperCase()},${make.text('base62', 25)}`).toString('base64')}`

export const workosRules: readonly Rule[] = [
  {
    id: 'workos-api-key',
    provider: 'WorkOS',
    title: 'WorkOS API key (production)',
    opens: 'users, organisations and connections of the environment',
    keywords: ['sk_live_a2v5x'],
    match: { kind: 'token', pattern: 'sk_live_a2V5X[A-Za-z0-9+/]{40,120}={0,2}(?![A-Za-z0-9+/=])' },
    severity: 'error',
    confidence: 'high',
    revoke: { steps: 'Delete the key under API Keys.', url: 'https://workos.com/docs/reference/api-keys' },
    source: 'https://workos.com/docs/reference/api-keys',
    positives: (make) => inText(make, workosApiKey),
    negatives: (make) => [
      `sk_live_a2V5X${make.text('base62', 20)}`,
      `task_live_a2V5X${make.text('base62', 60)}`,
      `sk_live_a2V5X<your-key>`,
    ],
  },
  {
    id: 'workos-test-key',
    provider: 'WorkOS',
    title: 'WorkOS API key (sandbox)',
    opens: 'users, organisations and connections of the sandbox',
    keywords: ['sk_test_a2v5x'],
    match: { kind: 'token', pattern: 'sk_test_a2V5X[A-Za-z0-9+/]{40,120}={0,2}(?![A-Za-z0-9+/=])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API Keys of the sandbox.',
      url: 'https://workos.com/docs/reference/api-keys',
    },
    source: 'https://workos.com/docs/reference/api-keys',
    positives: (make) => inText(make, workosTestKey),
    negatives: (make) => [
      `sk_test_a2V5X${make.text('base62', 20)}`,
      `task_test_a2V5X${make.text('base62', 60)}`,
      `sk_test_a2V5X<your-key>`,
    ],
  },
]
