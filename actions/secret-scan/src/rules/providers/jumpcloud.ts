/** JumpCloud: keys of its API. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const jumpcloudRules: readonly Rule[] = [
  {
    id: 'jumpcloud-api-key',
    provider: 'JumpCloud',
    title: 'JumpCloud API key',
    opens: 'users, systems and policies, by its administrator’s role',
    keywords: ['jca_'],
    match: { kind: 'token', pattern: 'jca_[0-9A-Za-z]{36}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under My API Key, or delete the service account.',
      url: 'https://jumpcloud.com/support/jumpcloud-apis1',
    },
    source: '',
    positives: (make) => inText(make, () => `jca_${make.text('base62', 36)}`),
    negatives: (make) => notTokens(make, 'jca_'),
  },
  {
    id: 'jumpcloud-api-key-legacy',
    provider: 'JumpCloud',
    title: 'JumpCloud API key (older)',
    opens: 'users, systems and policies, by its administrator’s role',
    keywords: ['jumpcloud', 'jump_cloud'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Generate a new key under My API Key; the old one stops at once.',
      url: 'https://jumpcloud.com/support/jumpcloud-apis1',
    },
    source: '',
    positives: (make) => assigned(make, ['JUMPCLOUD_API_KEY'], () => make.text('hex', 40)),
    negatives: () => unassigned('JUMPCLOUD_API_KEY'),
  },
]
