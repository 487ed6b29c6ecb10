/** Credentials of LangSmith. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const langsmithApiKey = (make: Generator) => `lsv2_pt_${make.text('hex', 32)}_${make.text('hex', 10)}`

export const langsmithRules: readonly Rule[] = [
  {
    id: 'langsmith-api-key',
    provider: 'LangSmith',
    title: 'LangSmith API key',
    opens: 'traces, prompts and data sets of its workspace',
    keywords: ['lsv2_pt_', 'lsv2_sk_'],
    match: { kind: 'token', pattern: 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → API Keys.',
      url: 'https://smith.langchain.com/settings',
    },
    source:
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    positives: (make) => [
      ...inText(make, langsmithApiKey),
      `LANGSMITH_API_KEY=lsv2_sk_${make.text('hex', 32)}_${make.text('hex', 10)}`,
    ],
    negatives: (make) => [
      ...nearMisses(make, langsmithApiKey, 'lsv2_pt_'),
      tooLong(make, langsmithApiKey),
      `lsv2_pk_${make.text('hex', 32)}_${make.text('hex', 10)}`,
    ],
  },
]
