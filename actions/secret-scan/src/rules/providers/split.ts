/** Credentials of Split. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const splitApiKey = (make: Generator) => make.text('base36', 52)

export const splitRules: readonly Rule[] = [
  {
    id: 'split-api-key',
    provider: 'Split',
    title: 'Split API key',
    opens: 'feature flags of the environment, with an admin key of all',
    keywords: ['split_api', 'splitapi', 'split_io', 'splitio', 'split_sdk', 'split.io', 'split-api'],
    match: { kind: 'assigned', value: '[a-z0-9]{36,56}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the key under Admin settings → API keys.',
      url: 'https://help.split.io/hc/en-us/articles/360019916211-API-keys',
    },
    source: 'https://docs.split.io/reference/authentication',
    positives: (make) => assigned(make, ['SPLIT_API_KEY', 'SPLITIO_API_KEY', 'splitApiKey'], splitApiKey),
    negatives: (make) => assignedNearMisses(make, 'SPLIT_API_KEY', splitApiKey),
  },
]
