/** Credentials of NVIDIA. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const nvidiaApiKey = (make: Generator) => `nvapi-${make.text('base64url', 64)}`

export const nvidiaRules: readonly Rule[] = [
  {
    id: 'nvidia-api-key',
    provider: 'NVIDIA',
    title: 'NVIDIA API key',
    opens: "NVIDIA's hosted models and the NGC registry, as far as its services allow",
    keywords: ['nvapi-'],
    match: { kind: 'token', pattern: 'nvapi-[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API Keys in the settings of build.nvidia.com or NGC.',
      url: 'https://build.nvidia.com/settings/api-keys',
    },
    source: 'https://docs.nvidia.com/ngc/latest/ngc-catalog-user-guide.html',
    positives: (make) => inText(make, nvidiaApiKey),
    negatives: (make) => nearMisses(make, nvidiaApiKey, 'nvapi-'),
  },
]
