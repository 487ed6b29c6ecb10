/**
 * `verify-endpoints`: where a provider is asked in place of its public address, e.g. GitHub Enterprise Server.
 *
 *     verify-endpoints:
 *       github: https://github.acme.example/api/v3
 *       gitlab: https://gitlab.acme.example
 */

import type { Setting } from '../../../../shared/config/node.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import { allVerifiers } from './list.ts'

/** Provider → base address without a slash at its end; only those that are overridden. */
export type Endpoints = ReadonlyMap<string, string>

/** Throws InputError for an unknown provider, and for an address to which no secret may be sent. */
export function readEndpoints(setting: Setting | undefined): Endpoints {
  const known = [...new Set(allVerifiers.map(({ provider }) => provider))].sort()
  return new Map((setting?.entries(known) ?? []).map(([provider, value]) => [provider, baseOf(value)]))
}

function baseOf(value: Setting): string {
  const text = value.text()
  // It may hold a password, so that the message must not show it.
  if (text.includes('@'))
    throw new InputError(`${value.place} has a user or password in it; it must be an address without them.`)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    return value.fail('an address such as https://github.acme.example/api/v3')
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol === 'http:' && !isHere)
    return value.fail('an https address; http, which sends the secrets readable, is for localhost only')
  if (url.search !== '' || url.hash !== '') return value.fail('an address without "?" and "#"')
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
