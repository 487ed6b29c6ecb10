/** Splunk: tokens of the HTTP Event Collector. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const splunkRules: readonly Rule[] = [
  {
    id: 'splunk-hec-token',
    provider: 'Splunk',
    title: 'Splunk HEC token',
    opens: 'writing events into the indexes of the HTTP Event Collector',
    keywords: ['splunk', 'hec_token', 'hec-token', 'hectoken'],
    match: {
      kind: 'assigned',
      value: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Disable the token under Data inputs → HTTP Event Collector, and make a new one.',
      url: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    },
    source: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    positives: (make) => assigned(make, ['SPLUNK_HEC_TOKEN'], () => make.uuid()),
    negatives: () => unassigned('SPLUNK_HEC_TOKEN'),
  },
  {
    id: 'splunk-authorization',
    provider: 'Splunk',
    title: 'Splunk token in a header',
    opens: 'writing events into Splunk',
    keywords: ['splunk '],
    match: {
      kind: 'window',
      pattern:
        '[Aa]uthorization["\']?\\s{0,4}[:=,]\\s{0,4}["\'`]?Splunk (?<secret>[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})',
      before: 32,
      after: 48,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Disable the token under Data inputs → HTTP Event Collector, and make a new one.',
      url: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    },
    source: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    positives: (make) => [
      `curl -H "Authorization: Splunk ${make.uuid()}" https://hec.example.com`,
      `headers: { authorization: 'Splunk ${make.uuid()}' }`,
      `"Authorization": "Splunk ${make.uuid()}"`,
    ],
    negatives: () => [
      `Authorization: Splunk \${HEC_TOKEN}`,
      'Authorization: Splunk <hec_token>',
      'a Splunk forwarder sends events',
    ],
  },
]
