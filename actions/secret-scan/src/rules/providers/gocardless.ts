/** Credentials of GoCardless. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const gocardlessAccessToken = (make: Generator) => `live_${make.text('base64url', 40)}`

export const gocardlessRules: readonly Rule[] = [
  {
    id: 'gocardless-access-token',
    provider: 'GoCardless',
    title: 'GoCardless access token',
    opens: 'payments, mandates and customers of the account',
    keywords: ['gocardless', 'go_cardless'],
    match: { kind: 'assigned', value: '(?:live|sandbox)_[A-Za-z0-9_-]{40}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Developers → Access tokens.',
      url: 'https://manage.gocardless.com/developers',
    },
    source: 'https://developer.gocardless.com/api-reference/',
    positives: (make) =>
      assigned(make, ['GOCARDLESS_ACCESS_TOKEN', 'gocardlessToken'], gocardlessAccessToken),
    negatives: (make) => assignedNearMisses(make, 'GOCARDLESS_ACCESS_TOKEN', gocardlessAccessToken),
  },
]
