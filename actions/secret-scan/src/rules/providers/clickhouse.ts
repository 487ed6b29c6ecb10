/** ClickHouse: keys of ClickHouse Cloud, connection strings and passwords. */

import { chosenValue, notTemplate } from '../chosen-value.ts'
import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const clickhouseRules: readonly Rule[] = [
  {
    id: 'clickhouse-cloud-secret',
    provider: 'ClickHouse',
    title: 'ClickHouse Cloud API key secret',
    opens: 'the services of the organisation, by the key’s role',
    keywords: ['4b1d'],
    match: { kind: 'token', pattern: '(?<![0-9A-Za-z])4b1d[0-9A-Za-z]{38}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Organization → API keys.',
      url: 'https://clickhouse.com/docs/cloud/manage/openapi',
    },
    source: '',
    positives: (make) => inText(make, () => `4b1d${make.text('base62', 38)}`),
    negatives: (make) => notTokens(make, '4b1d'),
  },
  {
    id: 'clickhouse-url',
    provider: 'ClickHouse',
    title: 'ClickHouse connection string',
    opens: 'the database, with its user’s rights',
    keywords: ['clickhouse://', 'clickhouses://', 'clickhouse+native://'],
    match: {
      kind: 'token',
      pattern: `(?:clickhouse|clickhouses|clickhouse\\+native)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … IDENTIFIED.',
      url: 'https://clickhouse.com/docs/sql-reference/statements/alter/user',
    },
    source: 'https://clickhouse.com/docs/interfaces/cli',
    positives: (make) => [
      `DATABASE_URL=clickhouse://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'clickhouse+native://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("clickhouse://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'clickhouse://localhost:1234/shop',
      `url: clickhouse://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'clickhouse://<user>:<password>@db.example.com/shop',
      'clickhouse://user@db.example.com/shop',
    ],
  },
  {
    id: 'clickhouse-password',
    provider: 'ClickHouse',
    title: 'ClickHouse password',
    opens: 'the database, with its user’s rights',
    keywords: ['clickhouse_password', 'clickhouse-password', 'clickhousepassword'],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … IDENTIFIED.',
      url: 'https://clickhouse.com/docs/sql-reference/statements/alter/user',
    },
    source: '',
    positives: (make) => assigned(make, ['CLICKHOUSE_PASSWORD'], () => `${make.text('base62', 13)}~4`),
    negatives: () => [...unassigned('CLICKHOUSE_PASSWORD'), 'CLICKHOUSE_PASSWORD=changeme'],
  },
]
