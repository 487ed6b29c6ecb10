/** Credentials of Twitch. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const twitchClientSecret = (make: Generator) => make.text('base36', 30)

const twitchChatToken = (make: Generator) => `oauth:${make.text('base36', 30)}`

export const twitchRules: readonly Rule[] = [
  {
    id: 'twitch-client-secret',
    provider: 'Twitch',
    title: 'Twitch client secret or token',
    opens: "tokens in the app's name, or what the token's scopes allow",
    keywords: ['twitch'],
    match: { kind: 'assigned', value: '(?:oauth:)?[a-z0-9]{30}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Make a new secret on the app's page, and disconnect the app from the account.",
      url: 'https://dev.twitch.tv/console/apps',
    },
    source: 'https://dev.twitch.tv/docs/authentication/',
    positives: (make) => assigned(make, ['TWITCH_CLIENT_SECRET', 'twitchToken'], twitchClientSecret),
    negatives: (make) => assignedNearMisses(make, 'TWITCH_CLIENT_SECRET', twitchClientSecret),
  },
  {
    id: 'twitch-chat-token',
    provider: 'Twitch',
    title: 'Twitch chat token',
    opens: 'chat as its user, and what else its scopes allow',
    keywords: ['oauth:'],
    match: { kind: 'token', pattern: 'oauth:[a-z0-9]{30}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Disconnect the app in the account's settings.",
      url: 'https://www.twitch.tv/settings/connections',
    },
    source: 'https://dev.twitch.tv/docs/authentication/',
    positives: (make) => inText(make, twitchChatToken),
    negatives: (make) => [...nearMisses(make, twitchChatToken, 'oauth:'), tooLong(make, twitchChatToken)],
  },
]
