/** Credentials of Salesforce. */

import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const salesforceAccessToken = (make: Generator) =>
  `00D${make.text('base62', 12)}!AQ${make.text('base62', 94)}`

const salesforceRefreshToken = (make: Generator) => `5Aep861${make.text('base62', 80)}`

const salesforceConsumerSecret = (make: Generator) => make.text('upperHex', 64)

export const salesforceRules: readonly Rule[] = [
  {
    id: 'salesforce-access-token',
    provider: 'Salesforce',
    title: 'Salesforce access token or session id',
    opens: 'records of the organisation, as its user',
    keywords: ['00d'],
    match: {
      kind: 'token',
      pattern: '00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]{80,130}(?![A-Za-z0-9._])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Revoke the session under Session Management, and the app's tokens under OAuth Usage.",
      url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
    },
    source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm',
    positives: (make) => inText(make, salesforceAccessToken),
    negatives: (make) => nearMisses(make, salesforceAccessToken, '00D'),
  },
  {
    id: 'salesforce-refresh-token',
    provider: 'Salesforce',
    title: 'Salesforce refresh token',
    opens: 'records of the organisation, as its user, until it is revoked',
    keywords: ['5aep861'],
    match: { kind: 'token', pattern: '5Aep861[A-Za-z0-9._=]{60,110}(?![A-Za-z0-9._=])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Revoke the app's tokens under OAuth Usage.",
      url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
    },
    source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm',
    positives: (make) => inText(make, salesforceRefreshToken),
    negatives: (make) => nearMisses(make, salesforceRefreshToken, '5Aep861'),
  },
  {
    id: 'salesforce-consumer-secret',
    provider: 'Salesforce',
    title: 'Salesforce consumer secret',
    opens: "tokens in the connected app's name",
    keywords: ['salesforce', 'sfdc'],
    match: { kind: 'assigned', value: '[0-9A-F]{64}|[0-9]{16,19}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Rotate the consumer secret of the app under Manage Consumer Details.',
      url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
    },
    source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm',
    positives: (make) =>
      assigned(
        make,
        ['SALESFORCE_CLIENT_SECRET', 'SFDC_CONSUMER_SECRET', 'salesforceSecret'],
        salesforceConsumerSecret,
      ),
    negatives: (make) => [
      ...assignedNearMisses(make, 'SALESFORCE_CLIENT_SECRET', salesforceConsumerSecret),
      `SALESFORCE_DIGEST=${make.text('hex', 64)}`,
    ],
  },
]
