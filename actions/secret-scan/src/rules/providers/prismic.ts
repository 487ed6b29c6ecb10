/** Credentials of Prismic. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const prismicAccessToken = (make: Generator) =>
  `MC5${make.text('base64url', 21)}.${make.text('base64url', 80)}`

export const prismicRules: readonly Rule[] = [
  {
    id: 'prismic-access-token',
    provider: 'Prismic',
    title: 'Prismic permanent access token',
    opens: 'content of the repository, drafts too',
    keywords: ['prismic'],
    match: { kind: 'assigned', value: 'MC5[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{30,140}' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Settings → API & Security.',
      url: 'https://prismic.io/docs/content-api#access-tokens',
    },
    source: 'https://prismic.io/docs/content-api#access-tokens',
    positives: (make) => assigned(make, ['PRISMIC_ACCESS_TOKEN', 'prismicToken'], prismicAccessToken),
    negatives: (make) => assignedNearMisses(make, 'PRISMIC_ACCESS_TOKEN', prismicAccessToken),
  },
]
