/** Credentials of Weights & Biases. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const wandbApiKey = (make: Generator) => make.text('hex', 40)

export const weightsAndBiasesRules: readonly Rule[] = [
  {
    id: 'wandb-api-key',
    provider: 'Weights & Biases',
    title: 'Weights & Biases API key',
    opens: "runs, models and artifacts of its owner's teams",
    keywords: ['wandb'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: { steps: 'Revoke the key under User settings → API keys.', url: 'https://wandb.ai/settings' },
    source: 'https://docs.wandb.ai/guides/track/environment-variables',
    positives: (make) => assigned(make, ['WANDB_API_KEY', 'wandbApiKey'], wandbApiKey),
    negatives: (make) => [
      ...assignedNearMisses(make, 'WANDB_API_KEY', wandbApiKey),
      `commit=${make.text('hex', 40)}`,
    ],
  },
]
