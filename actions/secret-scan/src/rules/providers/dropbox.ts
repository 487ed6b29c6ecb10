/** Credentials of Dropbox. */

import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const dropboxAccessToken = (make: Generator) => `sl.u.${make.text('base64url', 136)}`

const dropboxRefreshToken = (make: Generator) => make.text('base64url', 64)

const dropboxAppSecret = (make: Generator) => make.text('base36', 15)

export const dropboxRules: readonly Rule[] = [
  {
    id: 'dropbox-access-token',
    provider: 'Dropbox',
    title: 'Dropbox access token',
    opens: "files of its owner, as the app's scopes allow, for some hours",
    keywords: ['sl.'],
    match: { kind: 'token', pattern: 'sl\\.(?:u\\.)?[A-Za-z0-9_-]{120,1400}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Disconnect the app in the account's settings, or revoke the token with auth/token/revoke.",
      url: 'https://www.dropbox.com/account/connected_apps',
    },
    source: 'https://developers.dropbox.com/oauth-guide',
    positives: (make) => [
      ...inText(make, dropboxAccessToken),
      `DROPBOX_TOKEN=sl.${make.text('base64url', 140)}`,
    ],
    negatives: (make) => nearMisses(make, dropboxAccessToken, 'sl.u.'),
  },
  {
    id: 'dropbox-refresh-token',
    provider: 'Dropbox',
    title: 'Dropbox refresh token',
    opens: "files of its owner, as the app's scopes allow, without end",
    keywords: ['dropbox'],
    match: { kind: 'assigned', value: '[A-Za-z0-9_-]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Disconnect the app in the account's settings.",
      url: 'https://www.dropbox.com/account/connected_apps',
    },
    source: 'https://developers.dropbox.com/oauth-guide',
    positives: (make) => assigned(make, ['DROPBOX_REFRESH_TOKEN', 'dropboxToken'], dropboxRefreshToken),
    negatives: (make) => assignedNearMisses(make, 'DROPBOX_REFRESH_TOKEN', dropboxRefreshToken),
  },
  {
    id: 'dropbox-app-secret',
    provider: 'Dropbox',
    title: 'Dropbox app secret',
    opens: "tokens in the app's name",
    keywords: ['dropbox_app', 'dropbox_secret', 'dropbox_client', 'dropboxsecret', 'dropboxapp'],
    match: { kind: 'assigned', value: '[a-z0-9]{15}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the app secret in the App Console.',
      url: 'https://www.dropbox.com/developers/apps',
    },
    source: 'https://developers.dropbox.com/oauth-guide',
    positives: (make) => assigned(make, ['DROPBOX_APP_SECRET', 'dropboxSecret'], dropboxAppSecret),
    negatives: (make) => assignedNearMisses(make, 'DROPBOX_APP_SECRET', dropboxAppSecret),
  },
]
