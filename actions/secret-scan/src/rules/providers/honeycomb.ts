/** Honeycomb: ingest and management keys, and the older keys by name. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const honeycombRules: readonly Rule[] = [
  {
    id: 'honeycomb-ingest-key',
    provider: 'Honeycomb',
    title: 'Honeycomb ingest key',
    opens: 'sending events into one environment',
    keywords: ['hcaik_', 'hcik_'],
    match: { kind: 'token', pattern: 'hca?ik_[0-9a-z]{58}(?![0-9A-Za-z])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Disable or delete the key under Environment settings → API Keys.',
      url: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    },
    source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    positives: (make) => inText(make, () => `hcaik_${make.text('base36', 58)}`),
    negatives: (make) => notTokens(make, 'hcaik_'),
  },
  {
    id: 'honeycomb-management-key',
    provider: 'Honeycomb',
    title: 'Honeycomb management key',
    opens: 'the team’s environments and keys',
    keywords: ['hcamk_'],
    match: { kind: 'token', pattern: 'hcamk_[0-9a-z]{26,58}(?::[0-9A-Za-z]{32,64})?(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Team settings → API Keys.',
      url: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    },
    source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    positives: (make) => inText(make, () => `hcamk_${make.text('base36', 26)}:${make.text('base62', 32)}`),
    negatives: (make) => notTokens(make, 'hcamk_'),
  },
  {
    id: 'honeycomb-api-key',
    provider: 'Honeycomb',
    title: 'Honeycomb configuration key',
    opens: 'sending events, and reading and changing what the key permits in its environment',
    keywords: ['honeycomb'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}|[0-9A-Za-z]{22}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Disable or delete the key under Environment settings → API Keys.',
      url: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    },
    source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    positives: (make) => assigned(make, ['HONEYCOMB_API_KEY'], () => make.text('hex', 32)),
    negatives: (make) => [...unassigned('HONEYCOMB_API_KEY'), `HONEYCOMB_DATASET=${make.text('lower', 10)}`],
  },
]
