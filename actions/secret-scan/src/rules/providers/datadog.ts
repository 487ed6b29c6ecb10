/** Datadog: keys of its API. Both are plain hex, so the name says whose they are. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const datadogRules: readonly Rule[] = [
  {
    id: 'datadog-api-key',
    provider: 'Datadog',
    title: 'Datadog API key',
    opens: 'sending metrics, logs, events and monitors’ data into the organisation',
    keywords: ['datadog', 'dd_api_key', 'dd-api-key', 'ddapikey'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the key under Organization Settings → API Keys, after agents have a new one.',
      url: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    },
    source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    positives: (make) => assigned(make, ['DD_API_KEY'], () => make.text('hex', 32)),
    negatives: (make) => [
      ...unassigned('DD_API_KEY'),
      `DD_API_KEY=${make.text('hex', 31)}`,
      `datadog_trace_id: ${make.text('digits', 19)}`,
    ],
  },
  {
    id: 'datadog-app-key',
    provider: 'Datadog',
    title: 'Datadog application key',
    opens: 'everything that its owner can do through the Datadog API, together with an API key',
    keywords: ['datadog', 'dd_app_key', 'dd-app-key', 'ddappkey', 'dd_application_key', 'dd-application-key'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the key under Organization Settings → Application Keys.',
      url: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    },
    source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    positives: (make) => assigned(make, ['DD_APP_KEY'], () => make.text('hex', 40)),
    negatives: (make) => [...unassigned('DD_APP_KEY'), `DD_APP_KEY=${make.text('hex', 39)}`],
  },
]
