/** Credentials of Paddle. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const paddleApiKey = (make: Generator) =>
  `pdl_live_apikey_${make.text('base36', 26)}_${make.text('base62', 22)}_${make.text('base62', 3)}`

const paddleSandboxKey = (make: Generator) =>
  `pdl_sdbx_apikey_${make.text('base36', 26)}_${make.text('base62', 22)}_${make.text('base62', 3)}`

const paddleWebhookSecret = (make: Generator) =>
  `pdl_ntfset_${make.text('base36', 26)}_${make.text('base62', 32)}`

export const paddleRules: readonly Rule[] = [
  {
    id: 'paddle-api-key',
    provider: 'Paddle',
    title: 'Paddle API key (live)',
    opens: 'transactions, customers and prices of the account, as its permissions allow',
    keywords: ['pdl_live_apikey_'],
    match: {
      kind: 'token',
      pattern: 'pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![A-Za-z0-9_])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Developer tools → Authentication.',
      url: 'https://developer.paddle.com/api-reference/about/api-keys',
    },
    source: 'https://developer.paddle.com/api-reference/about/api-keys',
    positives: (make) => inText(make, paddleApiKey),
    negatives: (make) => [
      ...nearMisses(make, paddleApiKey, 'pdl_live_apikey_'),
      tooLong(make, paddleApiKey),
      `pdl_sdbx_apikey_${make.text('base36', 26)}_${make.text('base62', 22)}_${make.text('base62', 3)}`,
    ],
  },
  {
    id: 'paddle-sandbox-key',
    provider: 'Paddle',
    title: 'Paddle API key (sandbox)',
    opens: 'test data of the sandbox, but no money',
    keywords: ['pdl_sdbx_apikey_'],
    match: {
      kind: 'token',
      pattern: 'pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![A-Za-z0-9_])',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Developer tools → Authentication of the sandbox.',
      url: 'https://developer.paddle.com/api-reference/about/api-keys',
    },
    source: 'https://developer.paddle.com/api-reference/about/api-keys',
    positives: (make) => inText(make, paddleSandboxKey),
    negatives: (make) => [
      ...nearMisses(make, paddleSandboxKey, 'pdl_sdbx_apikey_'),
      tooLong(make, paddleSandboxKey),
    ],
  },
  {
    id: 'paddle-webhook-secret',
    provider: 'Paddle',
    title: 'Paddle notification secret',
    opens: "forging events that the application takes for Paddle's",
    keywords: ['pdl_ntfset_'],
    match: { kind: 'token', pattern: 'pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}(?![A-Za-z0-9+/])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Replace the notification destination under Developer tools → Notifications.',
      url: 'https://developer.paddle.com/webhooks/signature-verification',
    },
    source: 'https://developer.paddle.com/webhooks/signature-verification',
    positives: (make) => inText(make, paddleWebhookSecret),
    negatives: (make) => [
      ...nearMisses(make, paddleWebhookSecret, 'pdl_ntfset_'),
      tooLong(make, paddleWebhookSecret),
    ],
  },
]
