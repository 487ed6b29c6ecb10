/** Tokens and webhooks of Discord, Telegram and Microsoft Teams. */

import type { Generator } from '../rules/generator.ts'
import { decodeBase64 } from './digits.ts'
import { invalid, isoOfSeconds, isVaried, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

/** Ids of Discord count milliseconds since 2015 above their 22 lowest bits. https://discord.com/developers/docs/reference */
function snowflakeTime(id: string): string | undefined {
  const seconds = Number((BigInt(id) >> 22n) + 1_420_070_400_000n) / 1000
  return seconds < 2 ** 32 ? isoOfSeconds(seconds) : undefined
}

/** A snowflake of the years 2015 to 2026. */
const snowflake = (make: Generator): string =>
  ((BigInt(1 + make.below(60_000)) * 5_000_000n * 1000n + BigInt(make.below(60_000))) << 22n).toString()

const botBy = 'the id in its first part'

/** <base64 of the bot's id>.<6>.<27 to 38>; tells since when there is the bot. */
export function proveDiscordBot(secret: string): Proof {
  const parts = /^([MNO][\w-]{22,27})\.[\w-]{6}\.([\w-]{27,38})$/.exec(secret)
  if (!parts) return unproven(botBy)
  const id = decodeBase64(parts[1]!, 'base64url')?.toString('latin1') ?? ''
  const created = /^\d{17,20}$/.test(id) ? snowflakeTime(id) : undefined
  if (!created) return invalid(botBy)
  return isVaried(parts[2]!) ? valid(botBy, { created }) : unproven(botBy)
}

export const makeDiscordBot = (make: Generator): string =>
  [
    Buffer.from(longSnowflake(make)).toString('base64url'),
    make.text('base64url', 6),
    make.text('base64url', 38),
  ].join('.')

function longSnowflake(make: Generator): string {
  for (;;) {
    const id = snowflake(make)
    if (id.length >= 17 && id.length <= 19 && snowflakeTime(id)) return id
  }
}

const webhookBy = 'ids in its path'

export function proveDiscordWebhook(secret: string): Proof {
  const parts =
    /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(\d{17,20})\/([\w-]{60,80})$/.exec(
      secret,
    )
  if (!parts) return unproven(webhookBy)
  const created = snowflakeTime(parts[1]!)
  return created && isVaried(parts[2]!) ? valid(webhookBy, { created }) : unproven(webhookBy)
}

export const makeDiscordWebhook = (make: Generator): string =>
  `https://discord.com/api/webhooks/${longSnowflake(make)}/${make.text('base64url', 68)}`

const telegramBy = 'the number and the width of its parts'

/** <number of the bot>:AA<33>. https://core.telegram.org/bots/api#authorizing-your-bot */
export function proveTelegramBot(secret: string): Proof {
  const parts = /^([1-9]\d{7,9}):AA([\w-]{33})$/.exec(secret)
  return parts && isVaried(parts[2]!) ? valid(telegramBy, { bot: parts[1] }) : unproven(telegramBy)
}

export const makeTelegramBot = (make: Generator): string =>
  `${1 + make.below(9)}${make.text('digits', 9)}:AA${make.text('base64url', 33)}`

const teamsBy = 'the ids of group and tenant in its path'
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const teams = new RegExp(
  `^https://(?:[a-z0-9-]{1,63}\\.webhook\\.office\\.com/webhookb2|outlook\\.office(?:365)?\\.com/webhook)/${uuid}@(${uuid})/IncomingWebhook/([0-9a-f]{32})/${uuid}(?:/[\\w-]{20,60})?$`,
)

/** Tells the tenant, which everybody can look up by the name of a company's domain. */
export function proveTeamsWebhook(secret: string): Proof {
  const parts = teams.exec(secret)
  return parts && isVaried(parts[2]!) ? valid(teamsBy, { tenant: parts[1] }) : unproven(teamsBy)
}

export const makeTeamsWebhook = (make: Generator): string =>
  `https://example.webhook.office.com/webhookb2/${make.uuid()}@${make.uuid()}/IncomingWebhook/${make.text('hex', 32)}/${make.uuid()}`
