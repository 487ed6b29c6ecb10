import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Rancher'
const source = 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys'
const revoke = {
  steps: 'Delete the key under Account & API Keys.',
  url: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
}

export const rancherRules: readonly Rule[] = [
  {
    id: 'rancher-api-token',
    provider,
    title: 'Rancher API token',
    opens: 'the clusters that its user reaches',
    keywords: ['token-'],
    match: { kind: 'token', pattern: 'token-[0-9a-z]{5}:[0-9a-z]{54}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `token-${make.text('base36', 5)}:${make.text('base36', 54)}`),
  },
]
