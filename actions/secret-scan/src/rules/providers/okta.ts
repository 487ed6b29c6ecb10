/** Credentials of Okta. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const oktaApiToken = (make: Generator) => `00${make.text('base64url', 40)}`

const oktaApiTokenInHeader = (make: Generator) => `SSWS 00${make.text('base64url', 40)}`

export const oktaRules: readonly Rule[] = [
  {
    id: 'okta-api-token',
    provider: 'Okta',
    title: 'Okta API token',
    opens: 'users, groups and apps of the organisation, as the administrator who made it',
    keywords: ['okta'],
    match: { kind: 'assigned', value: '00[A-Za-z0-9_-]{40}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Security → API → Tokens.',
      url: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    },
    source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    positives: (make) => assigned(make, ['OKTA_API_TOKEN', 'OKTA_CLIENT_TOKEN', 'oktaToken'], oktaApiToken),
    negatives: (make) => assignedNearMisses(make, 'OKTA_API_TOKEN', oktaApiToken),
  },
  {
    id: 'okta-api-token-in-header',
    provider: 'Okta',
    title: 'Okta API token in a header',
    opens: 'users, groups and apps of the organisation, as the administrator who made it',
    keywords: ['ssws'],
    match: { kind: 'token', pattern: 'SSWS (?<secret>00[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Security → API → Tokens.',
      url: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    },
    source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    positives: (make) => inText(make, oktaApiTokenInHeader),
    negatives: (make) => [
      ...nearMisses(make, oktaApiTokenInHeader, 'SSWS 00'),
      tooLong(make, oktaApiTokenInHeader),
    ],
  },
]
