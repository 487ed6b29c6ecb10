import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'HashiCorp Consul'
const source = 'https://developer.hashicorp.com/consul/docs/security/acl/tokens'
const revoke = {
  steps: 'Delete the token by `consul acl token delete`.',
  url: 'https://developer.hashicorp.com/consul/commands/acl/token/delete',
}

export const consulRules: readonly Rule[] = [
  {
    id: 'consul-acl-token',
    provider,
    title: 'Consul ACL token',
    opens: 'the services and keys that its policies allow',
    keywords: [
      'consul_http_token',
      'consul_token',
      'x-consul-token',
      'consul_acl_token',
      'consultoken',
      'consul_bootstrap',
    ],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('consul_http_token', (make) => make.uuid()),
  },
]
