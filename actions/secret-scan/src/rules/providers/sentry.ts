/** Sentry: auth tokens by kind, and the DSN a client reports to. */

import { makeSentryOrganization, proveSentryOrganization } from '../../proof/json-tokens.ts'
import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const sentryRules: readonly Rule[] = [
  {
    id: 'sentry-org-token',
    provider: 'Sentry',
    title: 'Sentry organization token',
    opens: 'uploading releases and source maps for the organisation',
    keywords: ['sntrys_'],
    match: {
      kind: 'token',
      pattern: 'sntrys_eyJ[0-9A-Za-z+/_-]{60,500}={0,2}_[0-9A-Za-z+/]{43}(?![0-9A-Za-z])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveSentryOrganization,
    revoke: {
      steps: 'Revoke the token under Settings → Developer Settings → Organization Tokens.',
      url: 'https://docs.sentry.io/account/auth-tokens/',
    },
    source: 'https://docs.sentry.io/account/auth-tokens/',
    positives: (make) => inText(make, () => makeSentryOrganization(make)),
    negatives: (make) => notTokens(make, 'sntrys_'),
  },
  {
    id: 'sentry-user-token',
    provider: 'Sentry',
    title: 'Sentry user auth token',
    opens: 'the Sentry API, with the scopes that its user chose',
    keywords: ['sntryu_'],
    match: { kind: 'token', pattern: 'sntryu_[0-9a-f]{64}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under User Settings → Personal Tokens.',
      url: 'https://docs.sentry.io/account/auth-tokens/',
    },
    source: 'https://docs.sentry.io/account/auth-tokens/',
    positives: (make) => inText(make, () => `sntryu_${make.text('hex', 64)}`),
    negatives: (make) => notTokens(make, 'sntryu_'),
  },
  {
    id: 'sentry-app-token',
    provider: 'Sentry',
    title: 'Sentry integration token',
    opens: 'the Sentry API, with the permissions of the integration',
    keywords: ['sntrya_', 'sntryi_'],
    match: { kind: 'token', pattern: 'sntry[ai]_[0-9a-f]{64}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token in the custom integration’s settings.',
      url: 'https://docs.sentry.io/account/auth-tokens/',
    },
    source: 'https://docs.sentry.io/account/auth-tokens/',
    positives: (make) => inText(make, () => `sntry${make.below(2) ? 'a' : 'i'}_${make.text('hex', 64)}`),
    negatives: (make) => notTokens(make, 'sntrya_'),
  },
  {
    id: 'sentry-dsn-with-secret',
    provider: 'Sentry',
    title: 'Sentry DSN with a secret key',
    opens: 'sending events into the project; only old clients need the second half',
    keywords: ['sentry'],
    match: {
      kind: 'window',
      pattern: 'https?://[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@[0-9A-Za-z.-]{3,100}/[0-9]{1,20}',
      before: 120,
      after: 160,
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the client key under Project Settings → Client Keys, and use a DSN without secret.',
      url: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
    },
    source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
    positives: (make) => [
      `SENTRY_DSN=https://${make.text('hex', 32)}:${make.text('hex', 32)}@sentry.io/${make.text('digits', 6)}`,
      `dsn: 'https://${make.text('hex', 32)}:${make.text('hex', 32)}@o1.ingest.sentry.io/${make.text('digits', 6)}'`,
      `sentry.init("https://${make.text('hex', 32)}:${make.text('hex', 32)}@errors.example.com/2")`,
    ],
    negatives: (make) => [
      `SENTRY_DSN=https://<key>:<secret>@sentry.io/1`,
      `dsn: 'https://${make.text('hex', 32)}@o1.ingest.sentry.io/42'`,
      `SENTRY_DSN=\${SENTRY_DSN}`,
    ],
  },
  {
    id: 'sentry-dsn',
    provider: 'Sentry',
    title: 'Sentry DSN',
    opens: 'sending events into the project, which uses up its quota; it reads nothing',
    keywords: ['ingest.sentry.io', 'ingest.us.sentry.io', 'ingest.de.sentry.io'],
    match: {
      kind: 'window',
      pattern:
        'https://(?<secret>[0-9a-f]{32})@o[0-9]{1,20}\\.ingest\\.(?:[a-z]{2}\\.)?sentry\\.io/[0-9]{1,20}',
      before: 80,
      after: 40,
    },
    severity: 'note',
    confidence: 'high',
    revoke: {
      steps:
        'Nothing in a browser; where it is abused, rotate the client key under Project Settings → Client Keys.',
      url: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
    },
    source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
    positives: (make) => [
      `dsn: 'https://${make.text('hex', 32)}@o${make.text('digits', 6)}.ingest.sentry.io/${make.text('digits', 7)}'`,
      `SENTRY_DSN=https://${make.text('hex', 32)}@o42.ingest.us.sentry.io/${make.text('digits', 16)}`,
      `<meta name="dsn" content="https://${make.text('hex', 32)}@o7.ingest.de.sentry.io/8">`,
    ],
    negatives: () => [
      `dsn: 'https://publicKey@o0.ingest.sentry.io/0'`,
      'https://o42.ingest.sentry.io/api/1/envelope/',
      'dsn: https://<key>@<org>.ingest.sentry.io/<project>',
    ],
  },
]
