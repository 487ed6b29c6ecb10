/** Apple: keys of App Store Connect and APNs, and passwords for single apps. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const appleRules: readonly Rule[] = [
  {
    id: 'apple-p8-key',
    provider: 'Apple',
    title: 'Apple API key (.p8)',
    opens: 'App Store Connect, push notifications or sign-in, by the key’s services',
    keywords: [
      'authkey_',
      'app_store_connect',
      'appstoreconnect',
      'asc_key',
      'asc_private',
      'apns_key',
      'apns_auth',
      'apple_private_key',
    ],
    match: {
      kind: 'window',
      pattern:
        '-----BEGIN PRIVATE KEY-----(?:\\s|\\\\[rn]){1,4}MIG[HT]AgEAMB[MA]G[0-9A-Za-z+/=\\s\\\\]{120,300}',
      before: 0,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps:
        'Revoke the key under Users and Access → Integrations, or under Certificates, Identifiers & Profiles → Keys.',
      url: 'https://developer.apple.com/help/account/keys/revoke-edit-and-download-keys/',
    },
    source:
      'https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api',
    positives: (make) => [
      `APP_STORE_CONNECT_KEY="-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMG${make.text('base62', 180)}\n-----END PRIVATE KEY-----"`,
      `AuthKey_${make.text('base36', 10).toUpperCase()}.p8: |\n  -----BEGIN PRIVATE KEY-----\n  MIGTAgEAMBMG${make.text('base62', 180)}\n`,
      `apns_key = '-----BEGIN PRIVATE KEY-----\\nMIGTAgEAMBMG${make.text('base62', 160)}\\n'`,
    ],
    negatives: () => [
      'APP_STORE_CONNECT_KEY_PATH=AuthKey_AAAAAAAAAA.p8',
      'asc_key: -----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
      `apns_key = \${{ secrets.APNS_KEY }}`,
    ],
  },
  {
    id: 'apple-app-specific-password',
    provider: 'Apple',
    title: 'Apple app-specific password',
    opens: 'the Apple account’s mail, files and uploads, past its second factor',
    keywords: [
      'app_specific_password',
      'app-specific-password',
      'appspecificpassword',
      'apple_application_specific',
      'apple_id_password',
      'notarize_password',
      'notarytool_password',
      'apple_app_password',
    ],
    match: { kind: 'assigned', value: '[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the password under Sign-In and Security → App-Specific Passwords.',
      url: 'https://support.apple.com/102654',
    },
    source: 'https://support.apple.com/102654',
    positives: (make) =>
      assigned(
        make,
        ['FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD'],
        () =>
          `${make.text('lower', 4)}-${make.text('lower', 4)}-${make.text('lower', 4)}-${make.text('lower', 4)}`,
      ),
    negatives: () => unassigned('FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD'),
  },
]
