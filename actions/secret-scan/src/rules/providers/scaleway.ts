import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Scaleway'
const source = 'https://www.scaleway.com/en/docs/iam/concepts/'
const revoke = {
  steps: 'Delete the API key in the console under IAM.',
  url: 'https://www.scaleway.com/en/docs/iam/how-to/manage-api-keys/',
}

export const scalewayRules: readonly Rule[] = [
  {
    id: 'scaleway-access-key-id',
    provider,
    title: 'Scaleway access key id',
    opens: 'together with its secret key, what its policy allows',
    keywords: ['scw'],
    match: { kind: 'token', pattern: 'SCW[0-9A-Z]{17}(?![0-9A-Za-z_])' },
    severity: 'note',
    confidence: 'medium',
    revoke,
    source,
    ...tokenExamples((make) => `SCW${make.text('base32', 17)}`),
  },
  {
    id: 'scaleway-secret-key',
    provider,
    title: 'Scaleway secret key',
    opens: 'what the policy of its owner allows',
    keywords: ['scw_secret', 'scaleway_secret', 'scalewaysecret', 'scaleway-secret', 'scaleway_api'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('scw_secret_key', (make) => make.uuid()),
  },
]
