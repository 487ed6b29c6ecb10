import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fingerprintOf } from '../../../../actions/secret-scan/src/identity/fingerprint.ts'
import { alphabets, Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { allVerifiers } from '../../../../actions/secret-scan/src/verify/list.ts'
import {
  type Suspect,
  type VerifyOptions,
  verify,
} from '../../../../actions/secret-scan/src/verify/verify.ts'
import { ToolError } from '../../../../shared/model/errors.ts'
import { machine } from '../../../../shared/runner/machine.ts'
import type { HttpRequest } from '../../../../shared/runner/port.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { providerCases } from '../../../support/provider-cases.ts'
import { type ProviderStandIn, providerStandIn, type Received } from '../../../support/provider-stand-in.ts'

let standIn: ProviderStandIn
beforeAll(async () => {
  standIn = await providerStandIn()
})
beforeEach(() => {
  standIn.received.length = 0
})
afterAll(() => standIn.close())

const suspect = (rule: string, secret: string): Suspect => ({
  rule,
  secret,
  fingerprint: fingerprintOf(secret),
})
const npmToken = (seed: number) => `npm_${new Generator(`verify ${seed}`).text('base62', 36)}`
const npmTokens = (count: number) =>
  Array.from({ length: count }, (_, i) => suspect('npm-access-token', npmToken(i)))

const ask = (secrets: readonly Suspect[], more: Partial<VerifyOptions> = {}) =>
  verify(secrets, {
    request: machine().request,
    endpoints: new Map(allVerifiers.map(({ provider }) => [provider, standIn.url])),
    now: () => new Date('2026-01-05T08:00:00Z'),
    ...more,
  })

const userIs = (username: string) => () => ({ body: { username } })
const host = () => new URL(standIn.url).host

describe('asking whether secrets are live', () => {
  it('says nothing of secrets that nobody can be asked about', async () => {
    const found = await ask([suspect('generic-password', 'x'), suspect('openssh-private-key', 'y')])
    expect(found).toEqual(new Map())
    expect(standIn.received).toEqual([])
  })

  it('asks the public address, with a bound on time and size, when no other is given', async () => {
    const asked: HttpRequest[] = []
    const request = async (spec: HttpRequest) => {
      asked.push(spec)
      return { status: 401, headers: {}, body: Buffer.alloc(0) }
    }
    const token = `ghp_${new Generator('public').text('base62', 36)}`
    const found = await ask([suspect('github-classic-token', token)], { request, endpoints: new Map() })
    expect(asked).toMatchObject([
      { method: 'GET', url: 'https://api.github.com/user', timeoutMs: 10_000, maxBytes: 1_048_576 },
    ])
    // An Enterprise Server's token looks the same, and is none of github.com's.
    const detail =
      'api.github.com does not accept it (401); if another server made it, name that one in `verify-endpoints`.'
    expect([...found.values()]).toEqual([{ state: 'unknown', detail }])
  })

  it('asks once about a secret that comes twice', async () => {
    standIn.answer = userIs('ada')
    const token = npmTokens(1)[0]!
    const found = await ask([token, { ...token }, { ...token, fingerprint: 'other' }])
    expect(standIn.received).toHaveLength(1)
    expect([...found.keys()]).toEqual([token.fingerprint, 'other'])
  })

  it.each([
    ['live', [200, 401], 'npm answers as ada.'],
    ['live', [401, 200], 'Heroku answers as h1.'],
    ['unknown', [401, 500], 'could not answer (500).'],
    ['unknown', [500, 401], 'could not answer (500).'],
    ['revoked', [401, 401], 'does not accept it (401).'],
  ])('is %s for a secret of two rules when the answers are %j', async (state, [npm, heroku], detail) => {
    standIn.answer = ({ path }) => ({
      status: path === '/account' ? heroku! : npm!,
      body: { username: 'ada', id: 'h1' },
    })
    const secret = new Generator('two rules').uuid()
    const rules = ['npm-legacy-token', 'heroku-legacy-api-key']
    for (const order of [rules, rules.toReversed()]) {
      const found = await ask(order.map((rule) => suspect(rule, secret)))
      expect([...found.values()]).toEqual([{ state, detail: expect.stringContaining(detail) }])
    }
  })

  it('asks at most four at a time', async () => {
    const open = new Set<ServerResponse>()
    let most = 0
    standIn.answer = (_, response) => {
      open.add(response)
      most = Math.max(most, open.size)
      // Answers the oldest only when four wait, or all that are left have come.
      if (open.size < 4 && standIn.received.length < 12) return undefined
      for (const waiting of open) waiting.end('{"username":"ada"}')
      open.clear()
      return undefined
    }
    const found = await ask(npmTokens(12))
    expect(most).toBe(4)
    expect([...found.values()].map(({ state }) => state)).toEqual(Array(12).fill('live'))
  })

  it.each([
    [undefined, 103, 100],
    [2, 5, 2],
    [0, 1, 0],
  ])('asks no more than the limit %j, and says so of the rest', async (limit, count, asked) => {
    standIn.answer = userIs('ada')
    const tokens = npmTokens(count)
    const found = await ask(tokens, limit === undefined ? {} : { limit })
    expect(standIn.received).toHaveLength(asked)
    expect(tokens.map(({ fingerprint }) => found.get(fingerprint)?.state)).toEqual([
      ...Array(asked).fill('live'),
      ...Array(count - asked).fill('unknown'),
    ])
    expect(found.get(tokens.at(-1)!.fingerprint)?.detail).toBe(
      `npm was not asked: ${asked} questions were asked in this run, which is the limit.`,
    )
  })

  it.each([
    [301, 'redirects the question, which is not followed (301).'],
    [307, 'redirects the question, which is not followed (307).'],
    [429, 'limits the rate of questions (429).'],
    [500, 'could not answer (500).'],
    [503, 'could not answer (503).'],
    [200, "gives an answer that is not one of npm's (200)."],
    [403, 'gives an answer that does not say whether it is live (403).'],
  ])('does not know when the answer is %i', async (status, words) => {
    const headers = { location: `${standIn.url}/elsewhere` }
    standIn.answer = () => ({ status, headers, body: { error: 'x' } })
    const found = await ask(npmTokens(1))
    expect([...found.values()]).toEqual([{ state: 'unknown', detail: `${host()} ${words}` }])
    expect(standIn.received.map(({ path }) => path)).toEqual(['/-/whoami'])
  })

  it('does not know when the answer is larger than any should be', async () => {
    standIn.answer = userIs('x'.repeat(1_048_576))
    const found = await ask(npmTokens(1))
    const detail = `${host()} gave an answer of more than 1048576 bytes.`
    expect([...found.values()]).toEqual([{ state: 'unknown', detail }])
  })

  it('does not know when no answer comes, and stops asking there after three times', async () => {
    standIn.answer = ({ path }) => (path === '/-/whoami' ? undefined : { body: { login: 'octocat' } })
    const { request } = machine()
    const github = suspect('github-legacy-token', new Generator('hang').text('hex', 40))
    const found = await ask([...npmTokens(9), github], {
      request: (spec) => request({ ...spec, timeoutMs: 400 }),
    })
    const details = [...found.values()].map(({ detail }) => detail)
    // Four are under way when the third of them fails.
    const late = `${host()} could not be asked: no whole answer within 0.4 s.`
    expect(details.filter((detail) => detail === late).length).toBeLessThanOrEqual(6)
    expect(details.filter((detail) => detail === late).length).toBeGreaterThanOrEqual(4)
    expect(details).toContain('npm was not asked: it could not be reached before.')
    expect(found.get(github.fingerprint)?.state).toBe('live')
  })

  it('asks a provider no more that limits the rate', async () => {
    standIn.answer = () => ({ status: 429 })
    const tokens = npmTokens(20)
    const found = await ask(tokens)
    expect(standIn.received).toHaveLength(4) // those that were under way
    expect(found.get(tokens.at(-1)!.fingerprint)).toEqual({
      state: 'unknown',
      detail: 'npm was not asked: it limits the rate of questions.',
    })
  })

  it.each(['a\r\nx-more: b', 'a b', 'a\u0000', 'caf\u00e9', ''])(
    'sends no header made of %j',
    async (odd) => {
      const found = await ask([suspect('npm-access-token', odd)])
      expect(standIn.received).toEqual([])
      expect([...found.values()]).toEqual([
        { state: 'unknown', detail: 'npm was not asked: it has characters that no token of this kind has.' },
      ])
    },
  )

  it('shows what a provider wrote on one line, cut short, with no hidden characters', async () => {
    standIn.answer = userIs(`a\n\u001b[31m::error::\u202e${'b'.repeat(5_000)}`)
    const [{ detail } = { detail: '' }] = [...(await ask(npmTokens(1))).values()]
    expect(detail).toMatch(/^npm answers as a\\n\\u001b\[31m::error::\\u202eb+….$/)
    expect(detail.length).toBeLessThan(150)
  })

  it('names few of many scopes, and none that is no word', async () => {
    const many = Array.from({ length: 400 }, (_, i) => `mail.${i}`)
    const token = suspect('sendgrid-api-key', `SG.${new Generator('scopes').text('base62', 60)}`)
    const detailOf = async (scopes: readonly string[]) => {
      standIn.answer = () => ({ body: { scopes } })
      return [...(await ask([token])).values()][0]?.detail
    }
    expect(await detailOf(many)).toBe(
      `SendGrid accepts it, scopes ${many.slice(0, 12).join(', ')}, 388 more.`,
    )
    expect(await detailOf(['a', '**b** @ada', 'c'])).toBe('SendGrid accepts it, scopes a, c, 1 more.')
  })

  it('lets a fault of our own through', async () => {
    const request = () => Promise.reject(new TypeError('a bug'))
    await expect(ask(npmTokens(1), { request })).rejects.toThrow('a bug')
    const tool = () => Promise.reject(new ToolError('a broken line.'))
    expect([...(await ask(npmTokens(1), { request: tool })).values()]).toEqual([
      { state: 'unknown', detail: 'a broken line.' },
    ])
  })
})

describe('a secret that is asked about', () => {
  /** Everything that a server can know of the question, sent back in every way that is read or could be. */
  const echo = (received: Received, secret: string, way: number) => {
    const forms = [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      secret.slice(3, 30),
    ]
    const said = `${forms[way % forms.length]} ${received.path} ${Object.values(received.headers).join(' ')}`
    const names = ['login', 'username', 'name', 'id', 'team', 'user', 'slug', 'handle', 'customer_id', 'uuid']
    const flat = Object.fromEntries(names.map((name) => [name, said]))
    const nested = { ...flat, user: flat, account: { ...flat, team: flat }, data: { ...flat, viewer: flat } }
    return { ...nested, result: flat, workplace: flat, scopes: forms, scope: forms.join(' '), error: said }
  }

  const piecesOf = (text: string) =>
    Array.from({ length: Math.max(1, text.length - 7) }, (_, at) => text.slice(at, at + 8))

  it('comes out nowhere, whatever the provider or the network does with it', async () => {
    const rows = fc.constantFrom(...providerCases)
    const seeds = fc.string({ unit: fc.constantFrom(...alphabets.hex), minLength: 1 })
    const faults = fc.constantFrom('answer', 'break', 'redirect', 'refuse')
    await fc.assert(
      fc.asyncProperty(rows, seeds, faults, fc.nat(5), async (row, seed, fault, way) => {
        const secret = row.secret(new Generator(seed))
        standIn.answer = (received, response) => {
          const body = echo(received, secret, way)
          const headers = {
            'x-oauth-scopes': secret,
            location: `${standIn.url}/${encodeURIComponent(secret)}`,
          }
          if (fault === 'break') response.destroy()
          if (fault === 'break') return undefined
          if (fault === 'redirect') return { status: 302, headers, body }
          return { status: fault === 'refuse' ? 403 : 200, headers, body: way === 5 ? secret : body }
        }
        const host = fakeHost({ request: machine().request })
        const found = await ask([suspect(row.rule, secret)], { request: host.request })
        const out = [...found.values()].map(({ detail }) => detail).join('\n')
        expect(out).not.toBe('')
        expect(`${out}${JSON.stringify(host.recorded)}`).not.toContain(secret)
        // The public part of a webhook's address is no secret.
        const hidden = piecesOf(secret.replace(/^.*\/webhooks\//, ''))
        expect(hidden.filter((piece) => out.includes(piece))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
