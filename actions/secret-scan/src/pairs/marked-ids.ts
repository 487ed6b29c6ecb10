/** Public ids that say themselves what they are, by a mark in them or a word beside them. */

import { around, marked, type PublicId, token } from './public-id.ts'

export const markedIds: readonly PublicId[] = [
  marked(
    'github-app-id',
    'GitHub App id',
    ['app_id', 'appid', 'app-id'],
    [
      around(
        '[Aa][Pp][Pp][_-]?[Ii][Dd]["\']?[ \\t]{0,8}[:=][ \\t]{0,8}["\']?(?<secret>[0-9]{4,9})(?![0-9A-Za-z])',
        0,
        48,
      ),
      (make) => `app_id: ${1 + make.below(9)}${make.text('digits', 6)}`,
    ],
  ),
  marked(
    'github-client-id',
    'GitHub client id',
    ['iv1.', 'iv23', 'ov23'],
    [token('(?:Iv1\\.[0-9a-f]{16}|[IO]v23[0-9A-Za-z]{16})'), (make) => `Ov23${make.text('base62', 16)}`],
  ),
  marked(
    'google-client-id',
    'Google OAuth client id',
    ['.apps.googleusercontent.com'],
    [
      around('[0-9]{6,21}-[0-9a-z]{32}\\.apps\\.googleusercontent\\.com', 60, 0),
      (make) => `${make.text('digits', 12)}-${make.text('base36', 32)}.apps.googleusercontent.com`,
    ],
  ),
  marked(
    'langfuse-public-key',
    'Langfuse public key',
    ['pk-lf-'],
    [token('pk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'), (make) => `pk-lf-${make.uuid()}`],
  ),
  marked(
    'mailgun-domain',
    'Mailgun domain',
    ['domain'],
    [
      around(
        '[Dd][Oo][Mm][Aa][Ii][Nn]["\']?[ \\t]{0,8}[:=][ \\t]{0,8}["\']?(?<secret>(?:[0-9A-Za-z-]{1,63}\\.){1,4}[A-Za-z]{2,20})(?![0-9A-Za-z-])',
        0,
        330,
      ),
      (make) => `mailgun_domain: mg.${make.text('lower', 9)}.org`,
    ],
  ),
  marked(
    'modal-token-id',
    'Modal token id',
    ['ak-'],
    [token('ak-[0-9A-Za-z]{22}'), (make) => `ak-${make.text('base62', 22)}`],
  ),
  marked(
    'okta-domain',
    'Okta domain',
    ['.okta.com', '.oktapreview.com', '.okta-emea.com'],
    [
      around('[0-9A-Za-z][0-9A-Za-z-]{1,62}\\.okta(?:preview|-emea)?\\.com', 64, 0),
      (make) => `${make.text('lower', 9)}.okta.com`,
    ],
  ),
  marked(
    'stripe-publishable-key',
    'Stripe publishable key',
    ['pk_live_'],
    [token('pk_live_[0-9A-Za-z]{20,120}'), (make) => `pk_live_${make.text('base62', 24)}`],
  ),
  marked(
    'twilio-account-sid',
    'Twilio account SID',
    ['account_sid', 'accountsid', 'account-sid', 'twilio'],
    [
      around('(?<![0-9A-Za-z])AC[0-9a-f]{32}(?![0-9A-Za-z_])', 200, 200),
      (make) => `account_sid: AC${make.text('hex', 32)}`,
    ],
  ),
  marked(
    'zendesk-host',
    'Zendesk host',
    ['.zendesk.com'],
    [
      around('[0-9A-Za-z][0-9A-Za-z-]{1,62}\\.zendesk\\.com', 64, 0),
      (make) => `${make.text('lower', 9)}.zendesk.com`,
    ],
  ),
]
