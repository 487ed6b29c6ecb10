/** Credentials of Box. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const boxCredential = (make: Generator) => make.text('base62', 32)

export const boxRules: readonly Rule[] = [
  {
    id: 'box-credential',
    provider: 'Box',
    title: 'Box developer token or client secret',
    opens: "files of its owner, or tokens in the app's name",
    keywords: [
      'box_client',
      'box_developer',
      'box_dev',
      'box_token',
      'box_access',
      'boxclient',
      'boxdeveloper',
      'boxappsettings',
    ],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the client secret, or revoke the developer token, under Configuration of the app.',
      url: 'https://app.box.com/developers/console',
    },
    source: 'https://developer.box.com/guides/authentication/',
    positives: (make) =>
      assigned(make, ['BOX_CLIENT_SECRET', 'BOX_DEVELOPER_TOKEN', 'boxClientSecret'], boxCredential),
    negatives: (make) => [
      ...assignedNearMisses(make, 'BOX_CLIENT_SECRET', boxCredential),
      `INBOX_TOKENS=${make.text('base62', 20)}`,
    ],
  },
]
