/** Credentials of Together AI. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const togetherApiKey = (make: Generator) => `tgp_v1_${make.text('base64url', 43)}`

const togetherLegacyApiKey = (make: Generator) => make.text('hex', 64)

export const togetherRules: readonly Rule[] = [
  {
    id: 'together-api-key',
    provider: 'Together AI',
    title: 'Together AI API key',
    opens: "Together's models and clusters at the account's cost",
    keywords: ['tgp_v1_'],
    match: { kind: 'token', pattern: 'tgp_v1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → API keys.',
      url: 'https://api.together.ai/settings/api-keys',
    },
    source: 'https://docs.together.ai/docs/quickstart',
    positives: (make) => inText(make, togetherApiKey),
    negatives: (make) => [...nearMisses(make, togetherApiKey, 'tgp_v1_'), tooLong(make, togetherApiKey)],
  },
  {
    id: 'together-legacy-api-key',
    provider: 'Together AI',
    title: 'Together AI API key (hexadecimal)',
    opens: "Together's models at the account's cost",
    keywords: ['together_api', 'togetherapi', 'together-api', 'together_ai', 'togetherai'],
    match: { kind: 'assigned', value: '[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the key under Settings → API keys.',
      url: 'https://api.together.ai/settings/api-keys',
    },
    source: 'https://docs.together.ai/docs/quickstart',
    positives: (make) => assigned(make, ['TOGETHER_API_KEY', 'togetherApiKey'], togetherLegacyApiKey),
    negatives: (make) => assignedNearMisses(make, 'TOGETHER_API_KEY', togetherLegacyApiKey),
  },
]
