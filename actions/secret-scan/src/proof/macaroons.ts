/** Tokens that are macaroons (https://research.google/pubs/pub41892): those of PyPI and of Fly. */

import type { Generator } from '../rules/generator.ts'
import { invalid, longestSecret, valid } from './grades.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'the head of its macaroon'

/**
 * Version 2 of libmacaroons: a byte 2, then fields of kind, length and text; kind 1, the location, comes first. An index
 * of one's own makes the same tokens with its own host, of which nothing is known. Checked both ways with pypitoken.
 */
export function provePypi(secret: string): Proof {
  const body = /^pypi-([\w-]{60,2000})$/.exec(secret)?.[1]
  if (!body) return unproven(by)
  const head = Buffer.from(body, 'base64url').toString('latin1')
  const length = head.charCodeAt(2)
  const location = head.startsWith('\x02\x01') ? head.slice(3, 3 + length) : ''
  if (location === 'pypi.org' || location === 'test.pypi.org') return valid(by, { registry: location })
  return /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}(?::\d{1,5})?$/i.test(location) && length < 128
    ? unproven(by)
    : invalid(by)
}

/** Location, identifier, one caveat, signature; the fields of PyPI's own. */
export function makePypi(make: Generator): string {
  const field = (kind: number, body: Buffer): Buffer =>
    Buffer.concat([Buffer.from([kind, body.length]), body])
  const bytes = Buffer.concat([
    Buffer.from([2]),
    field(1, Buffer.from('pypi.org')),
    field(2, Buffer.from(make.uuid())),
    Buffer.from([0]),
    field(2, Buffer.from(`[3,"${make.uuid()}"]`)),
    Buffer.from([0, 0]),
    field(6, make.bytes(32)),
  ])
  return `pypi-${bytes.toString('base64url')}`
}

const flyBy = 'the address in its macaroon'

/**
 * "FlyV1 fm2_…": msgpack in base64, a list of nonce, location, caveats and tail; several stand with commas between them.
 * The location of Fly's own is "https://api.fly.io/v1". https://github.com/superfly/macaroon
 */
export function proveFly(secret: string): Proof {
  const tokens = secret.replace(/^FlyV1 /, '').split(',')
  if (
    secret.length > longestSecret ||
    !tokens.every((token) => /^fm[12][ar]?_[\w+/-]{40,}={0,2}$/.test(token))
  ) {
    return unproven(flyBy)
  }
  const places = tokens.map((token) => flyLocation(token.slice(token.indexOf('_') + 1)))
  return places.includes('api.fly.io') ? valid(flyBy) : unproven(flyBy)
}

/** msgpack: 94 begins a list of four; the nonce is a list of three, of which the first is a string of bytes. */
function flyLocation(text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64')
  if (bytes[0] !== 0x94) return undefined
  const head = bytes.subarray(0, 400).toString('latin1')
  return /https:\/\/([a-z.]{4,40})\/v1/.exec(head)?.[1]
}

export function makeFly(make: Generator): string {
  const place = Buffer.from('https://api.fly.io/v1')
  const nonce = Buffer.concat([
    Buffer.from([0x93, 0xc4, 16]),
    make.bytes(16),
    Buffer.from([0xc4, 16]),
    make.bytes(16),
  ])
  const bytes = Buffer.concat([
    Buffer.from([0x94]),
    nonce,
    Buffer.from([0xc2, 0xa0 | place.length]),
    place,
    Buffer.from([0x90, 0xc4, 32]),
    make.bytes(32),
  ])
  return `FlyV1 fm2_${bytes.toString('base64')}`
}
