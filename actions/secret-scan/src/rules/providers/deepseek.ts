/** Credentials of DeepSeek. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const deepseekApiKey = (make: Generator) => `sk-${make.text('hex', 32)}`

export const deepseekRules: readonly Rule[] = [
  {
    id: 'deepseek-api-key',
    provider: 'DeepSeek',
    title: 'DeepSeek API key',
    opens: "DeepSeek's models at the account's cost",
    keywords: ['deepseek'],
    match: { kind: 'assigned', value: 'sk-[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API keys of the DeepSeek platform.',
      url: 'https://platform.deepseek.com/api_keys',
    },
    source: 'https://api-docs.deepseek.com',
    positives: (make) => assigned(make, ['DEEPSEEK_API_KEY', 'deepseekApiKey'], deepseekApiKey),
    negatives: (make) => assignedNearMisses(make, 'DEEPSEEK_API_KEY', deepseekApiKey),
  },
]
