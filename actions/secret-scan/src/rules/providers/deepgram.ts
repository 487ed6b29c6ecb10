/** Credentials of Deepgram. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const deepgramApiKey = (make: Generator) => make.text('hex', 40)

export const deepgramRules: readonly Rule[] = [
  {
    id: 'deepgram-api-key',
    provider: 'Deepgram',
    title: 'Deepgram API key',
    opens: "speech recognition at the project's cost, and what else its role allows",
    keywords: ['deepgram'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API Keys of the project in the Deepgram console.',
      url: 'https://console.deepgram.com',
    },
    source: 'https://developers.deepgram.com/docs/create-additional-api-keys',
    positives: (make) => assigned(make, ['DEEPGRAM_API_KEY', 'deepgramApiKey'], deepgramApiKey),
    negatives: (make) => assignedNearMisses(make, 'DEEPGRAM_API_KEY', deepgramApiKey),
  },
]
