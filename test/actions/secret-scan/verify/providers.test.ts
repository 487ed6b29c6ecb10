import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { fingerprintOf } from '../../../../actions/secret-scan/src/identity/fingerprint.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import { allVerifiers, verifiers } from '../../../../actions/secret-scan/src/verify/list.ts'
import { verify } from '../../../../actions/secret-scan/src/verify/verify.ts'
import { machine } from '../../../../shared/runner/machine.ts'
import { providerCases } from '../../../support/provider-cases.ts'
import { type Answer, type ProviderStandIn, providerStandIn } from '../../../support/provider-stand-in.ts'

let standIn: ProviderStandIn
beforeAll(async () => {
  standIn = await providerStandIn()
})
beforeEach(() => {
  standIn.received.length = 0
})
afterAll(() => standIn.close())

/** What comes of it when every provider is the stand-in, below "/base". */
async function ask(rule: string, secret: string, answer: Answer) {
  standIn.answer = () => answer
  const endpoints = new Map(allVerifiers.map(({ provider }) => [provider, `${standIn.url}/base`]))
  const fingerprint = fingerprintOf(secret)
  const options = { request: machine().request, endpoints, now: () => new Date('2026-01-05T08:00:00Z') }
  const found = await verify([{ rule, secret, fingerprint }], options)
  return found.get(fingerprint)
}

const secretFor = (rule: string): string =>
  providerCases.find((one) => one.rule === rule)!.secret(new Generator(`verify ${rule}`))

describe('the providers that can be asked', () => {
  it('are tested one by one, and each for rules that there are, once', () => {
    const asked = allVerifiers.flatMap((verifier) => verifier.rules)
    expect(asked).toHaveLength(new Set(asked).size)
    const known = new Set(rules.map(({ id }) => id))
    expect(asked.filter((id) => !known.has(id))).toEqual([])
    // AWS, which needs a pair, has tests of its own.
    const withoutAws = asked.filter((id) => !id.startsWith('aws-'))
    expect(providerCases.map(({ rule }) => rule).sort()).toEqual(withoutAws.sort())
    expect(verifiers.size).toBe(asked.length)
  })

  it('are asked at public addresses over https unless the user says otherwise', () => {
    for (const { base, source } of allVerifiers) {
      expect(base).toMatch(/^https:\/\/[a-z.]+$/)
      expect(source).toMatch(/^https:\/\//)
    }
  })

  it('have credentials in these tests as their rules describe them', () => {
    for (const { rule, secret } of providerCases) {
      const { match } = rules.find(({ id }) => id === rule)!
      const credential = secret(new Generator(`verify ${rule}`))
      if (match.kind === 'window') continue // its pattern has what stands around the credential
      const pattern = match.kind === 'token' ? match.pattern : match.value
      expect(new RegExp(`^(?:${pattern})$`, 's').test(credential) || rule).toBe(true)
    }
  })

  it.each(providerCases)('asks for $rule as documented, and reads the answer', async (one) => {
    const secret = secretFor(one.rule)
    const liveness = await ask(one.rule, secret, one.answer)
    const [method, path] = one.asks(secret).split(' ')
    const { host } = new URL(standIn.url)
    const headers = one.sends(secret)
    expect(standIn.received).toEqual([{ method, path: `/base${path}`, headers, host, body: one.body }])
    expect(verifiers.get(one.rule)!.provider).toBe(one.provider)
    expect(liveness).toEqual({ state: 'live', detail: one.says })
  })

  it.each(providerCases)('takes status 401 for $rule as revoked', async ({ rule }) => {
    const { host } = new URL(standIn.url)
    const answer = { status: 401, body: { message: 'Bad credentials' } }
    const detail = `${host} does not accept it (401).`
    expect(await ask(rule, secretFor(rule), answer)).toEqual({ state: 'revoked', detail })
  })

  it.each(providerCases)('believes no answer for $rule that is not the provider’s', async ({ rule }) => {
    const login = '<html><title>Sign in to the network</title></html>'
    const odd = '{"login":7,"data":{},"user":"x","ok":1}'
    const answers = [login, 'null', '[]', odd].map((body) => ({ status: 200, body }))
    const refusals = [400, 403, 404].map((status) => ({ status, body: login }))
    for (const answer of [
      ...answers,
      ...refusals,
      { status: 403, body: 'null' },
      { status: 403, body: '[]' },
    ])
      expect(await ask(rule, secretFor(rule), answer)).toMatchObject({ state: 'unknown' })
  })

  it.each<[rule: string, status: number, body: unknown, state: string, detail: string]>([
    [
      'github-installation-token',
      200,
      { total_count: 0, repositories: [] },
      'live',
      'access to 0 repositories.',
    ],
    ['github-classic-token', 403, { message: 'API rate limit exceeded' }, 'unknown', '(403)'],
    ['gitlab-personal-token', 403, { error: 'insufficient_scope' }, 'live', 'allow nothing here'],
    [
      'gitlab-personal-token',
      200,
      { name: 'x', active: false, revoked: false },
      'revoked',
      'revoked or expired',
    ],
    [
      'gitlab-personal-token',
      200,
      { name: 'x', active: true, revoked: true },
      'revoked',
      'revoked or expired',
    ],
    ['gitlab-personal-token', 404, { message: '404 Not Found' }, 'unknown', '(404)'],
    ['slack-bot-token', 200, { ok: false, error: 'invalid_auth' }, 'revoked', '(invalid_auth)'],
    ['slack-bot-token', 200, { ok: false, error: 'account_inactive' }, 'revoked', '(account_inactive)'],
    ['slack-bot-token', 200, { ok: false, error: 'token_revoked' }, 'revoked', '(token_revoked)'],
    ['slack-bot-token', 200, { ok: false, error: 'token_expired' }, 'revoked', '(token_expired)'],
    ['slack-bot-token', 200, { ok: false, error: 'internal_error' }, 'unknown', '(internal_error)'],
    ['slack-bot-token', 200, { ok: false, error: '<b>' }, 'unknown', 'did not answer the question.'],
    ['slack-app-token', 200, { ok: true, app_name: 'Shop', app_id: 'A1' }, 'live', 'answers as Shop.'],
    ['discord-webhook', 404, { code: 10015, message: 'Unknown Webhook' }, 'revoked', 'no such webhook'],
    ['discord-webhook', 404, { code: 0, message: '404: Not Found' }, 'unknown', '(404)'],
    ['telegram-bot-token', 404, { ok: false, error_code: 404 }, 'revoked', 'no such bot'],
    ['stripe-live-key', 403, { error: { type: 'invalid_request_error' } }, 'live', '(403)'],
    ['digitalocean-personal-token', 403, { id: 'forbidden' }, 'live', '(403)'],
    ['heroku-api-key', 403, { id: 'forbidden' }, 'live', '(403)'],
    ['notion-token', 403, { code: 'restricted_resource' }, 'unknown', '(403)'],
    [
      'linear-api-key',
      400,
      { errors: [{ extensions: { code: 'AUTHENTICATION_ERROR' } }] },
      'revoked',
      'AUTH',
    ],
    ['linear-api-key', 400, { errors: [{ extensions: { code: 'RATELIMITED' } }] }, 'unknown', '(400)'],
    ['figma-token', 403, { status: 403, err: 'Invalid token' }, 'revoked', 'as invalid'],
    ['figma-token', 403, { status: 403, err: 'Invalid scope(s): file:read' }, 'live', '(403)'],
    ['vercel-token', 403, { error: { code: 'forbidden', invalidToken: true } }, 'revoked', 'as invalid'],
    ['vercel-token', 403, { error: { code: 'forbidden' } }, 'unknown', '(403)'],
    ['cloudflare-user-token', 200, { result: { status: 'disabled' } }, 'revoked', 'as disabled'],
    ['cloudflare-user-token', 200, { result: { status: 'expired' } }, 'revoked', 'as expired'],
    ['openai-api-key', 401, { error: { code: 'ip_not_authorized' } }, 'live', 'other addresses'],
    ['openai-api-key', 403, { error: 'You have insufficient permissions for this.' }, 'live', '(403)'],
    ['openai-api-key', 403, { error: { code: 'unsupported_country_region_territory' } }, 'unknown', '(403)'],
    ['xai-api-key', 200, { name: 'ci', api_key_disabled: true }, 'revoked', 'blocked or disabled'],
    ['xai-api-key', 200, { name: 'ci', api_key_blocked: true }, 'revoked', 'blocked or disabled'],
  ])('reads the special answer of %s: %i %j is %s', async (rule, status, body, state, detail) => {
    const liveness = await ask(rule, secretFor(rule), { status, body })
    expect(liveness).toEqual({ state, detail: expect.stringContaining(detail) })
  })

  it('asks about an admin key of OpenAI where admin keys are good for', async () => {
    const secret = `sk-admin-${new Generator('admin').text('base62', 60)}`
    const liveness = await ask('openai-api-key', secret, { body: { object: 'list', data: [] } })
    expect(standIn.received.map(({ path }) => path)).toEqual(['/base/v1/organization/projects?limit=1'])
    expect(liveness).toEqual({ state: 'live', detail: 'OpenAI accepts it.' })
  })

  it.each([
    ['gitlab-routable-token', 'glrt-', 'only tokens that begin with glpat- can be asked about'],
    ['figma-token', 'figo_', 'only those that begin with figd_ can be asked about'],
    ['telegram-bot-token', '12345/../', 'it has not the form of a bot token'],
    ['discord-webhook', 'discord.com/api/webhooks/1/', 'it does not end with the id and token of a webhook'],
  ])('sends nothing for %s that begins with %s', async (rule, prefix, reason) => {
    const liveness = await ask(rule, prefix + new Generator('other').text('base62', 40), { body: {} })
    expect(liveness?.state).toBe('unknown')
    expect(liveness?.detail).toMatch(/^\w+ was not asked: /)
    expect(liveness?.detail).toContain(reason)
    expect(standIn.received).toEqual([])
  })
})
