/** Credentials of Customer.io. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const customerIoApiKey = (make: Generator) => make.text('hex', 32)

export const customerIoRules: readonly Rule[] = [
  {
    id: 'customer-io-api-key',
    provider: 'Customer.io',
    title: 'Customer.io API key',
    opens: 'people and messages of the workspace',
    keywords: ['customerio', 'customer_io', 'customer-io', 'customer.io', 'cio_api'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under Account settings → API Credentials.',
      url: 'https://fly.customer.io/settings/api_credentials',
    },
    source: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
    positives: (make) =>
      assigned(make, ['CUSTOMERIO_API_KEY', 'CUSTOMER_IO_APP_KEY', 'customerioKey'], customerIoApiKey),
    negatives: (make) => assignedNearMisses(make, 'CUSTOMERIO_API_KEY', customerIoApiKey),
  },
]
