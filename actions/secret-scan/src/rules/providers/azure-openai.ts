/** Credentials of Azure OpenAI. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const azureOpenaiApiKey = (make: Generator) => make.text('hex', 32)

export const azureOpenaiRules: readonly Rule[] = [
  {
    id: 'azure-openai-api-key',
    provider: 'Azure OpenAI',
    title: 'Azure OpenAI key',
    opens: "the resource's models at the subscription's cost",
    keywords: ['azure_openai', 'azureopenai', 'azure-openai', 'aoai'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the key under Keys and Endpoint of the resource, after switching to the second key.',
      url: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
    },
    source: 'https://learn.microsoft.com/azure/ai-services/openai/reference',
    positives: (make) => assigned(make, ['AZURE_OPENAI_API_KEY', 'azureOpenaiKey'], azureOpenaiApiKey),
    negatives: (make) => assignedNearMisses(make, 'AZURE_OPENAI_API_KEY', azureOpenaiApiKey),
  },
]
