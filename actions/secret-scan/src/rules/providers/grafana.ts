/** Grafana: tokens of service accounts and of Grafana Cloud, and the API keys they replaced. */

import { makeGrafanaServiceAccount, proveGrafanaServiceAccount } from '../../proof/crc32-tokens.ts'
import {
  makeGrafanaCloud,
  makeGrafanaLegacy,
  proveGrafanaCloud,
  proveGrafanaLegacy,
} from '../../proof/json-tokens.ts'
import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const grafanaRules: readonly Rule[] = [
  {
    id: 'grafana-service-account-token',
    provider: 'Grafana',
    title: 'Grafana service account token',
    opens: 'the dashboards, data sources and settings that its service account’s role reaches',
    keywords: ['glsa_'],
    match: { kind: 'token', pattern: 'glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    prove: proveGrafanaServiceAccount,
    revoke: {
      steps: 'Delete the token under Administration → Service accounts.',
      url: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    },
    source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    positives: (make) => inText(make, () => makeGrafanaServiceAccount(make)),
    negatives: (make) => [...notTokens(make, 'glsa_'), `glsa_${make.text('base62', 32)}`],
  },
  {
    id: 'grafana-cloud-token',
    provider: 'Grafana',
    title: 'Grafana Cloud access policy token',
    opens: 'the metrics, logs, traces and stacks that its access policy names',
    keywords: ['glc_'],
    match: { kind: 'token', pattern: 'glc_eyJ[0-9A-Za-z+/]{30,400}={0,2}' },
    severity: 'error',
    confidence: 'high',
    prove: proveGrafanaCloud,
    revoke: {
      steps: 'Delete the token in its access policy in the Cloud Portal.',
      url: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    },
    source:
      'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    positives: (make) => inText(make, () => makeGrafanaCloud(make)),
    negatives: (make) => notTokens(make, 'glc_'),
  },
  {
    id: 'grafana-api-key',
    provider: 'Grafana',
    title: 'Grafana API key (legacy)',
    opens: 'the organisation, as viewer, editor or administrator',
    keywords: ['eyjrijoi'],
    match: { kind: 'token', pattern: 'eyJrIjoi[0-9A-Za-z+/]{60,400}={0,2}' },
    severity: 'error',
    confidence: 'high',
    prove: proveGrafanaLegacy,
    revoke: {
      steps: 'Delete the key; service account tokens replace it.',
      url: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
    },
    source: 'https://grafana.com/docs/grafana/latest/developers/http_api/auth/',
    positives: (make) => inText(make, () => makeGrafanaLegacy(make)),
    negatives: (make) => notTokens(make, 'eyJrIjoi'),
  },
]
