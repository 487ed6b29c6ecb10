/** Hasura: the secret that opens every table. */

import { chosenValue } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const hasuraRules: readonly Rule[] = [
  {
    id: 'hasura-admin-secret',
    provider: 'Hasura',
    title: 'Hasura admin secret',
    opens: 'all data and metadata behind the GraphQL engine',
    keywords: [
      'hasura_graphql_admin_secret',
      'hasura-admin-secret',
      'hasura_admin_secret',
      'hasuraadminsecret',
      'hasura_graphql_access_key',
    ],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Set a new HASURA_GRAPHQL_ADMIN_SECRET; two can be valid meanwhile.',
      url: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
    },
    source: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
    positives: (make) => assigned(make, ['HASURA_GRAPHQL_ADMIN_SECRET'], () => `${make.text('base62', 24)}8`),
    negatives: () => [
      ...unassigned('HASURA_GRAPHQL_ADMIN_SECRET'),
      'HASURA_GRAPHQL_ADMIN_SECRET=myadminsecretkey',
    ],
  },
]
