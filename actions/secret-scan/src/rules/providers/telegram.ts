/** Credentials of Telegram. */

import { makeTelegramBot, proveTelegramBot } from '../../proof/chat.ts'
import { inText, nearMisses } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const telegramRules: readonly Rule[] = [
  {
    id: 'telegram-bot-token',
    provider: 'Telegram',
    title: 'Telegram bot token',
    opens: 'everything that the bot may do, and all messages it gets',
    keywords: [':aa'],
    match: {
      kind: 'window',
      pattern: '(?<![A-Za-z0-9_:-])(?:bot)?(?<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])',
      before: 12,
      after: 40,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveTelegramBot,
    revoke: {
      steps: 'Send /revoke to BotFather and choose the bot.',
      url: 'https://core.telegram.org/bots/features#botfather',
    },
    source: 'https://core.telegram.org/bots/api',
    positives: (make) => [
      ...inText(make, makeTelegramBot),
      `https://api.telegram.org/bot${make.text('digits', 9)}:AA${make.text('base64url', 33)}/getMe`,
    ],
    negatives: (make) => [
      ...nearMisses(make, makeTelegramBot, ''),
      `fe80::aa${make.text('hex', 2)}:${make.text('hex', 4)}`,
    ],
  },
]
