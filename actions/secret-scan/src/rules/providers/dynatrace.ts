/** Dynatrace: tokens of three parts, where the first names the kind and the second is public. */

import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const dynatraceRules: readonly Rule[] = [
  {
    id: 'dynatrace-api-token',
    provider: 'Dynatrace',
    title: 'Dynatrace access token',
    opens: 'the Dynatrace API, with the scopes of the token',
    keywords: ['dt0c01.'],
    match: { kind: 'token', pattern: 'dt0c01\\.[A-Z2-7]{24}\\.[A-Z2-7]{64}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Access tokens, or call DELETE /api/v2/apiTokens/{id}.',
      url: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    },
    source:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    positives: (make) => inText(make, () => `dt0c01.${make.text('base32', 24)}.${make.text('base32', 64)}`),
    negatives: (make) => notTokens(make, 'dt0c01.'),
  },
  {
    id: 'dynatrace-platform-token',
    provider: 'Dynatrace',
    title: 'Dynatrace platform token or OAuth client secret',
    opens: 'the platform APIs, as its user or service user',
    keywords: ['dt0s01.', 'dt0s02.', 'dt0s16.', 'dt0s08.'],
    match: { kind: 'token', pattern: 'dt0s[0-9]{2}\\.[A-Z2-7]{8,24}\\.[A-Z2-7]{64}(?![0-9A-Za-z])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token or the OAuth client in Account Management → Identity & access management.',
      url: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    },
    source:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    positives: (make) => inText(make, () => `dt0s16.${make.text('base32', 8)}.${make.text('base32', 64)}`),
    negatives: (make) => notTokens(make, 'dt0s'),
  },
]
