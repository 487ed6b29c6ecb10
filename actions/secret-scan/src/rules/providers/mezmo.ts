/** Mezmo (LogDNA): ingestion and service keys. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const mezmoRules: readonly Rule[] = [
  {
    id: 'mezmo-key',
    provider: 'Mezmo',
    title: 'Mezmo key',
    opens: 'sending logs, or with a service key reading them',
    keywords: ['logdna', 'mezmo'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Settings → Organization → API Keys.',
      url: 'https://docs.mezmo.com/docs/ingestion-key',
    },
    source: 'https://docs.mezmo.com/docs/ingestion-key',
    positives: (make) => assigned(make, ['LOGDNA_INGESTION_KEY'], () => make.text('hex', 32)),
    negatives: () => unassigned('LOGDNA_INGESTION_KEY'),
  },
]
