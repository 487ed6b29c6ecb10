import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Hetzner Cloud'
const source = 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/'
const revoke = {
  steps: 'Delete the token under Security → API tokens of the project.',
  url: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
}

export const hetznerRules: readonly Rule[] = [
  {
    id: 'hetzner-cloud-token',
    provider,
    title: 'Hetzner Cloud API token',
    opens: 'all resources of the project',
    keywords: ['hcloud', 'hetzner'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('hcloud_token', (make) => make.text('base62', 64)),
  },
]
