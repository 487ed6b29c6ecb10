/** Credentials of Mailchimp. */

import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const mailchimpApiKey = (make: Generator) => `${make.text('hex', 32)}-us14`

const mandrillApiKey = (make: Generator) => `md-${make.text('base64url', 22)}`

export const mailchimpRules: readonly Rule[] = [
  {
    id: 'mailchimp-api-key',
    provider: 'Mailchimp',
    title: 'Mailchimp API key',
    opens: 'audiences and campaigns of the account',
    keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9])[0-9a-f]{32}-us[0-9]{1,2}(?![A-Za-z0-9-])',
      before: 40,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Profile → Extras → API keys.',
      url: 'https://mailchimp.com/help/about-api-keys/',
    },
    source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
    positives: (make) => inText(make, mailchimpApiKey),
    negatives: (make) => [...nearMisses(make, mailchimpApiKey, ''), `region us-east-1, locale en-us1`],
  },
  {
    id: 'mandrill-api-key',
    provider: 'Mailchimp',
    title: 'Mailchimp Transactional (Mandrill) API key',
    opens: "mail in the name of the account's domains",
    keywords: ['mandrill', 'mailchimp_transactional'],
    match: { kind: 'assigned', value: '(?:md-)?[A-Za-z0-9_-]{22}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Settings → SMTP & API Info of Mailchimp Transactional.',
      url: 'https://mandrillapp.com/settings',
    },
    source: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
    positives: (make) => assigned(make, ['MANDRILL_API_KEY', 'mandrillApiKey'], mandrillApiKey),
    negatives: (make) => assignedNearMisses(make, 'MANDRILL_API_KEY', mandrillApiKey),
  },
]
