/** RabbitMQ and other AMQP brokers: connection strings. */

import { notTemplate } from '../chosen-value.ts'
import type { Rule } from '../rule.ts'

export const rabbitmqRules: readonly Rule[] = [
  {
    id: 'amqp-url',
    provider: 'RabbitMQ',
    title: 'AMQP connection string',
    opens: 'the queues and exchanges that its user may reach',
    keywords: ['amqp://', 'amqps://'],
    match: {
      kind: 'token',
      pattern: `(?:amqp|amqps)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by rabbitmqctl change_password.',
      url: 'https://www.rabbitmq.com/docs/access-control',
    },
    source: 'https://www.rabbitmq.com/docs/uri-spec',
    positives: (make) => [
      `DATABASE_URL=amqp://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'amqps://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("amqp://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'amqp://localhost:1234/shop',
      `url: amqp://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'amqp://<user>:<password>@db.example.com/shop',
      'amqp://user@db.example.com/shop',
    ],
  },
]
