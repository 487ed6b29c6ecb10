import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Upstash'
const source = 'https://upstash.com/docs/redis/features/restapi'
const revoke = {
  steps: 'Reset the password or token of the database in the console.',
  url: 'https://upstash.com/docs/redis/features/restapi',
}

export const upstashRules: readonly Rule[] = [
  {
    id: 'upstash-redis-token',
    provider,
    title: 'Upstash Redis REST token',
    opens: 'all data of the database',
    keywords: ['upstash_redis', 'kv_rest_api_token', 'upstash_token', 'upstash-redis'],
    match: { kind: 'assigned', value: 'A[0-9A-Za-z_-]{50,70}={0,2}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('upstash_redis_rest_token', (make) => `A${make.text('base62', 51)}==`),
  },
  {
    id: 'upstash-api-key',
    provider,
    title: 'Upstash management API key',
    opens: 'all databases of the account',
    keywords: ['upstash_api', 'upstash_management', 'upstash_key', 'upstash-api'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Account → Management API.',
      url: 'https://upstash.com/docs/devops/developer-api/introduction',
    },
    source: 'https://upstash.com/docs/devops/developer-api/introduction',
    ...assignedExamples('upstash_api_key', (make) => make.uuid()),
  },
]
