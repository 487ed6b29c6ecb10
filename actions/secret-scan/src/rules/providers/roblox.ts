/** Roblox: login cookies, which carry their own warning, and Open Cloud keys. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const robloxRules: readonly Rule[] = [
  {
    id: 'roblox-security-cookie',
    provider: 'Roblox',
    title: 'Roblox login cookie',
    opens: 'the account, without password or second factor',
    keywords: ['_|warning:-do-not-share-this'],
    match: {
      kind: 'token',
      pattern: '_\\|WARNING:-DO-NOT-SHARE-THIS[^|\\r\\n]{10,160}\\|_(?<secret>[0-9A-Za-z._-]{100,1500})',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Log out of all sessions in the account’s security settings.',
      url: 'https://en.help.roblox.com/hc/en-us/articles/203313380',
    },
    source: '',
    positives: (make) =>
      inText(
        make,
        () =>
          `_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you.|_${make.text('upperHex', 400)}`,
      ),
    negatives: (make) => notTokens(make, '_|WARNING:-DO-NOT-SHARE-THIS'),
  },
  {
    id: 'roblox-open-cloud-key',
    provider: 'Roblox',
    title: 'Roblox Open Cloud key',
    opens: 'the experiences and data stores that the key names',
    keywords: ['roblox_api', 'roblox-api', 'robloxapikey', 'roblox_open_cloud', 'rblx_api', 'roblox_key'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{48}(?:[0-9A-Za-z+/=]{0,900})' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete or regenerate the key on the Creator Dashboard.',
      url: 'https://create.roblox.com/docs/cloud/auth/api-keys',
    },
    source: 'https://create.roblox.com/docs/cloud/auth/api-keys',
    positives: (make) => assigned(make, ['ROBLOX_API_KEY'], () => make.text('base62', 48)),
    negatives: () => unassigned('ROBLOX_API_KEY'),
  },
]
