import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Bitwarden'
const source = 'https://bitwarden.com/help/access-tokens/'
const revoke = {
  steps: 'Revoke the access token of the machine account, and rotate the secrets that it reached.',
  url: 'https://bitwarden.com/help/access-tokens/',
}

export const bitwardenRules: readonly Rule[] = [
  {
    id: 'bitwarden-access-token',
    provider,
    title: 'Bitwarden Secrets Manager access token',
    opens: 'the secrets that its machine account was given',
    keywords: ['bws_access_token', 'bitwarden', 'bws_token', 'bwsaccesstoken'],
    match: {
      kind: 'assigned',
      value: '0\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9A-Za-z]{30}:[0-9A-Za-z+/]{22}==',
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples(
      'bws_access_token',
      (make) => `0.${make.uuid()}.${make.text('base62', 30)}:${make.text('base62', 22)}==`,
    ),
  },
  {
    id: 'bitwarden-client-secret',
    provider,
    title: 'Bitwarden API client secret',
    opens: 'the login of a user or organisation, together with the client id',
    keywords: ['bw_clientsecret', 'bw_client_secret', 'bitwarden_client'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{30}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Rotate the API key under Account settings → Security → Keys.',
      url: 'https://bitwarden.com/help/personal-api-key/',
    },
    source: 'https://bitwarden.com/help/personal-api-key/',
    ...assignedExamples('bw_clientsecret', (make) => make.text('base62', 30)),
  },
]
