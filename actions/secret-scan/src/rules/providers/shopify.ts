/** Credentials of Shopify. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const shopifyAccessToken = (make: Generator) => `shpat_${make.text('hex', 32)}`

const shopifyCustomAppToken = (make: Generator) => `shpca_${make.text('hex', 32)}`

const shopifyPrivateAppPassword = (make: Generator) => `shppa_${make.text('hex', 32)}`

const shopifySharedSecret = (make: Generator) => `shpss_${make.text('hex', 32)}`

const shopifyThemePassword = (make: Generator) => `shptka_${make.text('hex', 32)}`

export const shopifyRules: readonly Rule[] = [
  {
    id: 'shopify-access-token',
    provider: 'Shopify',
    title: 'Shopify access token of an app',
    opens: "the store's orders, customers and products, as its scopes allow",
    keywords: ['shpat_', 'shpua_'],
    match: { kind: 'token', pattern: 'shp(?:at|ua)_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Uninstall the app from the store, or rotate its client secret and refresh the token.',
      url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
    },
    source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    positives: (make) => inText(make, shopifyAccessToken),
    negatives: (make) => [
      ...nearMisses(make, shopifyAccessToken, 'shpat_'),
      tooLong(make, shopifyAccessToken),
      `shpxx_${make.text('hex', 32)}`,
    ],
  },
  {
    id: 'shopify-custom-app-token',
    provider: 'Shopify',
    title: 'Shopify access token of a custom app',
    opens: "the store's orders, customers and products, as its scopes allow",
    keywords: ['shpca_'],
    match: { kind: 'token', pattern: 'shpca_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Uninstall the custom app from the store.',
      url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
    },
    source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    positives: (make) => inText(make, shopifyCustomAppToken),
    negatives: (make) => [
      ...nearMisses(make, shopifyCustomAppToken, 'shpca_'),
      tooLong(make, shopifyCustomAppToken),
    ],
  },
  {
    id: 'shopify-private-app-password',
    provider: 'Shopify',
    title: 'Shopify password of a private app',
    opens: "the store's orders, customers and products, as its scopes allow",
    keywords: ['shppa_'],
    match: { kind: 'token', pattern: 'shppa_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the private app from the store.',
      url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
    },
    source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    positives: (make) => inText(make, shopifyPrivateAppPassword),
    negatives: (make) => [
      ...nearMisses(make, shopifyPrivateAppPassword, 'shppa_'),
      tooLong(make, shopifyPrivateAppPassword),
    ],
  },
  {
    id: 'shopify-shared-secret',
    provider: 'Shopify',
    title: 'Shopify client secret of an app',
    opens: 'tokens of all stores that have the app, and forging its webhooks',
    keywords: ['shpss_'],
    match: { kind: 'token', pattern: 'shpss_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the client secret under Settings of the app.',
      url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
    },
    source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    positives: (make) => inText(make, shopifySharedSecret),
    negatives: (make) => [
      ...nearMisses(make, shopifySharedSecret, 'shpss_'),
      tooLong(make, shopifySharedSecret),
    ],
  },
  {
    id: 'shopify-theme-password',
    provider: 'Shopify',
    title: 'Shopify Theme Access password',
    opens: 'themes of the store',
    keywords: ['shptka_'],
    match: { kind: 'token', pattern: 'shptka_[0-9a-fA-F]{32}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the password in the Theme Access app.',
      url: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
    },
    source: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
    positives: (make) => inText(make, shopifyThemePassword),
    negatives: (make) => [
      ...nearMisses(make, shopifyThemePassword, 'shptka_'),
      tooLong(make, shopifyThemePassword),
    ],
  },
]
