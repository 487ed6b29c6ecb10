/** MongoDB: connection strings. */

import { notTemplate } from '../chosen-value.ts'
import type { Rule } from '../rule.ts'

export const mongodbRules: readonly Rule[] = [
  {
    id: 'mongodb-url',
    provider: 'MongoDB',
    title: 'MongoDB connection string',
    opens: 'the databases that its user may read and write',
    keywords: ['mongodb://', 'mongodb+srv://'],
    match: {
      kind: 'token',
      pattern: `(?:mongodb|mongodb\\+srv)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password, in Atlas under Database Access.',
      url: 'https://www.mongodb.com/docs/manual/tutorial/change-own-password-and-custom-data/',
    },
    source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
    positives: (make) => [
      `DATABASE_URL=mongodb://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'mongodb+srv://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("mongodb://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'mongodb://localhost:1234/shop',
      `url: mongodb://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'mongodb://<user>:<password>@db.example.com/shop',
      'mongodb://user@db.example.com/shop',
    ],
  },
]
