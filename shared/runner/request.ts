/**
 * One HTTP request that may carry a secret in its address, headers or body: no redirect takes it elsewhere, no error
 * repeats any of it, and the answer is bounded in time and size. `fetch` quotes headers and addresses in its messages
 * ("… is an invalid header value"), so none of those is handed on, not even as a cause.
 */

import { ToolError } from '../model/errors.ts'
import type { Host, HttpAnswer, HttpRequest } from './port.ts'

type Fetch = (url: URL, init: RequestInit) => Promise<Response>

/** The port's `request` over a `fetch`. */
export const requester =
  (inner: Fetch): Host['request'] =>
  async (spec) => {
    const url = addressOf(spec)
    const signal = AbortSignal.timeout(spec.timeoutMs)
    const { method, headers, body } = spec
    let answer: HttpAnswer | undefined
    try {
      const init = {
        method,
        headers,
        redirect: 'manual',
        signal,
        ...(body !== undefined && { body }),
      } as const
      answer = await read(await inner(url, init), spec.maxBytes)
    } catch (error) {
      throw new ToolError(
        `${url.host} could not be asked: ${reasonOf(error, signal.aborted, spec.timeoutMs)}.`,
      )
    }
    if (!answer) throw new ToolError(`${url.host} gave an answer of more than ${spec.maxBytes} bytes.`)
    return answer
  }

function addressOf({ url }: HttpRequest): URL {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new ToolError('A request has an address that is neither http nor https.')
  if (parsed.username !== '' || parsed.password !== '')
    throw new ToolError(`A request to ${parsed.host} has a user or password in its address.`)
  return parsed
}

/** Undefined when the body is over the limit; what has not come yet is not waited for. */
async function read(response: Response, maxBytes: number): Promise<HttpAnswer | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.concat(chunks),
  }
}

/** Only what the system calls the fault, e.g. "ECONNREFUSED": a message could hold the address or a header. */
function reasonOf(error: unknown, late: boolean, timeoutMs: number): string {
  if (late) return `no whole answer within ${timeoutMs / 1000} s`
  const { cause } = error as { cause?: { code?: unknown } }
  const code = cause?.code
  return typeof code === 'string' && /^[A-Z_0-9]{1,40}$/.test(code)
    ? `the connection failed (${code})`
    : 'the connection failed'
}
