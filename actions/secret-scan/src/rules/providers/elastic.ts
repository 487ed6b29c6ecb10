import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Elastic'
const source = 'https://www.elastic.co/docs/deploy-manage/api-keys'
const revoke = {
  steps: 'Revoke the key in the console or by the interface.',
  url: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
}

export const elasticRules: readonly Rule[] = [
  {
    id: 'elastic-cloud-api-key',
    provider,
    title: 'Elastic Cloud API key',
    opens: 'the deployments of the organisation, as its roles allow',
    keywords: ['essu_'],
    match: { kind: 'token', pattern: 'essu_[0-9A-Za-z+/]{60,120}={0,2}(?![0-9A-Za-z+/=])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `essu_${make.text('base62', 90)}`),
  },
  {
    id: 'elasticsearch-api-key',
    provider,
    title: 'Elasticsearch API key',
    opens: 'the indexes that its roles reach',
    keywords: ['elastic', 'es_api_key', 'elasticsearch'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{58}==' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Invalidate the key by `DELETE /_security/api_key`.',
      url: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    },
    source,
    ...assignedExamples('elasticsearch_api_key', (make) => `${make.text('base62', 58)}==`),
  },
]
