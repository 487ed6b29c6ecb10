/** Elasticsearch: API keys in headers, service tokens, and the password of the user that may do everything. */

import { chosenValue } from '../chosen-value.ts'
import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const elasticsearchRules: readonly Rule[] = [
  {
    id: 'elastic-service-account-token',
    provider: 'Elastic',
    title: 'Elasticsearch service account token',
    opens: 'what its service account may do, e.g. enrol Kibana or Fleet',
    keywords: ['aaeaawvsyxn0awm'],
    match: { kind: 'token', pattern: 'AAEAAWVsYXN0aWM[0-9A-Za-z_+/-]{30,200}={0,2}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the service account token, and make a new one.',
      url: 'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-delete-service-token',
    },
    source:
      'https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/service-accounts',
    positives: (make) => inText(make, () => `AAEAAWVsYXN0aWM${make.text('base62', 50)}`),
    negatives: (make) => notTokens(make, 'AAEAAWVsYXN0aWM'),
  },
  {
    id: 'elastic-api-key-header',
    provider: 'Elastic',
    title: 'Elasticsearch API key in a header',
    opens: 'the indices that the key’s role descriptors name',
    keywords: ['apikey '],
    match: {
      kind: 'window',
      pattern:
        '[Aa]uthorization["\']?\\s{0,4}[:=,]\\s{0,4}["\'`]?ApiKey (?<secret>[0-9A-Za-z+/]{40,120}={0,2})',
      before: 32,
      after: 160,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Invalidate the key under Stack Management → API keys.',
      url: 'https://www.elastic.co/docs/deploy-manage/api-keys',
    },
    source: 'https://www.elastic.co/docs/deploy-manage/api-keys',
    positives: (make) => [
      `curl -H "Authorization: ApiKey ${make.text('base62', 60)}" https://es.example.com`,
      `authorization: 'ApiKey ${make.text('base62', 60)}'`,
      `"Authorization": "ApiKey ${make.text('base62', 58)}=="`,
    ],
    negatives: () => [
      `Authorization: ApiKey \${ES_KEY}`,
      'Authorization: ApiKey <base64>',
      'an ApiKey is a key',
    ],
  },
  {
    id: 'elastic-password',
    provider: 'Elastic',
    title: 'Elasticsearch password',
    opens: 'the cluster, for the user elastic usually all of it',
    keywords: ['elastic_password', 'elasticsearch_password', 'elasticsearch.password', 'kibana_password'],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change it by elasticsearch-reset-password or under Stack Management → Users.',
      url: 'https://www.elastic.co/docs/reference/elasticsearch/command-line-tools/reset-password',
    },
    source: '',
    positives: (make) => assigned(make, ['ELASTIC_PASSWORD'], () => `${make.text('base62', 14)}7`),
    negatives: () => [...unassigned('ELASTIC_PASSWORD'), 'ELASTIC_PASSWORD=changeme'],
  },
]
