/** Credentials of WooCommerce. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const woocommerceConsumerSecret = (make: Generator) => `cs_${make.text('hex', 40)}`

const woocommerceConsumerKey = (make: Generator) => `ck_${make.text('hex', 40)}`

export const woocommerceRules: readonly Rule[] = [
  {
    id: 'woocommerce-consumer-secret',
    provider: 'WooCommerce',
    title: 'WooCommerce consumer secret',
    opens: 'orders, customers and products of the shop',
    keywords: ['cs_'],
    match: { kind: 'token', pattern: 'cs_[0-9a-f]{40}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Settings → Advanced → REST API.',
      url: 'https://woocommerce.com/document/woocommerce-rest-api/',
    },
    source: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
    positives: (make) => inText(make, woocommerceConsumerSecret),
    negatives: (make) => [
      ...nearMisses(make, woocommerceConsumerSecret, 'cs_'),
      tooLong(make, woocommerceConsumerSecret),
    ],
  },
  {
    id: 'woocommerce-consumer-key',
    provider: 'WooCommerce',
    title: 'WooCommerce consumer key',
    opens: 'orders, customers and products of the shop, together with its secret',
    keywords: ['ck_'],
    match: { kind: 'token', pattern: 'ck_[0-9a-f]{40}(?![A-Za-z0-9_])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Settings → Advanced → REST API.',
      url: 'https://woocommerce.com/document/woocommerce-rest-api/',
    },
    source: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
    positives: (make) => inText(make, woocommerceConsumerKey),
    negatives: (make) => [
      ...nearMisses(make, woocommerceConsumerKey, 'ck_'),
      tooLong(make, woocommerceConsumerKey),
    ],
  },
]
