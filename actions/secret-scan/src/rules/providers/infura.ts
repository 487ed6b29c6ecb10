/** Infura: secrets of keys, and addresses that hold a key. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const infuraRules: readonly Rule[] = [
  {
    id: 'infura-address',
    provider: 'Infura',
    title: 'Infura address with an API key',
    opens: 'calls to the chains at the account’s cost',
    keywords: ['infura.io/'],
    match: { kind: 'token', pattern: 'infura\\.io/(?:v3|ws/v3)/(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the API key on the dashboard; keys in web pages need an allowlist.',
      url: 'https://docs.infura.io/',
    },
    source: 'https://docs.infura.io/',
    positives: (make) => inText(make, () => `https://mainnet.infura.io/v3/${make.text('hex', 32)}`),
    negatives: (make) => notTokens(make, 'infura.io/'),
  },
  {
    id: 'infura-api-secret',
    provider: 'Infura',
    title: 'Infura API key secret',
    opens: 'calls in the key’s name, also where an allowlist keeps others out',
    keywords: ['infura'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9A-Za-z+/]{43,88}={0,2}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Roll the secret in the key’s security settings.', url: 'https://docs.infura.io/' },
    source: '',
    positives: (make) => assigned(make, ['INFURA_API_KEY_SECRET'], () => make.text('hex', 32)),
    negatives: () => unassigned('INFURA_API_KEY_SECRET'),
  },
]
