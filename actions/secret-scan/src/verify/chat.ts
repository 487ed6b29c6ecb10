/** Slack, Discord and Telegram. */

import { at, bearer, liveAs, revoked, textAt, unknown, type Verifier } from './verifier.ts'

/** What Slack's documentation of the method calls a token that is no longer good. */
const slackRefusals = new Set(['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired'])

export const slack: Verifier = {
  provider: 'slack',
  name: 'Slack',
  base: 'https://slack.com',
  rules: ['slack-bot-token', 'slack-user-token', 'slack-app-token', 'slack-legacy-token'],
  source: 'https://docs.slack.dev/reference/methods/auth.test',
  ask: ({ secret }) => ({
    method: 'POST',
    path: '/api/auth.test',
    headers: { ...bearer(secret), 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  }),
  judge({ status, headers, json }) {
    if (status !== 200) return undefined
    const error = textAt(json, 'error') ?? ''
    if (at(json, 'ok') === false) {
      if (slackRefusals.has(error)) return revoked(`Slack does not accept it (${error}).`)
      return unknown(`Slack did not answer the question${/^\w{1,60}$/.test(error) ? ` (${error})` : ''}.`)
    }
    if (at(json, 'ok') !== true) return undefined
    const who = textAt(json, 'user') ?? textAt(json, 'app_name') ?? ''
    const team = textAt(json, 'team')
    const scopes = (headers['x-oauth-scopes'] ?? '').split(/, */).filter((scope) => scope !== '')
    return liveAs('Slack', [who, team].filter(Boolean).join(' of '), scopes)
  },
}

/** Discord asks for this form of those that are no browsers. */
const discordHeaders = { 'user-agent': 'DiscordBot (Portcullis, 1)' }

const discord = { provider: 'discord', name: 'Discord', base: 'https://discord.com' } as const

export const discordBot: Verifier = {
  ...discord,
  rules: ['discord-bot-token'],
  source: 'https://discord.com/developers/docs/resources/user#get-current-user',
  ask: ({ secret }) => ({
    method: 'GET',
    path: '/api/v10/users/@me',
    headers: { ...discordHeaders, authorization: `Bot ${secret}` },
  }),
  judge({ status, json }) {
    const name = textAt(json, 'username')
    return status === 200 && name !== undefined ? liveAs('Discord', name) : undefined
  },
}

/** The address is the secret; reading it posts nothing. */
export const discordWebhook: Verifier = {
  ...discord,
  rules: ['discord-webhook'],
  source: 'https://discord.com/developers/docs/resources/webhook#get-webhook-with-token',
  ask({ secret }) {
    const path = /\/webhooks\/(\d{17,20}\/[\w-]{60,80})$/.exec(secret)?.[1]
    if (path === undefined) return 'it does not end with the id and token of a webhook'
    return { method: 'GET', path: `/api/v10/webhooks/${path}`, headers: discordHeaders }
  },
  judge({ status, json }) {
    if (status === 404 && at(json, 'code') === 10015) return revoked('Discord knows no such webhook (404).')
    const channel = textAt(json, 'channel_id')
    return status === 200 && channel !== undefined
      ? liveAs('Discord', `a webhook into channel ${channel}`)
      : undefined
  },
}

export const telegram: Verifier = {
  provider: 'telegram',
  name: 'Telegram',
  base: 'https://api.telegram.org',
  rules: ['telegram-bot-token'],
  source: 'https://core.telegram.org/bots/api#getme',
  ask: ({ secret }) =>
    /^\d{6,12}:[\w-]{30,40}$/.test(secret)
      ? { method: 'GET', path: `/bot${secret}/getMe`, headers: {} }
      : 'it has not the form of a bot token',
  judge({ status, json }) {
    // A bot that was deleted is "Not Found", in Telegram's own form; any other 404 is none of its answers.
    if (status === 404 && at(json, 'ok') === false) return revoked('Telegram knows no such bot (404).')
    const name = textAt(json, 'result', 'username')
    return status === 200 && at(json, 'ok') === true && name !== undefined
      ? liveAs('Telegram', `@${name}`)
      : undefined
  },
}
