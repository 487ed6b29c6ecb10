/** Alchemy: keys of its nodes and tokens of its notification API. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const alchemyRules: readonly Rule[] = [
  {
    id: 'alchemy-address',
    provider: 'Alchemy',
    title: 'Alchemy address with an API key',
    opens: 'calls to the chains at the account’s cost',
    keywords: ['alchemy.com/'],
    match: {
      kind: 'token',
      pattern: 'alchemy\\.com/(?:nft/)?v[23]/(?<secret>[0-9A-Za-z_-]{32})(?![0-9A-Za-z_-])',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the app, or rotate its key, on the dashboard.',
      url: 'https://www.alchemy.com/docs/create-an-api-key',
    },
    source: 'https://www.alchemy.com/docs/create-an-api-key',
    positives: (make) =>
      inText(make, () => `https://eth-mainnet.g.alchemy.com/v2/${make.text('base64url', 32)}`),
    negatives: (make) => notTokens(make, 'alchemy.com/'),
  },
  {
    id: 'alchemy-auth-token',
    provider: 'Alchemy',
    title: 'Alchemy Notify auth token',
    opens: 'the webhooks of the team',
    keywords: ['alcht_'],
    match: { kind: 'token', pattern: 'alcht_[0-9A-Za-z]{30}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the auth token on the webhooks’ page.',
      url: 'https://www.alchemy.com/docs/reference/webhooks-overview',
    },
    source: '',
    positives: (make) => inText(make, () => `alcht_${make.text('base62', 30)}`),
    negatives: (make) => notTokens(make, 'alcht_'),
  },
  {
    id: 'alchemy-api-key',
    provider: 'Alchemy',
    title: 'Alchemy API key',
    opens: 'calls to the chains at the account’s cost',
    keywords: ['alchemy'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the app, or rotate its key, on the dashboard.',
      url: 'https://www.alchemy.com/docs/create-an-api-key',
    },
    source: '',
    positives: (make) => assigned(make, ['ALCHEMY_API_KEY'], () => make.text('base64url', 32)),
    negatives: () => unassigned('ALCHEMY_API_KEY'),
  },
]
