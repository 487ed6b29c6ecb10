/** CockroachDB: keys of CockroachDB Cloud, and connection strings. */

import { notTemplate } from '../chosen-value.ts'
import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const cockroachdbRules: readonly Rule[] = [
  {
    id: 'cockroachdb-cloud-key',
    provider: 'CockroachDB',
    title: 'CockroachDB Cloud API key',
    opens: 'the clusters, by its service account’s roles',
    keywords: ['ccdb1_'],
    match: { kind: 'token', pattern: 'CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key in its service account under Access Management.',
      url: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#manage-service-accounts',
    },
    source: 'https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api',
    positives: (make) => inText(make, () => `CCDB1_${make.text('base62', 22)}_${make.text('base62', 40)}`),
    negatives: (make) => notTokens(make, 'CCDB1_'),
  },
  {
    id: 'cockroachdb-url',
    provider: 'CockroachDB',
    title: 'CockroachDB connection string',
    opens: 'the database, with its user’s rights',
    keywords: ['cockroachdb://', 'cockroach://'],
    match: {
      kind: 'token',
      pattern: `(?:cockroachdb|cockroach)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … WITH PASSWORD.',
      url: 'https://www.cockroachlabs.com/docs/stable/alter-user',
    },
    source: 'https://www.cockroachlabs.com/docs/stable/connection-parameters',
    positives: (make) => [
      `DATABASE_URL=cockroachdb://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'cockroach://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("cockroachdb://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'cockroachdb://localhost:1234/shop',
      `url: cockroachdb://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'cockroachdb://<user>:<password>@db.example.com/shop',
      'cockroachdb://user@db.example.com/shop',
    ],
  },
]
