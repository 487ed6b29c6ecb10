/** Credentials of PayPal and Braintree. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const braintreeAccessToken = (make: Generator) =>
  `access_token$production$${make.text('base36', 16)}$${make.text('hex', 32)}`

const braintreeSandboxToken = (make: Generator) =>
  `access_token$sandbox$${make.text('base36', 16)}$${make.text('hex', 32)}`

const paypalClientSecret = (make: Generator) => `E${make.text('base64url', 79)}`

const braintreePrivateKey = (make: Generator) => make.text('hex', 32)

export const paypalRules: readonly Rule[] = [
  {
    id: 'braintree-access-token',
    provider: 'PayPal',
    title: 'Braintree access token (production)',
    opens: "payments in the merchant's name",
    keywords: ['access_token$production$'],
    match: {
      kind: 'token',
      pattern: 'access_token\\$production\\$[0-9a-z]{16}\\$[0-9a-f]{32}(?![A-Za-z0-9_])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Reset the PayPal credentials of the application.',
      url: 'https://developer.paypal.com/dashboard/applications',
    },
    source: 'https://developer.paypal.com/api/rest/authentication/',
    positives: (make) => inText(make, braintreeAccessToken),
    negatives: (make) => [
      ...nearMisses(make, braintreeAccessToken, 'access_token$production$'),
      tooLong(make, braintreeAccessToken),
    ],
  },
  {
    id: 'braintree-sandbox-token',
    provider: 'PayPal',
    title: 'Braintree access token (sandbox)',
    opens: 'test payments of a sandbox, but no money',
    keywords: ['access_token$sandbox$'],
    match: { kind: 'token', pattern: 'access_token\\$sandbox\\$[0-9a-z]{16}\\$[0-9a-f]{32}(?![A-Za-z0-9_])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Reset the PayPal credentials of the sandbox application.',
      url: 'https://developer.paypal.com/dashboard/applications',
    },
    source: 'https://developer.paypal.com/api/rest/authentication/',
    positives: (make) => inText(make, braintreeSandboxToken),
    negatives: (make) => [
      ...nearMisses(make, braintreeSandboxToken, 'access_token$sandbox$'),
      tooLong(make, braintreeSandboxToken),
    ],
  },
  {
    id: 'paypal-client-secret',
    provider: 'PayPal',
    title: 'PayPal client secret',
    opens: "payments and refunds in the merchant's name",
    keywords: ['paypal'],
    match: { kind: 'assigned', value: 'E[A-Za-z0-9_-]{79}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Add a second secret to the application, switch to it and delete this one.',
      url: 'https://developer.paypal.com/dashboard/applications',
    },
    source: 'https://developer.paypal.com/api/rest/authentication/',
    positives: (make) =>
      assigned(make, ['PAYPAL_CLIENT_SECRET', 'PAYPAL_SECRET', 'paypalSecret'], paypalClientSecret),
    negatives: (make) => [
      ...assignedNearMisses(make, 'PAYPAL_CLIENT_SECRET', paypalClientSecret),
      `PAYPAL_CLIENT_ID=A${make.text('base64url', 79)}`,
    ],
  },
  {
    id: 'braintree-private-key',
    provider: 'PayPal',
    title: 'Braintree private key',
    opens: 'payments of the merchant, together with merchant id and public key',
    keywords: ['braintree'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the API key under Settings → API in the Control Panel.',
      url: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
    },
    source: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
    positives: (make) =>
      assigned(make, ['BRAINTREE_PRIVATE_KEY', 'braintreePrivateKey'], braintreePrivateKey),
    negatives: (make) => assignedNearMisses(make, 'BRAINTREE_PRIVATE_KEY', braintreePrivateKey),
  },
]
