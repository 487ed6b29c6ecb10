/** PostgreSQL: connection strings, password variables, and lines of .pgpass. */

import { chosenPart, chosenValue, notTemplate } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const postgresqlRules: readonly Rule[] = [
  {
    id: 'postgresql-url',
    provider: 'PostgreSQL',
    title: 'PostgreSQL connection string',
    opens: 'the database, with its user’s rights',
    keywords: [
      'postgres://',
      'postgresql://',
      'postgresql+asyncpg://',
      'postgresql+psycopg2://',
      'postgis://',
    ],
    match: {
      kind: 'token',
      pattern: `(?:postgres|postgresql|postgresql\\+asyncpg|postgresql\\+psycopg2|postgis)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the role’s password by ALTER ROLE … PASSWORD.',
      url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
    },
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS',
    positives: (make) => [
      `DATABASE_URL=postgres://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'postgis://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("postgres://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'postgres://localhost:1234/shop',
      `url: postgres://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'postgres://<user>:<password>@db.example.com/shop',
      'postgres://user@db.example.com/shop',
    ],
  },
  {
    id: 'postgresql-password',
    provider: 'PostgreSQL',
    title: 'PostgreSQL password',
    opens: 'the database, with its user’s rights',
    keywords: [
      'pgpassword',
      'postgres_password',
      'postgresql_password',
      'postgres-password',
      'postgresql-password',
      'postgrespassword',
    ],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the role’s password by ALTER ROLE … PASSWORD.',
      url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
    },
    source: 'https://www.postgresql.org/docs/current/libpq-envars.html',
    positives: (make) => assigned(make, ['PGPASSWORD'], () => `${make.text('base62', 14)}2`),
    negatives: () => [...unassigned('PGPASSWORD'), 'POSTGRES_PASSWORD=postgres'],
  },
  {
    id: 'postgresql-pgpass',
    provider: 'PostgreSQL',
    title: 'Password in .pgpass',
    opens: 'the database, with its user’s rights',
    keywords: [':5432:'],
    match: {
      kind: 'token',
      pattern: `:5432:[^\\s:"']{1,64}:[^\\s:"']{1,64}:(?<secret>${chosenPart})(?![^\\s])`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the role’s password by ALTER ROLE … PASSWORD.',
      url: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    },
    source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    positives: (make) => [
      `db.example.com:5432:shop:app:${make.text('base62', 12)}4`,
      `*:5432:*:postgres:${make.text('base62', 20)}0\n`,
      `localhost:5432:shop:root:${make.text('hex', 12)}8b`,
    ],
    negatives: () => [
      '127.0.0.1:5432:5432',
      'db:5432:shop:app:*',
      'hostname:5432:database:username:password',
    ],
  },
]
