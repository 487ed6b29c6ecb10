/** Credentials of Linear. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const linearApiKey = (make: Generator) => `lin_api_${make.text('base62', 40)}`

const linearOauthToken = (make: Generator) => `lin_oauth_${make.text('hex', 64)}`

const linearWebhookSecret = (make: Generator) => `lin_wh_${make.text('base62', 40)}`

export const linearRules: readonly Rule[] = [
  {
    id: 'linear-api-key',
    provider: 'Linear',
    title: 'Linear API key',
    opens: "issues and projects of its owner's workspace",
    keywords: ['lin_api_'],
    match: { kind: 'token', pattern: 'lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Settings → Security & access.',
      url: 'https://linear.app/settings/account/security',
    },
    source: 'https://linear.app/developers/graphql',
    positives: (make) => inText(make, linearApiKey),
    negatives: (make) => [...nearMisses(make, linearApiKey, 'lin_api_'), tooLong(make, linearApiKey)],
  },
  {
    id: 'linear-oauth-token',
    provider: 'Linear',
    title: 'Linear OAuth token',
    opens: 'issues and projects of the workspace, as its scopes allow',
    keywords: ['lin_oauth_'],
    match: { kind: 'token', pattern: 'lin_oauth_[0-9a-f]{64}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the application under Settings → Security & access.',
      url: 'https://linear.app/settings/account/security',
    },
    source: 'https://linear.app/developers/graphql',
    positives: (make) => inText(make, linearOauthToken),
    negatives: (make) => [
      ...nearMisses(make, linearOauthToken, 'lin_oauth_'),
      tooLong(make, linearOauthToken),
    ],
  },
  {
    id: 'linear-webhook-secret',
    provider: 'Linear',
    title: 'Linear webhook signing secret',
    opens: "forging events that the application takes for Linear's",
    keywords: ['lin_wh_'],
    match: { kind: 'token', pattern: 'lin_wh_[A-Za-z0-9]{32,48}(?![A-Za-z0-9_])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the webhook under Settings → API and make it anew.',
      url: 'https://linear.app/settings/account/security',
    },
    source: 'https://linear.app/developers/webhooks',
    positives: (make) => inText(make, linearWebhookSecret),
    negatives: (make) => nearMisses(make, linearWebhookSecret, 'lin_wh_'),
  },
]
