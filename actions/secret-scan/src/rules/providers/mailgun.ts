/** Credentials of Mailgun. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mailgunApiKey = (make: Generator) => `key-${make.text('hex', 32)}`

const mailgunSendingKey = (make: Generator) =>
  `${make.text('hex', 32)}-${make.text('hex', 8)}-${make.text('hex', 8)}`

const mailgunSigningKey = (make: Generator) => make.text('hex', 32)

export const mailgunRules: readonly Rule[] = [
  {
    id: 'mailgun-api-key',
    provider: 'Mailgun',
    title: 'Mailgun API key (key-…)',
    opens: 'mail in the name of all domains of the account',
    keywords: ['key-'],
    match: { kind: 'token', pattern: 'key-[0-9a-f]{32}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under API Security, or rotate it.',
      url: 'https://help.mailgun.com/hc/en-us/articles/203380100',
    },
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    positives: (make) => inText(make, mailgunApiKey),
    negatives: (make) => [...nearMisses(make, mailgunApiKey, 'key-'), tooLong(make, mailgunApiKey)],
  },
  {
    id: 'mailgun-sending-key',
    provider: 'Mailgun',
    title: 'Mailgun API key',
    opens: "mail in the name of the account's domains",
    keywords: ['mailgun'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the key under API Security, or rotate it.',
      url: 'https://help.mailgun.com/hc/en-us/articles/203380100',
    },
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    positives: (make) => assigned(make, ['MAILGUN_API_KEY', 'mailgunApiKey'], mailgunSendingKey),
    negatives: (make) => [
      ...assignedNearMisses(make, 'MAILGUN_API_KEY', mailgunSendingKey),
      `MAILGUN_PUBLIC_KEY=pubkey-${make.text('hex', 32)}`,
    ],
  },
  {
    id: 'mailgun-signing-key',
    provider: 'Mailgun',
    title: 'Mailgun webhook signing key',
    opens: "forging events that the application takes for Mailgun's",
    keywords: ['mailgun_webhook', 'mailgun_signing', 'mailgunwebhook', 'mailgunsigning', 'mailgun-signing'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the HTTP webhook signing key under API Security.',
      url: 'https://help.mailgun.com/hc/en-us/articles/203380100',
    },
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    positives: (make) => assigned(make, ['MAILGUN_SIGNING_KEY', 'mailgunSigningKey'], mailgunSigningKey),
    negatives: (make) => assignedNearMisses(make, 'MAILGUN_SIGNING_KEY', mailgunSigningKey),
  },
]
