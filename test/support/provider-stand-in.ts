/** A server on this machine in the place of a provider: keeps what it is asked, and answers as it is told. */

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  readonly method: string
  readonly path: string // with its query
  /** Without those that every client sends: `host`, `connection`, `accept-encoding` and so on. */
  readonly headers: IncomingHttpHeaders
  readonly host: string
  readonly body: string
}

export type Answer = {
  readonly status?: number // default 200
  readonly headers?: Readonly<Record<string, string>>
  /** Text goes out as it is, everything else as JSON. */
  readonly body?: unknown
}

/** An answer, or a hand that writes one itself, e.g. never. */
export type Answering = (received: Received, response: ServerResponse) => Answer | undefined

export type ProviderStandIn = {
  readonly url: string // "http://127.0.0.1:41234"
  readonly received: Received[]
  /** How it answers from now on. */
  answer: Answering
  close(): Promise<void>
}

const everyClients = [
  'host',
  'connection',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  'content-length',
]

export async function providerStandIn(): Promise<ProviderStandIn> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => !everyClients.includes(name)),
      )
      const { method = '', url = '' } = request
      const host = request.headers.host ?? ''
      const one = { method, path: url, headers, host, body: Buffer.concat(chunks).toString('latin1') }
      received.push(one)
      const answer = standIn.answer(one, response)
      if (!answer) return
      const { status = 200, headers: sent, body = '' } = answer
      response.writeHead(status, sent).end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const standIn: ProviderStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: () => ({ status: 404 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return standIn
}
