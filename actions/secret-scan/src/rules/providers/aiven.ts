import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Aiven'
const source = 'https://aiven.io/docs/platform/howto/create_authentication_token'
const revoke = {
  steps: "Revoke the token in the profile, or reset the service user's password.",
  url: 'https://aiven.io/docs/platform/howto/create_authentication_token',
}

export const aivenRules: readonly Rule[] = [
  {
    id: 'aiven-service-password',
    provider,
    title: 'Aiven service password',
    opens: 'all data of the service',
    keywords: ['avns_'],
    match: { kind: 'token', pattern: 'AVNS_[0-9A-Za-z_-]{19}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `AVNS_${make.text('base64url', 19)}`),
  },
  {
    id: 'aiven-api-token',
    provider,
    title: 'Aiven API token',
    opens: 'the projects and services of its user',
    keywords: ['aiven'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{250,400}={0,2}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('aiven_api_token', (make) => make.text('base62', 360)),
  },
]
