/** Credentials of RunPod. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const runpodApiKey = (make: Generator) => `rpa_${make.text('base62', 46)}`

export const runpodRules: readonly Rule[] = [
  {
    id: 'runpod-api-key',
    provider: 'RunPod',
    title: 'RunPod API key',
    opens: 'pods, endpoints and storage of the account, at its cost',
    keywords: ['rpa_'],
    match: { kind: 'token', pattern: 'rpa_[A-Za-z0-9]{40,56}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Settings → API Keys.',
      url: 'https://www.console.runpod.io/user/settings',
    },
    source: 'https://docs.runpod.io/get-started/api-keys',
    positives: (make) => inText(make, runpodApiKey),
    negatives: (make) => nearMisses(make, runpodApiKey, 'rpa_'),
  },
]
