/** InfluxDB: API tokens, 64 bytes in base64url. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const influxdbRules: readonly Rule[] = [
  {
    id: 'influxdb-token',
    provider: 'InfluxDB',
    title: 'InfluxDB token',
    opens: 'the buckets that the token may read and write; an operator token everything',
    keywords: ['influx'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{86}==' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Load Data → API Tokens.',
      url: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
    },
    source: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
    positives: (make) => assigned(make, ['INFLUX_TOKEN'], () => `${make.text('base64url', 86)}==`),
    negatives: () => unassigned('INFLUX_TOKEN'),
  },
]
