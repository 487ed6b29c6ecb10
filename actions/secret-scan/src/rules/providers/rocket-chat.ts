/** Credentials of Rocket.Chat. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const rocketChatToken = (make: Generator) => make.text('base64url', 43)

export const rocketChatRules: readonly Rule[] = [
  {
    id: 'rocket-chat-token',
    provider: 'Rocket.Chat',
    title: 'Rocket.Chat personal access token',
    opens: 'everything that its user may do',
    keywords: ['rocketchat', 'rocket_chat', 'rocket-chat', 'rocket.chat'],
    match: { kind: 'assigned', value: '[A-Za-z0-9_-]{43}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Remove the token under Account → Personal Access Tokens.',
      url: 'https://docs.rocket.chat/docs/manage-personal-access-tokens',
    },
    source: 'https://developer.rocket.chat/apidocs/authentication',
    positives: (make) =>
      assigned(make, ['ROCKETCHAT_TOKEN', 'ROCKET_CHAT_AUTH_TOKEN', 'rocketchatToken'], rocketChatToken),
    negatives: (make) => assignedNearMisses(make, 'ROCKETCHAT_TOKEN', rocketChatToken),
  },
]
