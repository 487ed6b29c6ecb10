/**
 * One question to GitHub, asked with care: a time limit for each attempt, the token for one origin only, answers read whole,
 * passing faults told from refusals, and a second attempt only where it can do no harm. It knows no endpoint.
 */

import { GitHubRefusal, ToolError } from '../model/errors.ts'

type Fetch = typeof globalThis.fetch
type Headers = Readonly<Record<string, string | number | undefined>>

/** An attempt that failed for a passing reason. `committed` is false when GitHub certainly did not do what was asked. */
export type Fault = { readonly reason: string; readonly committed: 'no' | 'perhaps'; readonly waitMs: number }

export type Deed = {
  /** Completes "GitHub refused to …": "read the comments of #7". */
  readonly name: string
  /** The permission it takes, as a workflow writes it: "pull-requests: write". */
  readonly permission: string
}

export type Attempt<T> = { readonly value: T } | { readonly fault: Fault }

export type Wait = (milliseconds: number) => Promise<unknown>

export const maxWaitMs = 30_000
const maxAnswerBytes = 64 * 1024 * 1024
const retries = 2

/** Waits before the second and the third attempt when GitHub does not say how long. */
const usualWaitsMs = [1_000, 3_000]

/** For questions that may be asked again: reads, and changes that are the same the second time. */
export async function persistently<T>(
  deed: Deed,
  wait: Wait,
  attempt: () => Promise<Attempt<T>>,
): Promise<T> {
  for (let round = 0; ; round++) {
    const outcome = await attempt()
    if ('value' in outcome) return outcome.value
    await waitFor(deed, outcome.fault, round, wait)
  }
}

/** Waits as long as the fault asks, and gives up when that is too long or there have been attempts enough. */
export async function waitFor(deed: Deed, fault: Fault, round: number, wait: Wait): Promise<void> {
  const milliseconds = Math.max(fault.waitMs, usualWaitsMs[round] ?? 0)
  if (round >= retries)
    throw new ToolError(`Could not ${deed.name} in ${round + 1} attempts: ${fault.reason}.`)
  if (milliseconds > maxWaitMs) {
    const seconds = Math.ceil(milliseconds / 1000)
    throw new ToolError(`Could not ${deed.name}: ${fault.reason}, and asks for a wait of ${seconds} seconds.`)
  }
  await wait(milliseconds)
}

/** Runs one request and sorts what went wrong: a fault is returned, a refusal or a hopeless answer is thrown. */
export async function attempted<T>(deed: Deed, request: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await request() }
  } catch (error) {
    return { fault: sortError(deed, error) }
  }
}

function sortError(deed: Deed, error: unknown): Fault {
  const ours = [error, (error as Error).cause].find(
    (e) => e instanceof ToolError || e instanceof GitHubRefusal,
  )
  if (ours !== undefined) throw ours // the client wraps what `guardedFetch` throws
  const { status, response } = error as { status?: number; response?: { headers: Headers; data?: unknown } }
  // Without an answer, the client reports status 500: the network failed, or the time was up.
  if (!response) return { reason: networkReason(error), committed: 'perhaps', waitMs: 0 }
  const said = messageOf(response.data)
  const limit = rateLimitWait(status ?? 0, response.headers, said)
  if (limit !== undefined)
    return { reason: `GitHub limits the rate (${status})`, committed: 'no', waitMs: limit }
  if (status !== undefined && status >= 500) {
    const waitMs = retryAfterMs(response.headers) ?? 0
    return { reason: `GitHub answered with status ${status}`, committed: 'perhaps', waitMs }
  }
  throw refusal(deed, status ?? 0, said)
}

/** What a refused request means to the one who wrote the workflow. */
export function refusal(deed: Deed, status: number, said: string): Error {
  const quoted = said === '' ? 'it gave no reason.' : `${said.replace(/\.*$/, '')}.`
  if (status === 401)
    return new GitHubRefusal(deed.name, status, 'the token is not valid on this server, or has expired.')
  const lacks = /not accessible by|must have|lacks? .*scope|required scopes|Forbidden/i.test(said)
  if (status === 403 && (lacks || said === '')) {
    const fork = deed.permission.endsWith('write') ? ' (a pull request from a fork never has it)' : ''
    return new GitHubRefusal(deed.name, status, `the token lacks \`${deed.permission}\`${fork}.`)
  }
  if (status === 404) {
    const remedy = `it is not there, or the token lacks \`${deed.permission}\`.`
    return new GitHubRefusal(deed.name, status, remedy)
  }
  if (status === 403 || status === 410) return new GitHubRefusal(deed.name, status, quoted)
  return new ToolError(`Could not ${deed.name}: GitHub answered with status ${status}: ${quoted}`)
}

/** Milliseconds until the limit is lifted; undefined when the answer is not about a rate limit. */
function rateLimitWait(status: number, headers: Headers, said: string): number | undefined {
  if (status !== 403 && status !== 429) return undefined
  const after = retryAfterMs(headers)
  if (after !== undefined) return after
  if (String(headers['x-ratelimit-remaining']) === '0') return untilResetMs(headers)
  // Secondary limits come without a header at times; GitHub asks for a minute then.
  return status === 429 || /rate limit/i.test(said) ? 60_000 : undefined
}

/** GitHub's primary limit: the time when the hour's allowance is new, in seconds since 1970. */
export const untilResetMs = (headers: Headers): number =>
  Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - Date.now())

/** RFC 9110 §10.2.3: seconds, or a date. */
function retryAfterMs(headers: Headers): number | undefined {
  const text = String(headers['retry-after'] ?? '').trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** GitHub's own words on one line, short enough for a log. */
export function messageOf(data: unknown): string {
  const said = (data as { message?: unknown } | null | undefined)?.message
  if (typeof said !== 'string') return ''
  const errors = (data as { errors?: unknown }).errors
  const details = Array.isArray(errors)
    ? errors.map((error) => (typeof error === 'string' ? error : String(error?.message ?? error?.code ?? '')))
    : []
  return [said, ...details.filter((detail) => detail !== '')].join(': ').replace(/\s+/g, ' ').slice(0, 300)
}

function networkReason(error: unknown): string {
  const { name, message, cause } = error as Error & {
    cause?: { name?: string; message?: string; code?: string }
  }
  if (name === 'TimeoutError' || cause?.name === 'TimeoutError') return 'GitHub did not answer in time'
  const detail = cause?.code ?? message
  return `the connection to GitHub failed (${String(detail).replace(/\s+/g, ' ').slice(0, 200)})`
}

/**
 * `inner`, held to one origin and a time limit for the whole answer. A redirect is refused, since following one would
 * carry the token on; an answer that is cut short or too large is an error here, where the client would take what came.
 */
export function guardedFetch(inner: Fetch, origin: string, timeoutMs: number): Fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.origin !== origin)
      throw new ToolError(`The token is for ${origin}; it is not sent to ${url.origin}.`)
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await inner(url, { ...init, redirect: 'manual', signal })
    if (response.status >= 300 && response.status < 400 && response.status !== 304) {
      const to = response.headers.get('location') ?? 'nowhere'
      throw new ToolError(
        `GitHub redirects ${url.pathname} to ${to.slice(0, 200)}, which is not followed: was the repository renamed?`,
      )
    }
    const body = await readWhole(response)
    const empty = response.status === 204 || response.status === 205 || response.status === 304
    return new Response(empty ? null : body, { status: response.status, headers: response.headers })
  }
}

async function readWhole(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxAnswerBytes) throw new ToolError(`GitHub's answer is larger than ${maxAnswerBytes} bytes.`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
