/** Credentials of BigCommerce. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const bigcommerceAccessToken = (make: Generator) => make.text('base36', 31)

export const bigcommerceRules: readonly Rule[] = [
  {
    id: 'bigcommerce-access-token',
    provider: 'BigCommerce',
    title: 'BigCommerce access token',
    opens: 'orders, customers and products of the store, as its scopes allow',
    keywords: ['bigcommerce'],
    match: { kind: 'assigned', value: '[a-z0-9]{31}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the API account under Settings → API.',
      url: 'https://developer.bigcommerce.com/docs/start/authentication/api-accounts',
    },
    source: 'https://developer.bigcommerce.com/docs/start/authentication/api-accounts',
    positives: (make) =>
      assigned(make, ['BIGCOMMERCE_ACCESS_TOKEN', 'bigcommerceToken'], bigcommerceAccessToken),
    negatives: (make) => assignedNearMisses(make, 'BIGCOMMERCE_ACCESS_TOKEN', bigcommerceAccessToken),
  },
]
