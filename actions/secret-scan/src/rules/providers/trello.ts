/** Credentials of Trello. */

import { assigned, assignedNearMisses, inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const trelloToken = (make: Generator) => `ATTA${make.text('hex', 64)}${make.text('upperHex', 8)}`

const trelloLegacyToken = (make: Generator) => make.text('hex', 64)

export const trelloRules: readonly Rule[] = [
  {
    id: 'trello-token',
    provider: 'Trello',
    title: 'Trello API token',
    opens: 'boards of its owner, as its scopes allow',
    keywords: ['atta'],
    match: { kind: 'token', pattern: 'ATTA[0-9a-f]{64}[0-9A-F]{8}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Revoke the token under Applications in the account's settings.",
      url: 'https://trello.com/my/account',
    },
    source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    positives: (make) => inText(make, trelloToken),
    negatives: (make) => [...nearMisses(make, trelloToken, 'ATTA'), tooLong(make, trelloToken)],
  },
  {
    id: 'trello-legacy-token',
    provider: 'Trello',
    title: 'Trello API token (hexadecimal)',
    opens: 'boards of its owner, as its scopes allow',
    keywords: ['trello'],
    match: { kind: 'assigned', value: '[0-9a-f]{64}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Revoke the token under Applications in the account's settings.",
      url: 'https://trello.com/my/account',
    },
    source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    positives: (make) => assigned(make, ['TRELLO_TOKEN', 'trelloToken'], trelloLegacyToken),
    negatives: (make) => [
      ...assignedNearMisses(make, 'TRELLO_TOKEN', trelloLegacyToken),
      `TRELLO_KEY=${make.text('hex', 32)}`,
    ],
  },
]
