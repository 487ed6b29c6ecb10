import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { makeAwsAccessKeyId } from '../../../../actions/secret-scan/src/proof/aws.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { aws } from '../../../../actions/secret-scan/src/verify/aws.ts'
import { signed } from '../../../../actions/secret-scan/src/verify/aws-signature.ts'
import type { Endpoints } from '../../../../actions/secret-scan/src/verify/endpoints.ts'
import { type Suspect, verify } from '../../../../actions/secret-scan/src/verify/verify.ts'
import { machine } from '../../../../shared/runner/machine.ts'
import { type Answer, type ProviderStandIn, providerStandIn } from '../../../support/provider-stand-in.ts'
import { signatureOf } from '../../../support/sigv4.ts'

let standIn: ProviderStandIn
beforeAll(async () => {
  standIn = await providerStandIn()
})
beforeEach(() => {
  standIn.received.length = 0
})
afterAll(() => standIn.close())

const make = new Generator('verify aws')
const keyId = makeAwsAccessKeyId(make)
const temporaryId = makeAwsAccessKeyId(make, 'ASIA')
const secretKey = make.text('base64', 40)
const session = `IQoJb3JpZ2lu${make.text('base62', 340)}`
const now = new Date('2026-01-05T08:00:00.123Z')

async function ask(suspects: readonly Suspect[], answer: Answer) {
  standIn.answer = () => answer
  const endpoints: Endpoints = new Map([['aws', standIn.url]])
  return verify(suspects, { request: machine().request, endpoints, now: () => now })
}

const id = { rule: 'aws-access-key-id', secret: keyId }
const key = { rule: 'aws-secret-access-key', secret: secretKey }
const pair: Suspect = { ...key, fingerprint: 'key', partners: [id] }

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <Arn>arn:aws:iam::123456789012:user/deploy</Arn>
    <UserId>AIDAQQQQQQQQQEXAMPLE</UserId>
    <Account>123456789012</Account>
  </GetCallerIdentityResult>
</GetCallerIdentityResponse>`

const fault = (code: string, message = 'No.') =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`

describe('the signature of requests to AWS', () => {
  // The keys of AWS's own examples of signatures, which were never anybody's; put together here, so that no file has them.
  const examples = {
    keyId: ['AKID', 'EXAMPLE'].join(''),
    secretKey: ['wJalrXUtnFEMI', 'K7MDENG+bPxRfiCY' + 'EXAMPLEKEY'].join('/'),
  }
  const at = (service: string) => ({ region: 'us-east-1', service, now: new Date('2015-08-30T12:36:00Z') })
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const question = { method: 'GET', url: 'https://example.amazonaws.com/', headers: {}, body: '' } as const

  it('is that of the example in the documentation', () => {
    const url = 'https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08'
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }
    expect(signed({ ...question, url, headers }, examples, at('iam'))).toEqual({
      ...headers,
      'x-amz-date': '20150830T123600Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${examples.keyId}/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7`,
    })
  })

  it.each([
    ['get-vanilla', question, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'post-vanilla',
      { ...question, method: 'POST' as const },
      '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
    ],
    [
      'get-vanilla-query-order-key-case',
      { ...question, url: `${question.url}?Param2=value2&Param1=value1` },
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    [
      'post-x-www-form-urlencoded',
      { ...question, method: 'POST' as const, headers: form, body: 'Param1=value1' },
      'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
    ],
    [
      'get-header-value-trim',
      { ...question, headers: { 'My-Header1': ' value1', 'My-Header2': ' "a   b   c"' } },
      'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
    ],
  ])("is that of AWS's test %s", (_, example, signature) => {
    const { authorization } = signed(example, examples, at('service'))
    expect(authorization?.split('Signature=')[1]).toBe(signature)
  })

  it('is another one for another secret key, time, region or body', () => {
    const of = (body: string, keys: typeof examples, scope: ReturnType<typeof at>) =>
      signed({ ...question, body }, keys, scope).authorization
    const all = [
      of('', examples, at('sts')),
      of('x', examples, at('sts')),
      of('', { ...examples, secretKey: 'other' }, at('sts')),
      of('', examples, { ...at('sts'), region: 'eu-west-1' }),
      of('', examples, { ...at('sts'), now: new Date('2015-08-30T12:36:01Z') }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('asking AWS', () => {
  it('asks who the pair belongs to, with a signature that holds on the other side', async () => {
    const found = await ask([pair], { body: identity })
    const [received] = standIn.received
    expect(standIn.received).toHaveLength(1)
    expect(received).toMatchObject({ method: 'POST', path: '/' })
    expect(received?.body).toBe('Action=GetCallerIdentity&Version=2011-06-15')
    expect(received?.headers['content-type']).toBe('application/x-www-form-urlencoded; charset=utf-8')
    expect(signatureOf(received!, secretKey)).toEqual({
      keyId,
      region: 'us-east-1',
      service: 'sts',
      time: '20260105T080000Z',
      names: ['content-type', 'host', 'x-amz-date'],
    })
    expect(signatureOf(received!, `${secretKey}x`)).toBeUndefined()
    expect(found.get('key')).toEqual({
      state: 'live',
      detail: 'AWS answers as arn:aws:iam::123456789012:user/deploy.',
    })
  })

  it('asks once for both halves of a pair', async () => {
    const found = await ask([pair, { ...id, fingerprint: 'id', partners: [key] }], { body: identity })
    expect(standIn.received).toHaveLength(1)
    expect([...found].map(([fingerprint, { state }]) => [fingerprint, state])).toEqual([
      ['key', 'live'],
      ['id', 'live'],
    ])
  })

  it('sends and signs the session token of temporary keys', async () => {
    const partners = [
      { rule: 'aws-temporary-key-id', secret: temporaryId },
      { rule: 'aws-session-token', secret: session },
    ]
    const found = await ask([{ ...pair, rule: 'aws-secret-beside-key-id', partners }], { body: identity })
    const [received] = standIn.received
    expect(received?.headers['x-amz-security-token']).toBe(session)
    expect(signatureOf(received!, secretKey)).toMatchObject({
      keyId: temporaryId,
      names: ['content-type', 'host', 'x-amz-date', 'x-amz-security-token'],
    })
    expect(found.get('key')?.state).toBe('live')
  })

  it.each<[what: string, suspect: Suspect, reason: string]>([
    ['a secret key alone', { ...key, fingerprint: 'x' }, 'the key id that belongs to it'],
    ['a key id alone', { ...id, fingerprint: 'x' }, 'the secret key that belongs to it'],
    [
      'temporary keys without their session',
      { ...key, fingerprint: 'x', partners: [{ rule: 'aws-temporary-key-id', secret: temporaryId }] },
      'the session token that belongs to these temporary keys',
    ],
  ])('sends nothing for %s', async (_, suspect, reason) => {
    const found = await ask([suspect], { body: identity })
    expect(standIn.received).toEqual([])
    expect(found.get('x')?.state).toBe('unknown')
    expect(found.get('x')?.detail).toMatch(new RegExp(`^AWS was not asked: ${reason} was not found beside`))
  })

  it.each([
    [403, fault('InvalidClientTokenId'), 'revoked', 'not know the key id'],
    [403, fault('ExpiredToken'), 'revoked', 'the session has ended'],
    [403, fault('SignatureDoesNotMatch', 'It does not match.'), 'unknown', 'not its own'],
    [403, fault('SignatureDoesNotMatch', 'Signature expired: 2026 is now earlier'), 'unknown', 'clock'],
    [403, fault('SignatureDoesNotMatch', 'Signature not yet current: 2026'), 'unknown', 'clock'],
    [403, fault('RegionDisabledException'), 'unknown', '403 (RegionDisabledException)'],
    [403, fault('<b>x</b>'), 'unknown', '(403)'],
    [200, '<html>Sign in</html>', 'unknown', "not one of AWS's (200)"],
    [200, '<Arn>no end', 'unknown', '(200)'],
    [403, identity, 'unknown', '(403)'],
  ])('reads %i %s as %s', async (status, body, state, detail) => {
    const found = await ask([pair], { status, body })
    expect(found.get('key')).toEqual({ state, detail: expect.stringContaining(detail) })
  })

  it('shows neither half of the pair when the answer repeats them', async () => {
    const arn = `arn:aws:iam::123456789012:user/${keyId} ${secretKey} ${encodeURIComponent(secretKey)}`
    const found = await ask([pair], { body: identity.replace(/arn:[^<]*/, arn) })
    const { state, detail } = found.get('key')!
    expect(state).toBe('live')
    for (const text of [keyId, secretKey, encodeURIComponent(secretKey)])
      for (let i = 0; i + 8 <= text.length; i++) expect(detail).not.toContain(text.slice(i, i + 8))
  })

  it.each([
    ['https://sts.amazonaws.com', 'us-east-1'],
    ['https://sts.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['https://sts-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['https://sts.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['https://sts.acme.example', 'us-east-1'],
  ])('signs for the region of %s', (base, region) => {
    const question = aws.ask({ ...key, partners: [id] }, base, now)
    const headers = typeof question === 'string' ? {} : question.headers
    expect(headers.authorization).toContain(`/20260105/${region}/sts/aws4_request`)
  })
})
