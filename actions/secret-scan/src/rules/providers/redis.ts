/** Redis: connection strings and passwords of its configuration. */

import { chosenValue, notTemplate } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const redisRules: readonly Rule[] = [
  {
    id: 'redis-url',
    provider: 'Redis',
    title: 'Redis connection string',
    opens: 'the data of the Redis server',
    keywords: ['redis://', 'rediss://', 'valkey://'],
    match: {
      kind: 'token',
      pattern: `(?:redis|rediss|valkey)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ACL SETUSER, or requirepass.',
      url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
    },
    source: 'https://redis.io/docs/latest/develop/connect/',
    positives: (make) => [
      `DATABASE_URL=redis://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'valkey://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("redis://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'redis://localhost:1234/shop',
      `url: redis://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'redis://<user>:<password>@db.example.com/shop',
      'redis://user@db.example.com/shop',
    ],
  },
  {
    id: 'redis-password',
    provider: 'Redis',
    title: 'Redis password',
    opens: 'the data of the Redis server',
    keywords: ['redis_password', 'redis-password', 'redispassword', 'rediscli_auth', 'redis_auth'],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ACL SETUSER, or requirepass.',
      url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
    },
    source: '',
    positives: (make) => assigned(make, ['REDIS_PASSWORD'], () => `${make.text('base62', 16)}3`),
    negatives: () => [...unassigned('REDIS_PASSWORD'), 'REDIS_PASSWORD=changeme'],
  },
  {
    id: 'redis-requirepass',
    provider: 'Redis',
    title: 'Redis requirepass',
    opens: 'the data of the Redis server',
    keywords: ['requirepass', 'masterauth'],
    match: {
      kind: 'window',
      pattern: `(?:requirepass|masterauth)[ \\t]{1,4}["']?(?<secret>${chosenValue})`,
      before: 0,
      after: 160,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Set a new requirepass, or ACL users.',
      url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
    },
    source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/config-file/',
    positives: (make) => [
      `requirepass ${make.text('base62', 24)}7`,
      `redis-server --requirepass "${make.text('base62', 16)}X"`,
      `masterauth ${make.text('hex', 32)}9a`,
    ],
    negatives: () => ['# requirepass foobared', `requirepass \${REDIS_PASSWORD}`, 'requirepass <password>'],
  },
]
