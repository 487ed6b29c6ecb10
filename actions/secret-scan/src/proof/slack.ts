/** Tokens and incoming webhooks of Slack. https://docs.slack.dev/authentication/tokens */

import type { Generator } from '../rules/generator.ts'
import { isVaried, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'ids of team and bot or user'

const shapes: readonly RegExp[] = [
  /^xoxb-(?<team>\d{10,13})-\d{10,13}-(?<rest>[0-9A-Za-z]{24})$/,
  /^xox[pe]-(?<team>\d{10,13})-\d{10,13}-\d{10,13}-(?<rest>[0-9a-f]{32})$/,
  /^xox[asr]-(?<team>\d{10,13})-\d{10,13}-\d{10,13}-(?<rest>[0-9a-f]{10,64})$/,
  /^xoxc-(?<team>\d{10,13})-\d{10,13}-\d{10,13}-(?<rest>[0-9a-f]{64})$/,
  /^xapp-\d-A(?<app>[0-9A-Z]{8,12})-\d{10,13}-(?<rest>[0-9a-f]{64})$/,
]

/** Tells the number of the team, or the id of the app; both are in what everybody of that team can see. */
export function proveSlackToken(secret: string): Proof {
  const groups = shapes.map((shape) => shape.exec(secret)?.groups).find((found) => found !== undefined)
  if (!groups || !isVaried(groups.rest!) || !isVaried(groups.team ?? groups.app!)) return unproven(by)
  return valid(by, { team: groups.team, app: groups.app && `A${groups.app}` })
}

/** Ids begin like those of the last years: a digit that is not 0. */
const id = (make: Generator): string => `${1 + make.below(9)}${uneven(make, 12)}`

function uneven(make: Generator, length: number): string {
  for (;;) {
    const digits = make.text('digits', length)
    if (new Set(digits).size >= 5) return digits
  }
}

export const makeSlackBotToken = (make: Generator): string =>
  `xoxb-${id(make)}-${id(make)}-${make.text('base62', 24)}`

export const makeSlackUserToken = (make: Generator): string =>
  `xoxp-${id(make)}-${id(make)}-${id(make)}-${make.text('hex', 32)}`

export const makeSlackAppToken = (make: Generator): string =>
  `xapp-1-A0${make.text('upperHex', 9)}-${id(make)}-${make.text('hex', 64)}`

const webhookBy = 'ids in its path'
const webhook =
  /^https:\/\/hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/(?<team>[TE][0-9A-Z]{8,12})\/[AB0-9][0-9A-Z]{7,19}\/(?:\d{10,20}\/)?(?<rest>[0-9A-Za-z]{20,40})$/

export function proveSlackWebhook(secret: string): Proof {
  const groups = webhook.exec(secret)?.groups
  if (!groups || !isVaried(groups.rest!) || !isVaried(groups.team!)) return unproven(webhookBy)
  return valid(webhookBy, { team: groups.team })
}

export const makeSlackWebhook = (make: Generator): string =>
  `https://hooks.slack.com/services/T0${uneven(make, 9)}/B0${uneven(make, 9)}/${make.text('base62', 24)}`
