/** Credentials of Segment. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const segmentPublicApiToken = (make: Generator) => `sgp_${make.text('base62', 64)}`

const segmentWriteKey = (make: Generator) => make.text('base62', 32)

export const segmentRules: readonly Rule[] = [
  {
    id: 'segment-public-api-token',
    provider: 'Segment',
    title: 'Segment Public API token',
    opens: 'sources, destinations and users of the workspace',
    keywords: ['sgp_'],
    match: { kind: 'token', pattern: 'sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Remove the token under Settings → Access Management → Tokens.',
      url: 'https://segment.com/docs/api/public-api/',
    },
    source: 'https://segment.com/docs/api/public-api/',
    positives: (make) => inText(make, segmentPublicApiToken),
    negatives: (make) => [
      ...nearMisses(make, segmentPublicApiToken, 'sgp_'),
      tooLong(make, segmentPublicApiToken),
    ],
  },
  {
    id: 'segment-write-key',
    provider: 'Segment',
    title: 'Segment write key',
    opens: 'sending made-up events to its source',
    keywords: ['segment_write', 'segment_key', 'segment_api', 'segmentwrite', 'segmentkey', 'segment-write'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Generate a new write key under Settings → API Keys of the source.',
      url: 'https://segment.com/docs/api/public-api/',
    },
    source: 'https://segment.com/docs/connections/find-writekey/',
    positives: (make) => assigned(make, ['SEGMENT_WRITE_KEY', 'segmentWriteKey'], segmentWriteKey),
    negatives: (make) => assignedNearMisses(make, 'SEGMENT_WRITE_KEY', segmentWriteKey),
  },
]
