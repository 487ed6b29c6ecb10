/** How one provider is asked whether a credential is live: one read-only request, and what the answer means. */

import type { HttpAnswer } from '../../../../shared/runner/port.ts'
import type { Liveness } from '../incident.ts'

/** A credential to ask about, with those that it is used together with. */
export type Credential = {
  readonly rule: string // id
  readonly secret: string
  /** E.g. the AWS key id of a secret key, as the pairing found it. */
  readonly partners?: readonly { readonly rule: string; readonly secret: string }[]
}

export type Question = {
  readonly method: 'GET' | 'POST'
  readonly path: string // behind the base address, with its query: "/user"
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer together with its body as JSON; undefined where it is none. */
export type Reply = HttpAnswer & { readonly json: unknown }

export type Verifier = {
  /** The key in `verify-endpoints`: "github". */
  readonly provider: string
  readonly name: string // "GitHub", as sentences say it
  readonly base: string // "https://api.github.com"
  /** It is run on other servers, too, whose tokens look the same. */
  readonly selfHosted?: boolean
  /** Ids of the rules whose credentials it can ask about. */
  readonly rules: readonly string[]
  /** The provider's page that describes the request. */
  readonly source: string
  /** The request, or the end of "… was not asked: …" where none can be made. */
  ask(credential: Credential, base: string, now: Date): Question | string
  /**
   * What the answer means; undefined where only its status counts: 401 is `revoked`, all else is `unknown`. Answers of
   * 3xx, 429 and 5xx do not come here. Texts of the provider in `detail` go through `quoted`.
   */
  judge(reply: Reply): Liveness | undefined
}

export const live = (detail: string): Liveness => ({ state: 'live', detail })
export const revoked = (detail: string): Liveness => ({ state: 'revoked', detail })
export const unknown = (detail: string): Liveness => ({ state: 'unknown', detail })

/** "GitHub answers as octocat, scopes repo and workflow." */
export function liveAs(name: string, account: string, scopes: readonly string[] = []): Liveness {
  const who = account === '' ? `${name} accepts it` : `${name} answers as ${quoted(account)}`
  return live(`${who}${scopes.length === 0 ? '' : `, scopes ${enumerated(scopes)}`}.`)
}

const mostScopes = 12

/** "a, b and 3 more"; what no scope is called ("repo", "read:org", "api.model.read") is left out. */
function enumerated(scopes: readonly string[]): string {
  const named = scopes.filter((scope) => /^[\w.:*/-]{1,60}$/.test(scope))
  const shown = named.slice(0, mostScopes)
  if (scopes.length > shown.length) return `${[...shown, ''].join(', ')}${scopes.length - shown.length} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** A text of the provider, short enough to stand in a sentence. */
export const quoted = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** A member of a JSON object, however deep: `at(json, 'user', 'name')`; undefined where there is none. */
export function at(json: unknown, ...path: readonly string[]): unknown {
  let value = json
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

/** The same where it is a text that is not empty. */
export function textAt(json: unknown, ...path: readonly string[]): string | undefined {
  const value = at(json, ...path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function textsAt(json: unknown, ...path: readonly string[]): readonly string[] {
  const value = at(json, ...path)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export const bearer = (secret: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${secret}`,
})
