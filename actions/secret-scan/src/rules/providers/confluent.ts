import { makeConfluent, proveConfluent } from '../../proof/crc32-tokens.ts'
import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Confluent'
const source =
  'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html'
const revoke = {
  steps: 'Delete the API key in the Cloud Console or by `confluent api-key delete`.',
  url: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
}

export const confluentRules: readonly Rule[] = [
  {
    id: 'confluent-api-secret',
    provider,
    title: 'Confluent Cloud API secret',
    opens: 'the clusters and topics that its owner reaches, with its key',
    keywords: ['cflt'],
    match: { kind: 'token', pattern: 'cflt[0-9A-Za-z+/]{60}(?![0-9A-Za-z+/=])' },
    severity: 'error',
    confidence: 'high',
    prove: proveConfluent,
    revoke,
    source,
    ...tokenExamples(makeConfluent),
  },
  {
    id: 'confluent-legacy-api-secret',
    provider,
    title: 'Confluent Cloud API secret (without prefix)',
    opens: 'the clusters and topics that its owner reaches, with its key',
    keywords: ['confluent'],
    match: { kind: 'assigned', value: '(?!cflt)[0-9A-Za-z+/]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('confluent_api_secret', (make) => make.text('base62', 64)),
  },
]
