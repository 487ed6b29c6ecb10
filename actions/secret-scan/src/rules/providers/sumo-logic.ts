/** Sumo Logic: access keys and the addresses of HTTP sources, which are credentials themselves. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const sumoLogicRules: readonly Rule[] = [
  {
    id: 'sumo-logic-access-key',
    provider: 'Sumo Logic',
    title: 'Sumo Logic access key',
    opens: 'the Sumo Logic API, with its owner’s role',
    keywords: ['sumologic', 'sumo_logic', 'sumo-logic', 'sumo_access', 'sumo_key'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Deactivate or delete the key under Preferences → Access Keys.',
      url: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    },
    source: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    positives: (make) => assigned(make, ['SUMOLOGIC_ACCESSKEY'], () => make.text('base62', 64)),
    negatives: () => unassigned('SUMOLOGIC_ACCESSKEY'),
  },
  {
    id: 'sumo-logic-http-source',
    provider: 'Sumo Logic',
    title: 'Sumo Logic HTTP source address',
    opens: 'sending logs and metrics to the collector',
    keywords: ['sumologic.com/receiver/v1/http/'],
    match: {
      kind: 'token',
      pattern: 'sumologic\\.com/receiver/v1/http/(?<secret>[0-9A-Za-z_+/-]{40,200}={0,2})',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the source’s address under Collection.',
      url: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
    },
    source: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/logs-metrics/',
    positives: (make) =>
      inText(
        make,
        () =>
          `https://endpoint1.collection.eu.sumologic.com/receiver/v1/http/${make.text('base64url', 86)}==`,
      ),
    negatives: (make) => notTokens(make, 'sumologic.com/receiver/v1/http/'),
  },
]
