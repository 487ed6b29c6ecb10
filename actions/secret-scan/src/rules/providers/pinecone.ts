/** Credentials of Pinecone. */

import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const pineconeApiKey = (make: Generator) => `pcsk_${make.text('base62', 6)}_${make.text('base62', 63)}`

const pineconeLegacyApiKey = (make: Generator) => make.uuid()

export const pineconeRules: readonly Rule[] = [
  {
    id: 'pinecone-api-key',
    provider: 'Pinecone',
    title: 'Pinecone API key',
    opens: 'all indexes of its project, to read, write and delete',
    keywords: ['pcsk_'],
    match: { kind: 'token', pattern: 'pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{60,66}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API keys of the project in the Pinecone console.',
      url: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    },
    source: 'https://docs.pinecone.io/reference/api/authentication',
    positives: (make) => inText(make, pineconeApiKey),
    negatives: (make) => [...nearMisses(make, pineconeApiKey, 'pcsk_'), `pcsk_${make.text('base62', 70)}`],
  },
  {
    id: 'pinecone-legacy-api-key',
    provider: 'Pinecone',
    title: 'Pinecone API key (UUID)',
    opens: 'all indexes of its project, to read, write and delete',
    keywords: ['pinecone'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API keys of the project in the Pinecone console.',
      url: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    },
    source: 'https://docs.pinecone.io/reference/api/authentication',
    positives: (make) => assigned(make, ['PINECONE_API_KEY', 'pineconeApiKey'], pineconeLegacyApiKey),
    negatives: (make) => assignedNearMisses(make, 'PINECONE_API_KEY', pineconeLegacyApiKey),
  },
]
