/** Tokens whose text is JSON in base64: Grafana's, Sentry's, 1Password's. */

import type { Generator } from '../rules/generator.ts'
import { decodeBase64 } from './digits.ts'
import { isoOfSeconds, isVaried, valid } from './grades.ts'
import { hostOf, type JsonObject, jsonObject, plainName } from './json-object.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'the JSON in its base64'

/** Beyond 16 KiB nothing is decoded. The text may stand there in either alphabet, with or without padding. */
function decoded(text: string | undefined): JsonObject | undefined {
  if (text === undefined || text.length > 16_384) return undefined
  return jsonObject(decodeBase64(text, /[-_]/.test(text) ? 'base64url' : 'base64'))
}

const base64Of = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Access policies of Grafana's cloud: glc_ and `{"o":"<organisation>","n":"<name>","k":"<key>","m":{"r":"<region>"}}`. */
export function proveGrafanaCloud(secret: string): Proof {
  const body = decoded(/^glc_([\w+/-]{32,}={0,2})$/.exec(secret)?.[1])
  if (!body || !isText(body.o) || !isText(body.k) || typeof body.n !== 'string') return unproven(by)
  const region = (body.m as JsonObject | null | undefined)?.r
  return valid(by, { organization: /^\d{1,12}$/.exec(body.o)?.[0], region: plainName(region) })
}

export const makeGrafanaCloud = (make: Generator): string =>
  `glc_${base64Of({ o: make.text('digits', 6), n: 'example', k: make.text('base62', 24), m: { r: 'us' } })}`

/** API keys of Grafana up to version 9: `{"k":"<32>","n":"<name>","id":<organisation>}`, so that they begin with eyJrIjoi. */
export function proveGrafanaLegacy(secret: string): Proof {
  const body = decoded(/^(eyJrIjoi[\w+/-]{40,}={0,2})$/.exec(secret)?.[1])
  if (!body || !isText(body.k) || typeof body.n !== 'string' || !Number.isInteger(body.id))
    return unproven(by)
  return valid(by, { organization: String(body.id) })
}

export const makeGrafanaLegacy = (make: Generator): string =>
  base64Of({ k: make.text('base62', 32), n: 'example', id: 1 + make.below(60) })

/** Organisation tokens of Sentry: sntrys_<JSON>_<43>; the JSON names the address and the organisation. */
export function proveSentryOrganization(secret: string): Proof {
  const parts = /^sntrys_(eyJ[\w+/-]{40,}={0,2})_([\w+/-]{43})$/.exec(secret)
  const body = decoded(parts?.[1])
  if (!parts || !body || !isText(body.url) || !isText(body.region_url) || !isVaried(parts[2]!)) {
    return unproven(by)
  }
  return valid(by, {
    host: hostOf(body.region_url),
    organization: plainName(body.org),
    created: isoOfSeconds(body.iat),
  })
}

export function makeSentryOrganization(make: Generator): string {
  const iat = 1_700_000_000 + make.below(60_000)
  const body = { iat, url: 'https://sentry.io', region_url: 'https://us.sentry.io', org: 'example' }
  return `sntrys_${base64Of(body)}_${make.text('base64url', 43).replaceAll(/[-_]/g, '0')}`
}

/** Tokens of 1Password's service accounts: ops_ and JSON with the address to sign in at and the keys. */
export function proveOnePasswordServiceAccount(secret: string): Proof {
  const body = decoded(/^ops_(eyJ[\w+/-]{200,}={0,2})$/.exec(secret)?.[1])
  if (!body || !isText(body.signInAddress) || !isText(body.email) || !isText(body.secretKey))
    return unproven(by)
  return valid(by, { host: hostOf(body.signInAddress) })
}

export function makeOnePasswordServiceAccount(make: Generator): string {
  const body = {
    signInAddress: 'example.1password.com',
    userAuth: {
      method: 'SRPg-4096',
      alg: 'PBES2g-HS256',
      iterations: 650_000,
      salt: make.text('base64url', 22),
    },
    email: `${make.text('base36', 13)}@1passwordserviceaccounts.com`,
    srpX: make.text('hex', 64),
    muk: { alg: 'A256GCM', ext: true, k: make.text('base64url', 43), kty: 'oct', kid: 'mp' },
    secretKey: `A3-${make.text('upper', 6)}-${make.text('upper', 11)}`,
    throttleSecret: { seed: make.text('hex', 64), uuid: make.uuid() },
    deviceUuid: make.text('lower', 26),
  }
  return `ops_${Buffer.from(JSON.stringify(body)).toString('base64url')}`
}
