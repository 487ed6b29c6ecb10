import { provePrivateKey } from '../../proof/private-key.ts'
import { tokenExamples, windowExamples } from '../examples.ts'
import { pem } from '../key-examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Google Cloud'
const revoke = {
  steps: 'Delete the key under APIs & Services → Credentials, and look for its use in the audit logs.',
  url: 'https://cloud.google.com/docs/security/compromised-credentials',
}

export const gcpRules: readonly Rule[] = [
  {
    id: 'gcp-api-key',
    provider,
    title: 'Google API key',
    opens:
      "the interfaces that the key is not restricted from, at the project's cost; keys of web pages are public by design",
    keywords: ['aiza'],
    match: { kind: 'token', pattern: 'AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])' },
    severity: 'warning',
    confidence: 'high',
    revoke,
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    ...tokenExamples((make) => `AIza${make.text('base64url', 35)}`),
  },
  {
    id: 'gcp-service-account-key',
    provider,
    title: 'Google Cloud service account key',
    opens: 'what the roles of the service account allow',
    keywords: ['private_key_id'], // Google writes it in front of the key
    match: {
      kind: 'token',
      pattern:
        'private_key_id\\\\{0,3}"\\s{0,4}:\\s{0,4}\\\\{0,3}"[^"\\\\]{0,80}\\\\{0,3}"\\s{0,4},\\s{0,20}\\\\{0,3}"private_key\\\\{0,3}"\\s{0,4}:\\s{0,4}\\\\{0,3}"(?<secret>-{5}BEGIN (?:RSA )?PRIVATE KEY-{5}[0-9A-Za-z+/=\\s\\\\]{64,8000}?-{5}END (?:RSA )?PRIVATE KEY-{5}(?![0-9A-Za-z_]))',
    },
    severity: 'error',
    confidence: 'high',
    prove: provePrivateKey,
    revoke: {
      steps:
        'Delete the key of the service account and make another one, or do without by workload identity.',
      url: 'https://cloud.google.com/iam/docs/keys-create-delete',
    },
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    ...windowExamples(
      (secret) =>
        `"type": "service_account", "project_id": "acme", "private_key_id": "0", "private_key": "${secret}\\n"`,
      (make) => pem(make, 'PRIVATE KEY').replaceAll('\n', '\\n'),
    ),
  },
  {
    id: 'gcp-oauth-client-secret',
    provider,
    title: 'Google OAuth client secret',
    opens: 'exchanges of login codes in the name of the app',
    keywords: ['gocspx-'],
    match: { kind: 'token', pattern: 'GOCSPX-[0-9A-Za-z_-]{28}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Add a new client secret, move over to it, and delete the old one.',
      url: 'https://support.google.com/cloud/answer/15549257',
    },
    source: 'https://developers.google.com/identity/protocols/oauth2',
    ...tokenExamples((make) => `GOCSPX-${make.text('base64url', 28)}`),
  },
  {
    id: 'gcp-oauth-access-token',
    provider,
    title: 'Google OAuth access token',
    opens: 'what its user or service account granted, for an hour by default',
    keywords: ['ya29.'],
    match: { kind: 'token', pattern: 'ya29\\.[0-9A-Za-z_-]{60,1024}(?![0-9A-Za-z_-])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: "Revoke the grant at oauth2.googleapis.com/revoke or in the account's third-party access.",
      url: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    },
    source: 'https://cloud.google.com/docs/authentication/token-types',
    ...tokenExamples((make) => `ya29.${make.text('base64url', 150)}`),
  },
  {
    id: 'gcp-oauth-refresh-token',
    provider,
    title: 'Google OAuth refresh token',
    opens: 'new access tokens, together with the client secret, until it is revoked',
    keywords: ['1//0'],
    match: { kind: 'token', pattern: '1\\/\\/0[0-9A-Za-z_-]{60,250}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Revoke the grant at oauth2.googleapis.com/revoke or in the account's third-party access.",
      url: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    },
    source: 'https://developers.google.com/identity/protocols/oauth2',
    ...tokenExamples((make) => `1//0${make.text('base64url', 98)}`),
  },
  {
    id: 'gcp-gemini-api-key',
    provider,
    title: 'Google Gemini API key (AQ.)',
    opens: "calls of models at the project's cost",
    keywords: ['aq.ab8rn6'],
    match: { kind: 'token', pattern: 'AQ\\.Ab8RN6[0-9A-Za-z_-]{44}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key in Google AI Studio and make another one.',
      url: 'https://ai.google.dev/gemini-api/docs/api-key',
    },
    source: 'https://ai.google.dev/gemini-api/docs/api-key',
    ...tokenExamples((make) => `AQ.Ab8RN6${make.text('base64url', 44)}`),
  },
  {
    id: 'gcp-hmac-access-id',
    provider,
    title: 'Google Cloud Storage HMAC access id',
    opens: 'together with its secret, the buckets of its service account',
    keywords: ['goog1'],
    match: { kind: 'token', pattern: 'GOOG1[0-9A-Z]{56}(?![0-9A-Za-z])' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Deactivate the HMAC key and delete it.',
      url: 'https://cloud.google.com/storage/docs/authentication/managing-hmackeys',
    },
    source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    ...tokenExamples((make) => `GOOG1${make.text('base32', 56)}`),
  },
]
