/** Credentials of Postman. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const postmanApiKey = (make: Generator) => `PMAK-${make.text('hex', 24)}-${make.text('hex', 34)}`

const postmanCollectionKey = (make: Generator) => `PMAT-${make.text('base36', 26).toUpperCase()}`

export const postmanRules: readonly Rule[] = [
  {
    id: 'postman-api-key',
    provider: 'Postman',
    title: 'Postman API key',
    opens: 'collections and environments of its owner, with the secrets in them',
    keywords: ['pmak-'],
    match: { kind: 'token', pattern: 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → API keys.',
      url: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    },
    source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    positives: (make) => inText(make, postmanApiKey),
    negatives: (make) => [...nearMisses(make, postmanApiKey, 'PMAK-'), tooLong(make, postmanApiKey)],
  },
  {
    id: 'postman-collection-key',
    provider: 'Postman',
    title: 'Postman collection access key',
    opens: 'one collection, to read',
    keywords: ['pmat-'],
    match: { kind: 'token', pattern: 'PMAT-[0-9A-Z]{26}(?![A-Za-z0-9_-])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: "Disable the access key in the collection's sharing options.",
      url: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    },
    source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    positives: (make) => inText(make, postmanCollectionKey),
    negatives: (make) => [
      ...nearMisses(make, postmanCollectionKey, 'PMAT-'),
      tooLong(make, postmanCollectionKey),
    ],
  },
]
