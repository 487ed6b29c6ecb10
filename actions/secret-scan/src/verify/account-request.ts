/** The usual case: one GET with the credential in a header, and an answer that names the account. */

import type { Liveness } from '../incident.ts'
import { bearer, live, liveAs, type Reply, revoked, type Verifier } from './verifier.ts'

export type AccountRequest = Pick<Verifier, 'provider' | 'name' | 'base' | 'rules' | 'source'> & {
  readonly path: string
  /** Default: `authorization: Bearer …`. */
  readonly headers?: (secret: string) => Readonly<Record<string, string>>
  /** What credentials of these rules must begin with, where not all of them are good for the request. */
  readonly begins?: string
  /** The account in an answer of status 200, '' where it names none; undefined for what is no answer of the provider. */
  readonly account: (json: unknown) => string | undefined
  readonly scopes?: (json: unknown) => readonly string[]
  /** What the provider says in an own way, e.g. that it is disabled: with a reason in words, "as disabled". */
  readonly says?: (reply: Reply) => { readonly state: 'live' | 'revoked'; readonly how: string } | undefined
  /** The provider checks the credential before what it may do, so that 403 means that it is live. */
  readonly forbiddenIsLive?: boolean
}

export function accountRequest(spec: AccountRequest): Verifier {
  const { provider, name, base, rules, source, path, headers = bearer, begins = '' } = spec
  return {
    provider,
    name,
    base,
    rules,
    source,
    ask: ({ secret }) =>
      secret.startsWith(begins)
        ? { method: 'GET', path, headers: headers(secret) }
        : `only those that begin with ${begins} can be asked about`,
    judge: (reply) => judge(spec, reply),
  }
}

function judge(
  { name, account, scopes, says, forbiddenIsLive }: AccountRequest,
  reply: Reply,
): Liveness | undefined {
  const said = says?.(reply)
  if (said) return (said.state === 'live' ? live : revoked)(`${name} knows it ${said.how}.`)
  const isFault = typeof reply.json === 'object' && reply.json !== null && !Array.isArray(reply.json)
  if (reply.status === 403 && forbiddenIsLive && isFault)
    return live(`${name} knows it, and does not let it read the account (403).`)
  const who = reply.status === 200 ? account(reply.json) : undefined
  return who === undefined ? undefined : liveAs(name, who, scopes?.(reply.json))
}

/** For answers that are a list of something, and name nobody. */
export const ifList = (value: unknown): string | undefined => (Array.isArray(value) ? '' : undefined)
