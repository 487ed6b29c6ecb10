/** Tokens of package and image registries, and of Bitbucket's own server, that tell their kind by what is in them. */

import { alphabets, type Generator } from '../rules/generator.ts'
import { decodeBase58 } from './base58.ts'
import { decodeBase64 } from './digits.ts'
import { invalid, isoOfSeconds, isVaried, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const referenceBy = 'the text in its base64'

/**
 * Reference tokens of JFrog: 64 characters of base64 of "reftkn:<version>:<until, seconds>:<random>"; 0 is for ever.
 * https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-tokens
 */
export function proveJfrogReference(secret: string): Proof {
  if (!/^cmVmd[0-9A-Za-z+/]{59}$/.test(secret)) return unproven(referenceBy)
  const text = decodeBase64(secret)?.toString('latin1') ?? ''
  const until = /^reftkn:\d{2}:(\d{10}):\w{10,}$/.exec(text)?.[1]
  if (until === undefined) return invalid(referenceBy)
  return valid(referenceBy, { expires: isoOfSeconds(Number(until)) })
}

export const makeJfrogReference = (make: Generator): string =>
  Buffer.from(
    `reftkn:01:${1_700_000_000 + make.below(60_000)}:${make.text('base62', 27)}`.padEnd(48, '0'),
  ).toString('base64')

const keyBy = 'the 54 bytes of its base58'

/** API keys of Artifactory: AKCp, and in all 73 characters of base58, rarely fewer. */
export function proveJfrogApiKey(secret: string): Proof {
  if (!/^AKCp[1-9A-HJ-NP-Za-km-z]{65,69}$/.test(secret)) return unproven(keyBy)
  return decodeBase58(secret)?.length === 54 && isVaried(secret.slice(4)) ? valid(keyBy) : unproven(keyBy)
}

/** Every number of 73 digits that begins with AKCp takes 54 bytes. */
export const makeJfrogApiKey = (make: Generator): string => `AKCp${make.text('base58', 69)}`

const hubBy = 'the widths of its parts'

/** Personal (dckr_pat_, 27) and organisation (dckr_oat_, 32) tokens of Docker Hub. */
export function proveDockerHub(secret: string): Proof {
  const body = /^dckr_(?:pat_([\w-]{27})|oat_([\w-]{32}))$/.exec(secret)
  return body && isVaried(body[1] ?? body[2]!) ? valid(hubBy) : unproven(hubBy)
}

export const makeDockerHub = (make: Generator): string => `dckr_pat_${make.text('base64url', 27)}`

/**
 * Join tokens of Docker Swarm: SWMTKN-1-<hash of the certificate>-<secret>, numbers of 256 and 128 bits in base 36 that
 * are filled up to 50 and 25 characters. https://github.com/moby/swarmkit, `ca/config.go`
 */
export function proveDockerSwarm(secret: string): Proof {
  const parts = /^SWMTKN-1-([0-9a-z]{50})-([0-9a-z]{25})$/.exec(secret)
  if (!parts) return unproven(hubBy)
  if (numberOf(parts[1]!) >= 1n << 256n || numberOf(parts[2]!) >= 1n << 128n) return invalid(hubBy)
  return isVaried(parts[2]!) ? valid(hubBy) : unproven(hubBy)
}

const numberOf = (digits: string): bigint =>
  [...digits].reduce((value, digit) => value * 36n + BigInt(alphabets.base36.indexOf(digit)), 0n)

export function makeDockerSwarm(make: Generator): string {
  const number = (bytes: number, width: number): string =>
    BigInt(`0x${make.bytes(bytes).toString('hex')}`)
      .toString(36)
      .padStart(width, '0')
  return `SWMTKN-1-${number(32, 50)}-${number(16, 25)}`
}

const dataCenterBy = 'the number in front of 20 bytes'

/** Access tokens of Bitbucket, Jira and Confluence on one's own server: 44 of base64, "<number>:" and 20 bytes. */
export function proveAtlassianDataCenter(secret: string): Proof {
  const text = /^(BBDC-)?([0-9A-Za-z+/]{44})$/.exec(secret)
  const bytes = text ? decodeBase64(text[2]!) : undefined
  if (!text || bytes?.length !== 33) return unproven(dataCenterBy)
  if (/^\d{12}:$/.test(bytes.subarray(0, 13).toString('latin1'))) return valid(dataCenterBy)
  return text[1] === undefined ? unproven(dataCenterBy) : invalid(dataCenterBy)
}

export const makeAtlassianDataCenter = (make: Generator, prefix: '' | 'BBDC-' = 'BBDC-'): string =>
  prefix + Buffer.concat([Buffer.from(`${make.text('digits', 12)}:`), make.bytes(20)]).toString('base64')
