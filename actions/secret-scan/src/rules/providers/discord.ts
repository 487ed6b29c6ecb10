/** Credentials of Discord. */

import { makeDiscordBot, makeDiscordWebhook, proveDiscordBot, proveDiscordWebhook } from '../../proof/chat.ts'
import { assigned, assignedNearMisses, inAddress, mentioning, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const discordClientSecret = (make: Generator) => make.text('base64url', 32)

const discordWebhook = (make: Generator) => makeDiscordWebhook(make).slice('https://'.length)

export const discordRules: readonly Rule[] = [
  {
    id: 'discord-bot-token',
    provider: 'Discord',
    title: 'Discord bot token',
    opens: 'everything that the bot may do on all its servers',
    keywords: ['discord', 'bot_token', 'bottoken', 'client.login', 'client.run', 'authorization'],
    match: {
      kind: 'window',
      pattern:
        '(?<![A-Za-z0-9_.-])[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}(?![A-Za-z0-9_-])',
      before: 100,
      after: 200,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveDiscordBot,
    revoke: {
      steps: 'Reset the token on the Bot page of the application.',
      url: 'https://discord.com/developers/applications',
    },
    source: 'https://discord.com/developers/docs/reference',
    positives: (make) => [
      ...mentioning(make, 'discord', makeDiscordBot),
      `client.login('${makeDiscordBot(make)}')`,
    ],
    negatives: (make) => [
      ...nearMisses(make, makeDiscordBot, 'M').map((text) => `discord: ${text}`),
      `discord eyJ${make.text('base62', 21)}.${make.text('base64url', 6)}.${make.text('base64url', 38)}`,
    ],
  },
  {
    id: 'discord-client-secret',
    provider: 'Discord',
    title: 'Discord client secret',
    opens: "tokens in the application's name",
    keywords: ['discord_client', 'discord_secret', 'discordclient', 'discordsecret', 'discord-client'],
    match: { kind: 'assigned', value: '[A-Za-z0-9_-]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the client secret on the OAuth2 page of the application.',
      url: 'https://discord.com/developers/applications',
    },
    source: 'https://discord.com/developers/docs/topics/oauth2',
    positives: (make) =>
      assigned(make, ['DISCORD_CLIENT_SECRET', 'discordClientSecret'], discordClientSecret),
    negatives: (make) => assignedNearMisses(make, 'DISCORD_CLIENT_SECRET', discordClientSecret),
  },
  {
    id: 'discord-webhook',
    provider: 'Discord',
    title: 'Discord webhook',
    opens: 'posting into its channel, and deleting the webhook',
    keywords: ['discord.com/api/', 'discordapp.com/api/'],
    match: {
      kind: 'token',
      pattern:
        'discord(?:app)?\\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    prove: (secret) => proveDiscordWebhook(`https://${secret}`),
    revoke: {
      steps: 'Delete the webhook under Integrations of its channel.',
      url: 'https://discord.com/developers/applications',
    },
    source: 'https://discord.com/developers/docs/resources/webhook',
    positives: (make) => [
      ...inAddress(make, discordWebhook),
      `https://discordapp.com/api/v10/webhooks/${make.text('digits', 18)}/${make.text('base64url', 68)}`,
    ],
    negatives: (make) => nearMisses(make, discordWebhook, 'discord.com/api/webhooks/'),
  },
]
