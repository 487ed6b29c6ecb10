/** Keycloak: client secrets, by name and in keycloak.json. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const keycloakRules: readonly Rule[] = [
  {
    id: 'keycloak-client-secret',
    provider: 'Keycloak',
    title: 'Keycloak client secret',
    opens: 'tokens in the client’s name',
    keywords: [
      'keycloak_client_secret',
      'keycloak_secret',
      'keycloak-client-secret',
      'keycloak.credentials.secret',
      'keycloakclientsecret',
    ],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the secret under Clients → Credentials.',
      url: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
    },
    source: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
    positives: (make) => assigned(make, ['KEYCLOAK_CLIENT_SECRET'], () => make.text('base62', 32)),
    negatives: () => unassigned('KEYCLOAK_CLIENT_SECRET'),
  },
  {
    id: 'keycloak-json-secret',
    provider: 'Keycloak',
    title: 'Client secret in keycloak.json',
    opens: 'tokens in the client’s name',
    keywords: ['auth-server-url'],
    match: {
      kind: 'window',
      pattern:
        '"secret"\\s{0,4}:\\s{0,4}"(?<secret>[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"',
      before: 256,
      after: 400,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the secret under Clients → Credentials.',
      url: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
    },
    source: 'https://www.keycloak.org/securing-apps/javascript-adapter',
    positives: (make) => [
      `{ "realm": "shop", "auth-server-url": "https://id.example.com/", "credentials": { "secret": "${make.uuid()}" } }`,
      `{\n  "auth-server-url": "https://id.example.com/",\n  "resource": "shop",\n  "credentials": {\n    "secret": "${make.text('base62', 32)}"\n  }\n}`,
      `{"credentials":{"secret":"${make.text('base62', 32)}"},"auth-server-url":"https://id.example.com"}`,
    ],
    negatives: () => [
      '{ "auth-server-url": "https://id.example.com/", "public-client": true }',
      `{ "auth-server-url": "https://id.example.com/", "credentials": { "secret": "\${env.SECRET}" } }`,
      '{ "auth-server-url": "/auth", "credentials": { "secret": "secret" } }',
    ],
  },
]
