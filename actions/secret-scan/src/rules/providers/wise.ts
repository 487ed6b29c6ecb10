/** Credentials of Wise. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const wiseApiToken = (make: Generator) => make.uuid()

export const wiseRules: readonly Rule[] = [
  {
    id: 'wise-api-token',
    provider: 'Wise',
    title: 'Wise API token',
    opens: 'balances and transfers of the account',
    keywords: ['wise_api', 'wise_token', 'transferwise', 'wiseapi', 'wise-api'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the token under Settings → API tokens.',
      url: 'https://wise.com/help/articles/2958107',
    },
    source: 'https://docs.wise.com/api-docs/features/authentication-access',
    positives: (make) => assigned(make, ['WISE_API_TOKEN', 'wiseApiToken'], wiseApiToken),
    negatives: (make) => assignedNearMisses(make, 'WISE_API_TOKEN', wiseApiToken),
  },
]
