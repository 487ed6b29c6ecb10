/** Credentials of Zulip. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const zulipApiKey = (make: Generator) => make.text('base62', 32)

const zulipZuliprc = (make: Generator) => make.text('base62', 32)

export const zulipRules: readonly Rule[] = [
  {
    id: 'zulip-api-key',
    provider: 'Zulip',
    title: 'Zulip API key',
    opens: 'everything that its user or bot may do',
    keywords: ['zulip'],
    match: { kind: 'assigned', value: '[A-Za-z0-9]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Generate a new key in the personal settings, or for the bot.',
      url: 'https://zulip.com/help/manage-your-api-key',
    },
    source: 'https://zulip.com/api/api-keys',
    positives: (make) => assigned(make, ['ZULIP_API_KEY', 'zulipApiKey'], zulipApiKey),
    negatives: (make) => assignedNearMisses(make, 'ZULIP_API_KEY', zulipApiKey),
  },
  {
    id: 'zulip-zuliprc',
    provider: 'Zulip',
    title: 'Zulip API key in a zuliprc file',
    opens: 'everything that its user or bot may do',
    keywords: ['[api]'],
    match: {
      kind: 'window',
      pattern:
        '\\[api\\]\\r?\\nemail ?= ?[^\\s]{3,80}\\r?\\nkey ?= ?(?<secret>[A-Za-z0-9]{32})(?![A-Za-z0-9])',
      before: 0,
      after: 200,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Generate a new key in the personal settings, or for the bot.',
      url: 'https://zulip.com/help/manage-your-api-key',
    },
    source: 'https://zulip.com/api/api-keys',
    positives: (make) => [
      `[api]\nemail=bot-of-ours\nkey=${zulipZuliprc(make)}\nsite=https://chat.example.org\n`,
      `[api]\r\nemail=bot-of-ours\r\nkey=${make.text('base62', 32)}\r\n`,
      `[api]\nemail = someone\nkey = ${make.text('base62', 32)}`,
    ],
    negatives: (make) => [
      `[api]\nemail=bot@chat.example.org\nkey=${make.text('base62', 20)}\n`,
      `[api]\nemail=bot@chat.example.org\nkey=<key>\n`,
      `[api]\nkey=${make.text('base62', 32)}\n`,
      `[web]\nemail=bot@chat.example.org\nkey=${make.text('base62', 32)}\n`,
    ],
  },
]
