/** Credentials of Plaid. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const plaidAccessToken = (make: Generator) => `access-production-${make.uuid()}`

const plaidSandboxToken = (make: Generator) => `access-sandbox-${make.uuid()}`

const plaidSecret = (make: Generator) => make.text('hex', 30)

export const plaidRules: readonly Rule[] = [
  {
    id: 'plaid-access-token',
    provider: 'Plaid',
    title: 'Plaid access token',
    opens: "accounts and transactions of one person's bank login",
    keywords: ['access-production-', 'access-development-'],
    match: {
      kind: 'token',
      pattern:
        'access-(?:production|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Invalidate the token with /item/access_token/invalidate.',
      url: 'https://plaid.com/docs/account/security/',
    },
    source: 'https://plaid.com/docs/api/items/',
    positives: (make) => inText(make, plaidAccessToken),
    negatives: (make) => [
      ...nearMisses(make, plaidAccessToken, 'access-production-'),
      tooLong(make, plaidAccessToken),
      `public-production-${make.uuid()}`,
    ],
  },
  {
    id: 'plaid-sandbox-token',
    provider: 'Plaid',
    title: 'Plaid access token (sandbox)',
    opens: "made-up accounts of a sandbox, but no person's data",
    keywords: ['access-sandbox-'],
    match: {
      kind: 'token',
      pattern: 'access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])',
    },
    severity: 'note',
    confidence: 'high',
    revoke: {
      steps: 'Invalidate the token with /item/access_token/invalidate.',
      url: 'https://plaid.com/docs/account/security/',
    },
    source: 'https://plaid.com/docs/api/items/',
    positives: (make) => inText(make, plaidSandboxToken),
    negatives: (make) => [
      ...nearMisses(make, plaidSandboxToken, 'access-sandbox-'),
      tooLong(make, plaidSandboxToken),
      `public-sandbox-${make.uuid()}`,
    ],
  },
  {
    id: 'plaid-secret',
    provider: 'Plaid',
    title: 'Plaid client secret',
    opens: 'all items of the team, together with the client id and their tokens',
    keywords: ['plaid'],
    match: { kind: 'assigned', value: '[0-9a-f]{30}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Rotate the secret under Developers → Keys.',
      url: 'https://dashboard.plaid.com/developers/keys',
    },
    source: 'https://plaid.com/docs/api/items/',
    positives: (make) =>
      assigned(make, ['PLAID_SECRET', 'PLAID_SECRET_PRODUCTION', 'plaidSecret'], plaidSecret),
    negatives: (make) => [
      ...assignedNearMisses(make, 'PLAID_SECRET', plaidSecret),
      `PLAID_CLIENT_ID=${make.text('hex', 24)}`,
    ],
  },
]
