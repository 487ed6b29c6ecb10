/** Credentials of SendGrid. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const sendgridApiKey = (make: Generator) => `SG.${make.text('base64url', 22)}.${make.text('base64url', 43)}`

export const sendgridRules: readonly Rule[] = [
  {
    id: 'sendgrid-api-key',
    provider: 'SendGrid',
    title: 'SendGrid API key',
    opens: "mail in the account's name, and what else its permissions allow",
    keywords: ['sg.'],
    match: { kind: 'token', pattern: 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → API Keys.',
      url: 'https://app.sendgrid.com/settings/api_keys',
    },
    source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    positives: (make) => inText(make, sendgridApiKey),
    negatives: (make) => [
      ...nearMisses(make, sendgridApiKey, 'SG.'),
      tooLong(make, sendgridApiKey),
      `SG.${make.text('base64url', 43)}.${make.text('base64url', 22)}`,
    ],
  },
]
