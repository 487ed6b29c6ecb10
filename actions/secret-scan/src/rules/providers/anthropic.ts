/** Credentials of Anthropic. */

import { makeAnthropic, proveAnthropic } from '../../proof/fixed-marks.ts'
import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const anthropicAdminKey = (make: Generator) => `sk-ant-admin01-${make.text('base64url', 93)}AA`

const anthropicOauthToken = (make: Generator) => `sk-ant-oat01-${make.text('base64url', 93)}AA`

export const anthropicRules: readonly Rule[] = [
  {
    id: 'anthropic-api-key',
    provider: 'Anthropic',
    title: 'Anthropic API key',
    opens: "Claude's models at the cost of its workspace",
    keywords: ['sk-ant-api03-'],
    match: { kind: 'token', pattern: 'sk-ant-api03-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveAnthropic,
    revoke: {
      steps: 'Delete the key under Settings → API keys in the Anthropic console.',
      url: 'https://console.anthropic.com/settings/keys',
    },
    source: 'https://docs.anthropic.com/en/api/getting-started',
    positives: (make) => inText(make, makeAnthropic),
    negatives: (make) => [
      ...nearMisses(make, makeAnthropic, 'sk-ant-api03-'),
      tooLong(make, makeAnthropic),
      `ANTHROPIC_API_KEY=sk-ant-api03-${make.text('base64url', 93)}Ab`,
    ],
  },
  {
    id: 'anthropic-admin-key',
    provider: 'Anthropic',
    title: 'Anthropic admin API key',
    opens: 'members, workspaces and API keys of the organisation',
    keywords: ['sk-ant-admin01-'],
    match: { kind: 'token', pattern: 'sk-ant-admin01-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveAnthropic,
    revoke: {
      steps: 'Delete the key under Settings → Admin keys in the Anthropic console.',
      url: 'https://console.anthropic.com/settings/keys',
    },
    source: 'https://docs.anthropic.com/en/api/administration-api',
    positives: (make) => inText(make, anthropicAdminKey),
    negatives: (make) => [
      ...nearMisses(make, anthropicAdminKey, 'sk-ant-admin01-'),
      tooLong(make, anthropicAdminKey),
      `ANTHROPIC_ADMIN_KEY=sk-ant-admin01-${make.text('base64url', 93)}Ab`,
    ],
  },
  {
    id: 'anthropic-oauth-token',
    provider: 'Anthropic',
    title: 'Anthropic OAuth token',
    opens: 'the Claude account of whoever signed in, until it expires or is refreshed no more',
    keywords: ['sk-ant-oat01-', 'sk-ant-ort01-'],
    match: { kind: 'token', pattern: 'sk-ant-o[ar]t01-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveAnthropic,
    revoke: {
      steps: "Sign out of all sessions in the account's settings, then sign in again.",
      url: 'https://claude.ai/settings/account',
    },
    source: '',
    positives: (make) => [
      ...inText(make, anthropicOauthToken),
      `"refreshToken":"sk-ant-ort01-${make.text('base64url', 93)}AA"`,
    ],
    negatives: (make) => [
      ...nearMisses(make, anthropicOauthToken, 'sk-ant-oat01-'),
      `sk-ant-out01-${make.text('base64url', 93)}AA`,
    ],
  },
]
