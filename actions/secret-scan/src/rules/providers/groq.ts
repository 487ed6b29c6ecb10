/** Credentials of Groq. */

import { inText, nearMisses, tooLong } from '../example-texts.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const groqApiKey = (make: Generator) => `gsk_${make.text('base62', 20)}WGdyb3FY${make.text('base62', 24)}`

export const groqRules: readonly Rule[] = [
  {
    id: 'groq-api-key',
    provider: 'Groq',
    title: 'Groq API key',
    opens: "Groq's models at the cost of its organisation",
    keywords: ['gsk_'],
    match: { kind: 'token', pattern: 'gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API Keys in the Groq console.',
      url: 'https://console.groq.com/keys',
    },
    source: 'https://console.groq.com/docs/quickstart',
    positives: (make) => inText(make, groqApiKey),
    negatives: (make) => [...nearMisses(make, groqApiKey, 'gsk_'), tooLong(make, groqApiKey)],
  },
]
