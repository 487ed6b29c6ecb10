/** Credentials of Groq. */

import { makeGroq, proveGroq } from '../../proof/fixed-marks.ts'
import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Rule } from '../rule.ts'

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
    prove: proveGroq,
    revoke: {
      steps: 'Delete the key under API Keys in the Groq console.',
      url: 'https://console.groq.com/keys',
    },
    source: 'https://console.groq.com/docs/quickstart',
    positives: (make) => inText(make, makeGroq),
    negatives: (make) => [...nearMisses(make, makeGroq, 'gsk_'), tooLong(make, makeGroq)],
  },
]
