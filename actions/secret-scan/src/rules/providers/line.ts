/** Credentials of LINE. */

import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const lineChannelAccessToken = (make: Generator) => `${make.text('base64', 171)}=`

const lineChannelSecret = (make: Generator) => make.text('hex', 32)

export const lineRules: readonly Rule[] = [
  {
    id: 'line-channel-access-token',
    provider: 'LINE',
    title: 'LINE channel access token',
    opens: "messages in the channel's name",
    keywords: [
      'line_channel',
      'channel_access_token',
      'channelaccesstoken',
      'linechannel',
      'line_access',
      'line_token',
    ],
    match: { kind: 'assigned', value: '[A-Za-z0-9+/]{140,180}={1,2}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Reissue the token under Messaging API of the channel.',
      url: 'https://developers.line.biz/console/',
    },
    source: 'https://developers.line.biz/en/docs/messaging-api/channel-access-tokens/',
    positives: (make) =>
      assigned(make, ['LINE_CHANNEL_ACCESS_TOKEN', 'channelAccessToken'], lineChannelAccessToken),
    negatives: (make) => assignedNearMisses(make, 'LINE_CHANNEL_ACCESS_TOKEN', lineChannelAccessToken),
  },
  {
    id: 'line-channel-secret',
    provider: 'LINE',
    title: 'LINE channel secret',
    opens: 'tokens of the channel, and forging its events',
    keywords: ['line_channel_secret', 'line_secret', 'channelsecret', 'channel_secret'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reissue the secret under Basic settings of the channel.',
      url: 'https://developers.line.biz/console/',
    },
    source: 'https://developers.line.biz/en/docs/messaging-api/channel-access-tokens/',
    positives: (make) => assigned(make, ['LINE_CHANNEL_SECRET', 'channelSecret'], lineChannelSecret),
    negatives: (make) => assignedNearMisses(make, 'LINE_CHANNEL_SECRET', lineChannelSecret),
  },
]
