/** Credentials of Facebook, Instagram and WhatsApp. */

import { assigned, assignedNearMisses, inText, mentioning, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const metaAccessToken = (make: Generator) => `EAAG${make.text('base62', 180)}`

const instagramAccessToken = (make: Generator) => `IGQW${make.text('base64url', 160)}`

const facebookAppSecret = (make: Generator) => make.text('hex', 32)

const facebookAppAccessToken = (make: Generator) => `${make.text('digits', 16)}|${make.text('base64url', 27)}`

export const metaRules: readonly Rule[] = [
  {
    id: 'meta-access-token',
    provider: 'Meta',
    title: 'Meta access token (Facebook, WhatsApp, Graph API)',
    opens: 'what its permissions allow: pages, ads, messages',
    keywords: ['eaa'],
    match: {
      kind: 'window',
      pattern:
        '(?<![A-Za-z0-9+/_])EAA(?!A{4})(?=[A-Z0-9]{0,60}[a-z])[A-Za-z0-9]{100,400}(?![A-Za-z0-9+/=_-])',
      before: 1,
      after: 420,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke it with DELETE /me/permissions, or reset the app secret.',
      url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    },
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    positives: (make) => inText(make, metaAccessToken),
    negatives: (make) => [
      ...nearMisses(make, metaAccessToken, 'EAAG'),
      `EAAAAAAA${make.text('base62', 120)}`,
      `EAAB${make.text('base62', 120)}/${make.text('base62', 12)}==`,
    ],
  },
  {
    id: 'instagram-access-token',
    provider: 'Meta',
    title: 'Instagram access token',
    opens: 'media and profile of its account',
    keywords: ['igqv', 'igqw', 'igaa'],
    match: { kind: 'token', pattern: 'IG(?:Q[VW]|AA)[A-Za-z0-9_-]{100,300}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Remove the app under Apps and websites of the account, and reset the app secret.',
      url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    },
    source: 'https://developers.facebook.com/docs/instagram-platform',
    positives: (make) => inText(make, instagramAccessToken),
    negatives: (make) => nearMisses(make, instagramAccessToken, 'IGQW'),
  },
  {
    id: 'facebook-app-secret',
    provider: 'Meta',
    title: 'Facebook app secret',
    opens: "tokens in the app's name, and with them its users' data",
    keywords: ['facebook', 'fb_app', 'fb_secret', 'fbapp', 'meta_app', 'whatsapp_app', 'instagram_app'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the secret under App settings → Basic.',
      url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    },
    source: 'https://developers.facebook.com/docs/facebook-login/security',
    positives: (make) =>
      assigned(make, ['FACEBOOK_APP_SECRET', 'FB_APP_SECRET', 'facebookSecret'], facebookAppSecret),
    negatives: (make) => assignedNearMisses(make, 'FACEBOOK_APP_SECRET', facebookAppSecret),
  },
  {
    id: 'facebook-app-access-token',
    provider: 'Meta',
    title: 'Facebook app access token',
    opens: "the app's settings and test users",
    keywords: ['facebook', 'fb_', 'graph', 'access_token'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9|])[0-9]{13,17}\\|[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])',
      before: 100,
      after: 200,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Reset the secret under App settings → Basic.',
      url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    },
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    positives: (make) => mentioning(make, 'facebook', facebookAppAccessToken),
    negatives: (make) => [
      ...nearMisses(make, facebookAppAccessToken, '').map((text) => `facebook: ${text}`),
      `facebook ${make.text('digits', 10)}|${make.text('base64url', 27)}`,
    ],
  },
]
