/** Credentials of ReadMe. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const readmeApiKey = (make: Generator) => `rdme_${make.text('base36', 70)}`

export const readmeRules: readonly Rule[] = [
  {
    id: 'readme-api-key',
    provider: 'ReadMe.io',
    title: 'ReadMe API key',
    opens: 'documentation of the project, to write',
    keywords: ['rdme_'],
    match: { kind: 'token', pattern: 'rdme_[a-z0-9]{70}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Configuration → API Key.',
      url: 'https://docs.readme.com/main/docs/api-keys',
    },
    source: 'https://docs.readme.com/main/reference/intro/authentication',
    positives: (make) => inText(make, readmeApiKey),
    negatives: (make) => [...nearMisses(make, readmeApiKey, 'rdme_'), tooLong(make, readmeApiKey)],
  },
]
