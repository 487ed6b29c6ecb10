/** Credentials of Brevo. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const brevoApiKey = (make: Generator) => `xkeysib-${make.text('hex', 64)}-${make.text('base62', 16)}`

const brevoSmtpKey = (make: Generator) => `xsmtpsib-${make.text('hex', 64)}-${make.text('base62', 16)}`

export const brevoRules: readonly Rule[] = [
  {
    id: 'brevo-api-key',
    provider: 'Brevo',
    title: 'Brevo API key',
    opens: 'contacts of the account, and mail and messages in its name',
    keywords: ['xkeysib-'],
    match: { kind: 'token', pattern: 'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: { steps: 'Delete the key under SMTP & API.', url: 'https://app.brevo.com/settings/keys/api' },
    source: 'https://developers.brevo.com/docs/getting-started',
    positives: (make) => inText(make, brevoApiKey),
    negatives: (make) => [...nearMisses(make, brevoApiKey, 'xkeysib-'), tooLong(make, brevoApiKey)],
  },
  {
    id: 'brevo-smtp-key',
    provider: 'Brevo',
    title: 'Brevo SMTP key',
    opens: "mail in the account's name",
    keywords: ['xsmtpsib-'],
    match: { kind: 'token', pattern: 'xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: { steps: 'Delete the key under SMTP & API.', url: 'https://app.brevo.com/settings/keys/api' },
    source: 'https://developers.brevo.com/docs/getting-started',
    positives: (make) => inText(make, brevoSmtpKey),
    negatives: (make) => [...nearMisses(make, brevoSmtpKey, 'xsmtpsib-'), tooLong(make, brevoSmtpKey)],
  },
]
