/** Credentials of AssemblyAI. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const assemblyaiApiKey = (make: Generator) => make.text('hex', 32)

export const assemblyaiRules: readonly Rule[] = [
  {
    id: 'assemblyai-api-key',
    provider: 'AssemblyAI',
    title: 'AssemblyAI API key',
    opens: 'transcripts of the account, and new ones at its cost',
    keywords: ['assemblyai', 'assembly_ai'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API Keys in the dashboard.',
      url: 'https://www.assemblyai.com/app/api-keys',
    },
    source: 'https://www.assemblyai.com/docs/api-reference/overview',
    positives: (make) => assigned(make, ['ASSEMBLYAI_API_KEY', 'assemblyaiKey'], assemblyaiApiKey),
    negatives: (make) => assignedNearMisses(make, 'ASSEMBLYAI_API_KEY', assemblyaiApiKey),
  },
]
