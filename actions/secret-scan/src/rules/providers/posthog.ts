/** Credentials of PostHog. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const posthogPersonalApiKey = (make: Generator) => `phx_${make.text('base62', 47)}`

const posthogFeatureFlagsKey = (make: Generator) => `phs_${make.text('base62', 43)}`

export const posthogRules: readonly Rule[] = [
  {
    id: 'posthog-personal-api-key',
    provider: 'PostHog',
    title: 'PostHog personal API key',
    opens: 'projects of its owner, as its scopes allow',
    keywords: ['phx_'],
    match: { kind: 'token', pattern: 'phx_[A-Za-z0-9_-]{40,60}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete or roll the key under Settings → Personal API keys.',
      url: 'https://app.posthog.com/settings/user-api-keys',
    },
    source: 'https://posthog.com/docs/api',
    positives: (make) => inText(make, posthogPersonalApiKey),
    negatives: (make) => [
      ...nearMisses(make, posthogPersonalApiKey, 'phx_'),
      `phc_${make.text('base62', 43)}`,
    ],
  },
  {
    id: 'posthog-feature-flags-key',
    provider: 'PostHog',
    title: 'PostHog feature flags secure key',
    opens: 'definitions of all feature flags of the project',
    keywords: ['phs_'],
    match: { kind: 'token', pattern: 'phs_[A-Za-z0-9_-]{40,60}(?![A-Za-z0-9_-])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the key under Settings → Feature flags of the project.',
      url: 'https://app.posthog.com/settings/user-api-keys',
    },
    source: 'https://posthog.com/docs/feature-flags/local-evaluation',
    positives: (make) => inText(make, posthogFeatureFlagsKey),
    negatives: (make) => nearMisses(make, posthogFeatureFlagsKey, 'phs_'),
  },
]
