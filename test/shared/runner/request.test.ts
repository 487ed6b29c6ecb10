import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ToolError } from '../../../shared/model/errors.ts'
import { machine } from '../../../shared/runner/machine.ts'
import type { HttpRequest } from '../../../shared/runner/port.ts'
import { type ProviderStandIn, providerStandIn } from '../../support/provider-stand-in.ts'

const { request } = machine()
const word = ['hush', 'hush', 'hush'].join('-')

let standIn: ProviderStandIn
beforeAll(async () => {
  standIn = await providerStandIn()
})
beforeEach(() => {
  standIn.received.length = 0
})
afterAll(() => standIn.close())

const spec = (more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: `${standIn.url}/${word}?q=${word}`,
  headers: {},
  timeoutMs: 5_000,
  maxBytes: 1_000,
  ...more,
})

async function faultOf(asked: Promise<unknown>): Promise<Error & { cause?: unknown }> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ToolError)
  return error as Error
}

describe('one HTTP request', () => {
  it('sends what it is given, and hands back the whole answer', async () => {
    standIn.answer = () => ({ status: 418, headers: { 'X-Tea': 'Earl Grey' }, body: 'short and stout' })
    const headers = { 'X-Token': word, 'content-type': 'text/plain' }
    const answer = await request(spec({ method: 'POST', headers, body: 'boil' }))
    expect(standIn.received).toMatchObject([
      { method: 'POST', path: `/${word}?q=${word}`, body: 'boil', headers: { 'x-token': word } },
    ])
    expect(answer.status).toBe(418)
    expect(answer.headers['x-tea']).toBe('Earl Grey')
    expect(answer.body.toString()).toBe('short and stout')
  })

  it.each([301, 302, 303, 307, 308])('does not follow a redirect with status %i', async (status) => {
    standIn.answer = () => ({ status, headers: { location: `${standIn.url}/elsewhere` } })
    expect((await request(spec())).status).toBe(status)
    expect(standIn.received.map(({ path }) => path)).toEqual([`/${word}?q=${word}`])
  })

  it('takes an answer of just the size that is allowed, and none of a byte more', async () => {
    standIn.answer = () => ({ body: 'x'.repeat(1_000) })
    expect((await request(spec())).body).toHaveLength(1_000)
    standIn.answer = () => ({ body: 'x'.repeat(1_001) })
    expect((await faultOf(request(spec()))).message).toBe(
      `${new URL(standIn.url).host} gave an answer of more than 1000 bytes.`,
    )
  })

  it('counts the bytes of a compressed answer as they come out', async () => {
    standIn.answer = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))
      return undefined
    }
    expect((await faultOf(request(spec()))).message).toContain('more than 1000 bytes')
  })

  it('does not wait for the end of an answer that is already too large', async () => {
    standIn.answer = (_, response) => {
      response.write('x'.repeat(2_000)) // and never ends
      return undefined
    }
    expect((await faultOf(request(spec({ timeoutMs: 60_000 })))).message).toContain('more than 1000 bytes')
  })

  it.each([
    ['never begins', () => {}],
    ['begins and never ends', (response: { write(text: string): unknown }) => response.write('x')],
  ])('gives up an answer that %s', async (_, write) => {
    standIn.answer = (_received, response) => {
      write(response)
      return undefined
    }
    const { host } = new URL(standIn.url)
    expect((await faultOf(request(spec({ timeoutMs: 300 })))).message).toBe(
      `${host} could not be asked: no whole answer within 0.3 s.`,
    )
  })

  it('names the server and the fault when nobody listens', async () => {
    const gone = await providerStandIn()
    await gone.close()
    expect((await faultOf(request(spec({ url: `${gone.url}/${word}` })))).message).toBe(
      `${new URL(gone.url).host} could not be asked: the connection failed (ECONNREFUSED).`,
    )
  })

  it('says nothing of address, headers or body, whatever goes wrong', async () => {
    standIn.answer = (_, response) => {
      response.destroy()
      return undefined
    }
    const { port } = new URL(standIn.url)
    for (const more of [
      {},
      { url: `ftp://127.0.0.1/${word}` },
      { url: `http://[${word}` },
      { url: `http://${word}:${word}@127.0.0.1:${port}/` },
      { url: `http://127.0.0.1:6667/${word}` }, // a port that fetch refuses
      { headers: { 'x-token': `${word}\r\nx-more: ${word}` } },
      { headers: { 'x-token': `${word}\u2028` } },
      { headers: { [`${word} x`]: word } },
      { body: word }, // no GET has one
    ]) {
      const fault = await faultOf(request(spec(more)))
      expect(`${fault.stack} ${JSON.stringify(fault)} ${fault.cause}`).not.toContain('hush')
    }
  })
})
