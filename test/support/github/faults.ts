/** What goes wrong between GitHub and us, made to order: lost, late, spoilt and cut answers. */

import type { ServerResponse } from 'node:http'
import { type Answer, refusal } from './answers.ts'

/** What goes wrong with a request. Without `committed`, GitHub does not do what was asked. */
export type Fault = {
  /** "issues/create-comment", or "graphql"; default: whatever comes next. */
  readonly operation?: string
  /** How many requests it hits; default 1. */
  readonly times?: number
  /** True: the deed is done all the same, and only its answer is spoilt. */
  readonly committed?: boolean
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown // JSON, or text as it is
  readonly delayMs?: number
  /** The connection is cut before the answer, or in the middle of it. */
  readonly cut?: 'before' | 'within'
}

export type Faults = {
  add(fault: Fault): void
  /** The first fault that fits, used up by one. */
  next(operation: string | undefined): Fault | undefined
  /** Those that have not struck as often as they should. */
  left(): readonly Fault[]
}

export function faultQueue(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = []
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    next(operation) {
      const fits = (fault: Fault) => fault.operation === undefined || fault.operation === operation
      const next = waiting.find(({ fault, left }) => left > 0 && fits(fault))
      if (next) next.left--
      return next?.fault
    },
    left: () => waiting.filter(({ left }) => left > 0).map(({ fault }) => fault),
  }
}

export function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  if (fault?.cut === 'before') return void response.destroy()
  const status = fault?.status ?? answer.status
  const content = fault?.status === undefined ? answer.body : (fault.body ?? usualBody(fault.status))
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const bytes = Buffer.from(text)
  response.writeHead(status, {
    'content-type': `${typeof content === 'string' ? 'text/html' : 'application/json'}; charset=utf-8`,
    'content-length': bytes.length,
    'x-github-request-id': 'stand-in',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '990',
    'x-ratelimit-used': '10',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
    'x-ratelimit-resource': 'core',
    ...answer.headers,
    ...fault?.headers,
  })
  if (fault?.cut !== 'within') return void response.end(bytes)
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
}

/** GitHub's front door answers with a page when what is behind it is down. */
const usualBody = (status: number): unknown =>
  status >= 500
    ? '<html><title>Unicorn! · GitHub</title></html>'
    : refusal(status, messages[status] ?? '').body

const messages: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
}
