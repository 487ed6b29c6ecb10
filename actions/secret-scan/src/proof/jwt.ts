/** JSON web tokens (RFC 7519): header, claims and signature in base64url, parted by dots. */

import type { Generator } from '../rules/generator.ts'
import { decodeBase64 } from './digits.ts'
import { invalid, isoOfSeconds, longestSecret, valid } from './grades.ts'
import { hostOf, jsonObject, plainName } from './json-object.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'JSON in header and claims'

/**
 * Tells who issued it (a host), until when it is good, and of Supabase the project and the role: "anon" is meant for
 * browsers, "service_role" opens everything. Whether it has run out is for whoever knows the time.
 */
export function proveJwt(secret: string): Proof {
  if (secret.length > longestSecret || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(secret)) return unproven(by)
  const [header, claims, signature] = secret.split('.') as [string, string, string]
  const head = jsonObject(decodeBase64(header, 'base64url'))
  if (!head) return invalid(by)
  if (typeof head.enc === 'string') return unproven('an encrypted header') // RFC 7516: the claims can't be read
  const body = jsonObject(decodeBase64(claims, 'base64url'))
  if (typeof head.alg !== 'string' || !body) return invalid(by)
  if (signature === '' || head.alg === 'none') return unproven('a token without a signature')
  return valid(by, factsOf(body, head.alg))
}

function factsOf(claims: Readonly<Record<string, unknown>>, algorithm: string) {
  const role = ['anon', 'authenticated', 'service_role'].find((name) => name === claims.role)
  return {
    algorithm: /^[A-Z]{2}\d{3}$|^EdDSA$/.test(algorithm) ? algorithm : undefined,
    issuer: hostOf(claims.iss) ?? (claims.iss === 'supabase' ? 'supabase' : undefined),
    expires: isoOfSeconds(claims.exp),
    role,
    project: role ? plainName(claims.ref) : undefined,
  }
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Claims are set over those that every made token has. */
export function makeJwt(make: Generator, claims: Readonly<Record<string, unknown>> = {}): string {
  const issued = 1_700_000_000 + make.below(60_000) * 100
  const body = {
    iss: 'https://login.example.com',
    sub: make.uuid(),
    iat: issued,
    exp: issued + 3600,
    ...claims,
  }
  return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(body)}.${make.bytes(32).toString('base64url')}`
}

export const makeSupabaseKey = (make: Generator, role: 'anon' | 'service_role'): string =>
  makeJwt(make, { iss: 'supabase', ref: make.text('lower', 20), role })

/** `ghs_<number of the app>_<JWT>`: installation tokens of GitHub apps since 2026, `GITHUB_TOKEN` among them. */
export function proveGithubInstallation(secret: string): Proof {
  const app = /^ghs_([0-9]{1,12})_/.exec(secret)
  if (!app) return unproven(by)
  const { grade, facts } = proveJwt(secret.slice(app[0].length))
  if (grade === 'valid') return valid(by, { ...facts, app: app[1] })
  return grade === 'invalid' ? invalid(by) : unproven(by)
}

export const makeGithubInstallation = (make: Generator): string =>
  `ghs_${100_000 + make.below(60_000)}_${makeJwt(make)}`
