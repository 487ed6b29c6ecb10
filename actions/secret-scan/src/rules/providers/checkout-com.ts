/** Credentials of Checkout.com. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const checkoutComSecretKey = (make: Generator) => `sk_${make.text('base32', 27).toLowerCase()}`

const checkoutComSandboxKey = (make: Generator) => `sk_sbox_${make.text('base32', 27).toLowerCase()}`

export const checkoutComRules: readonly Rule[] = [
  {
    id: 'checkout-com-secret-key',
    provider: 'Checkout.com',
    title: 'Checkout.com secret key (live)',
    opens: 'payments and refunds of the business',
    keywords: ['checkout', 'cko_'],
    match: {
      kind: 'assigned',
      value: 'sk_[a-z2-7]{26}[a-z2-7*#$=]|sk_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Make a new key under Developers → Keys and deactivate this one.',
      url: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    },
    source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    positives: (make) => [
      ...assigned(make, ['CHECKOUT_SECRET_KEY', 'CKO_SECRET_KEY', 'checkoutSecretKey'], checkoutComSecretKey),
      `CKO_SECRET_KEY=sk_${make.uuid()}`,
    ],
    negatives: (make) => [
      ...assignedNearMisses(make, 'CHECKOUT_SECRET_KEY', checkoutComSecretKey),
      `CKO_PUBLIC_KEY=pk_${make.uuid()}`,
    ],
  },
  {
    id: 'checkout-com-sandbox-key',
    provider: 'Checkout.com',
    title: 'Checkout.com secret key (sandbox)',
    opens: 'test payments of the business, but no money',
    keywords: ['sk_sbox_'],
    match: { kind: 'token', pattern: 'sk_sbox_[a-z2-7]{26}[a-z2-7*#$=](?![A-Za-z0-9_])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Make a new sandbox key under Developers → Keys and deactivate this one.',
      url: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    },
    source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    positives: (make) => inText(make, checkoutComSandboxKey),
    negatives: (make) => [
      ...nearMisses(make, checkoutComSandboxKey, 'sk_sbox_'),
      tooLong(make, checkoutComSandboxKey),
    ],
  },
]
