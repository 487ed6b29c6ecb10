/** Neo4j: connection strings, and the passwords Aura gives out. */

import { chosenValue, notTemplate } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const neo4jRules: readonly Rule[] = [
  {
    id: 'neo4j-url',
    provider: 'Neo4j',
    title: 'Neo4j connection string',
    opens: 'the graph, with its user’s rights',
    keywords: ['neo4j://', 'neo4j+s://', 'bolt://', 'bolt+s://'],
    match: {
      kind: 'token',
      pattern: `(?:neo4j|neo4j\\+s|bolt|bolt\\+s)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … SET PASSWORD.',
      url: 'https://neo4j.com/docs/operations-manual/current/authentication-authorization/manage-users/',
    },
    source: 'https://neo4j.com/docs/browser-manual/current/operations/dbms-connection/',
    positives: (make) => [
      `DATABASE_URL=neo4j://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'bolt+s://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("neo4j://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'neo4j://localhost:1234/shop',
      `url: neo4j://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'neo4j://<user>:<password>@db.example.com/shop',
      'neo4j://user@db.example.com/shop',
    ],
  },
  {
    id: 'neo4j-password',
    provider: 'Neo4j',
    title: 'Neo4j password',
    opens: 'the graph, with its user’s rights',
    keywords: ['neo4j_password', 'neo4j-password', 'neo4jpassword', 'neo4j_auth'],
    match: { kind: 'assigned', value: `(?:neo4j/)?${chosenValue}` },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … SET PASSWORD.',
      url: 'https://neo4j.com/docs/operations-manual/current/authentication-authorization/manage-users/',
    },
    source: 'https://neo4j.com/docs/operations-manual/current/docker/introduction/',
    positives: (make) => assigned(make, ['NEO4J_PASSWORD'], () => `${make.text('base64url', 42)}7`),
    negatives: () => [...unassigned('NEO4J_PASSWORD'), 'NEO4J_PASSWORD=changeme', 'NEO4J_AUTH=none'],
  },
]
