import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Linode'
const source = 'https://techdocs.akamai.com/linode-api/reference/get-started'
const revoke = {
  steps: 'Revoke the token in the profile under API Tokens.',
  url: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
}

export const linodeRules: readonly Rule[] = [
  {
    id: 'linode-token',
    provider,
    title: 'Linode personal access token',
    opens: 'the resources of the account, as far as its scopes go',
    keywords: ['linode'],
    match: { kind: 'assigned', value: '[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('linode_token', (make) => make.text('hex', 64)),
  },
]
