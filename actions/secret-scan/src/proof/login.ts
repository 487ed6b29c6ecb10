/**
 * Names with passwords: in URLs, in the configuration of npm and Docker, in `.netrc`. A password proves nothing of
 * itself; where a token of a known kind stands in its place, the token does.
 */

import type { Generator } from '../rules/generator.ts'
import { proveByPrefix } from './by-prefix.ts'
import { makeGithubClassic, makeNpm } from './crc32-tokens.ts'
import { decodeBase64 } from './digits.ts'
import { isVaried, valid, withFacts } from './grades.ts'
import { hostOf } from './json-object.ts'
import { type Proof, unproven } from './proof.ts'

const url =
  /^(?<scheme>[a-z][a-z0-9+.-]{1,24}):\/\/(?<user>[^\s/?#:@]{0,256}):(?<password>[^\s/?#@]{1,2048})@(?<place>[^\s/?#@]{1,300})(?:[/?#]|$)/i

/** "postgres://app:…@db.example.com:5432/shop": tells the scheme and the host, never the user or the password. */
export function proveUrlCredentials(secret: string): Proof {
  const groups = url.exec(secret.slice(0, 4096))?.groups
  if (!groups) return unproven('the parts of a URL')
  return withFacts(tokenIn(groups.password!, groups.user!), {
    scheme: groups.scheme!.toLowerCase(),
    host: hostOf(groups.place),
  })
}

/** Git servers take a token as the password of any user, some as the user itself. */
function tokenIn(password: string, user: string): Proof {
  const asPassword = proveByPrefix(decoded(password))
  return asPassword.grade === 'none' ? proveByPrefix(decoded(user)) : asPassword
}

/** "%2B" → "+"; what is no percent-encoding stays as it is. */
const decoded = (text: string): string =>
  text.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

export const makeUrlCredentials = (make: Generator): string =>
  `https://x-access-token:${makeGithubClassic(make)}@github.com/example/shop.git`

/** "//registry.npmjs.org/:_authToken=…"; tells the host of the registry. */
export function proveNpmAuthToken(secret: string): Proof {
  const groups =
    /^(?:(?<place>\/\/[^\s=]{1,300}):)?_authToken[ \t]?=[ \t]?["']?(?<token>[^\s"']{8,4096})["']?$/.exec(
      secret,
    )?.groups
  if (!groups) return unproven('the line of a configuration')
  return withFacts(proveByPrefix(groups.token!), { registry: hostOf(groups.place?.slice(2)) })
}

export const makeNpmAuthToken = (make: Generator): string =>
  `//registry.npmjs.org/:_authToken=${makeNpm(make)}`

const auth = 'user and password in its base64'

/** The value of "auth" below "auths" in `~/.docker/config.json`: base64 of "<user>:<password>", in printable ASCII. */
export function proveDockerAuth(secret: string): Proof {
  const bytes = secret.length <= 8192 ? decodeBase64(secret) : undefined
  const text = bytes?.toString('latin1') ?? ''
  const parts = /^([\w.@+$|-]{1,128}):([!-~]{6,4096})$/.exec(text)
  if (!parts) return unproven(auth)
  const token = proveByPrefix(parts[2]!)
  return token.grade === 'none' && isVaried(parts[2]!) ? valid(auth) : { ...token, by: auth }
}

export const makeDockerAuth = (make: Generator): string =>
  Buffer.from(`example:${make.text('base62', 24)}`).toString('base64')

/** "machine example.com login alice password …", the words parted by blanks or lines; tells the machine. */
export function proveNetrc(secret: string): Proof {
  const words = secret.slice(0, 4096).split(/\s+/)
  const after = (name: string): string | undefined => {
    const at = words.indexOf(name)
    return at < 0 ? undefined : words[at + 1]
  }
  const password = after('password')
  if (!password) return unproven('the words of a netrc file')
  return withFacts(tokenIn(password, after('login') ?? ''), { host: hostOf(after('machine')) })
}

export const makeNetrc = (make: Generator): string =>
  `machine github.com login example password ${makeGithubClassic(make)}`
