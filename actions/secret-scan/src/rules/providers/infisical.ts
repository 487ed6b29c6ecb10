import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Infisical'
const source = 'https://infisical.com/docs/documentation/platform/token'
const revoke = {
  steps: "Delete the token or the identity's client secret in the project's access control.",
  url: 'https://infisical.com/docs/documentation/platform/identities/universal-auth',
}

export const infisicalRules: readonly Rule[] = [
  {
    id: 'infisical-service-token',
    provider,
    title: 'Infisical service token',
    opens: 'the secrets of its environments and paths',
    keywords: ['infisical'],
    match: {
      kind: 'assigned',
      value:
        'st\\.[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\\.[0-9a-f]{32}\\.[0-9a-f]{32}|st\\.[0-9a-f]{24}\\.[0-9a-f]{32}\\.[0-9a-f]{32}',
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples(
      'infisical_token',
      (make) => `st.${make.text('hex', 24)}.${make.text('hex', 32)}.${make.text('hex', 32)}`,
    ),
  },
  {
    id: 'infisical-client-secret',
    provider,
    title: 'Infisical client secret of an identity',
    opens: 'the secrets that the roles of the identity allow',
    keywords: ['infisical_client_secret', 'infisical_universal_auth', 'infisical_machine'],
    match: { kind: 'assigned', value: '[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('infisical_client_secret', (make) => make.text('hex', 64)),
  },
]
