/** Credentials of OpenAI. */

import { makeOpenAi, proveOpenAi } from '../../proof/fixed-marks.ts'
import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const openaiLegacyApiKey = (make: Generator) =>
  `sk-${make.text('base62', 20)}T3BlbkFJ${make.text('base62', 20)}`

export const openaiRules: readonly Rule[] = [
  {
    id: 'openai-api-key',
    provider: 'OpenAI',
    title: 'OpenAI API key of a project, service account or admin',
    opens: "OpenAI's models at the project's cost, and with an admin key the whole organisation",
    keywords: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-none-'],
    match: {
      kind: 'token',
      pattern:
        'sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,90}T3BlbkFJ[A-Za-z0-9_-]{20,90}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveOpenAi,
    revoke: {
      steps: 'Delete the key under API keys in the OpenAI platform and create another.',
      url: 'https://platform.openai.com/api-keys',
    },
    source: 'https://platform.openai.com/docs/api-reference/authentication',
    positives: (make) => [
      ...inText(make, makeOpenAi),
      `OPENAI_API_KEY=sk-svcacct-${make.text('base64url', 58)}T3BlbkFJ${make.text('base64url', 58)}`,
      `OPENAI_ADMIN_KEY=sk-admin-${make.text('base64url', 20)}T3BlbkFJ${make.text('base64url', 20)}`,
    ],
    negatives: (make) => [
      ...nearMisses(make, makeOpenAi, 'sk-proj-'),
      `sk-proj-${make.text('lower', 40)}-${make.text('lower', 40)}`,
    ],
  },
  {
    id: 'openai-legacy-api-key',
    provider: 'OpenAI',
    title: 'OpenAI API key of a user',
    opens: "OpenAI's models at the cost of every organisation its owner is in",
    keywords: ['t3blbkfj'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9_-])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}(?![A-Za-z0-9_-])',
      before: 40,
      after: 40,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveOpenAi,
    revoke: {
      steps: 'Delete the key under API keys in the OpenAI platform and create one of a project.',
      url: 'https://platform.openai.com/api-keys',
    },
    source: 'https://platform.openai.com/docs/api-reference/authentication',
    positives: (make) => inText(make, openaiLegacyApiKey),
    negatives: (make) => [
      ...nearMisses(make, openaiLegacyApiKey, 'sk-'),
      tooLong(make, openaiLegacyApiKey),
      `the marker T3BlbkFJ alone, or sk-${make.text('lower', 20)}`,
    ],
  },
]
