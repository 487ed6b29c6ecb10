import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'HashiCorp Nomad'
const source = 'https://developer.hashicorp.com/nomad/docs/concepts/acl'
const revoke = {
  steps: 'Delete the token by `nomad acl token delete`.',
  url: 'https://developer.hashicorp.com/nomad/commands/acl/token/delete',
}

export const nomadRules: readonly Rule[] = [
  {
    id: 'nomad-acl-token',
    provider,
    title: 'Nomad ACL token',
    opens: 'the jobs that its policies allow',
    keywords: ['nomad_token', 'x-nomad-token', 'nomadtoken', 'nomad_acl_token', 'nomad_bootstrap'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('nomad_token', (make) => make.uuid()),
  },
]
