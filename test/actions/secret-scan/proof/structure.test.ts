/** What the proofs read out of tokens that have no checksum, and what they don't believe. */

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  makeAwsAccessKeyId,
  proveAwsAccessKeyId,
  proveAwsBedrock,
} from '../../../../actions/secret-scan/src/proof/aws.ts'
import {
  proveDiscordBot,
  proveDiscordWebhook,
  proveTelegramBot,
} from '../../../../actions/secret-scan/src/proof/chat.ts'
import { encodeBase32 } from '../../../../actions/secret-scan/src/proof/digits.ts'
import { proveOpenAi } from '../../../../actions/secret-scan/src/proof/fixed-marks.ts'
import {
  makeGcpServiceAccount,
  proveGcpServiceAccount,
} from '../../../../actions/secret-scan/src/proof/gcp.ts'
import { makeGitlabRoutable, proveGitlabRoutable } from '../../../../actions/secret-scan/src/proof/gitlab.ts'
import { isoOfSeconds } from '../../../../actions/secret-scan/src/proof/grades.ts'
import { hostOf } from '../../../../actions/secret-scan/src/proof/json-object.ts'
import {
  makeGrafanaCloud,
  makeSentryOrganization,
  proveGrafanaCloud,
  proveSentryOrganization,
} from '../../../../actions/secret-scan/src/proof/json-tokens.ts'
import {
  makeGithubInstallation,
  makeJwt,
  makeSupabaseKey,
  proveGithubInstallation,
  proveJwt,
} from '../../../../actions/secret-scan/src/proof/jwt.ts'
import { proofs } from '../../../../actions/secret-scan/src/proof/list.ts'
import {
  makeDockerAuth,
  makeNetrc,
  makeNpmAuthToken,
  makeUrlCredentials,
  proveDockerAuth,
  proveNetrc,
  proveNpmAuthToken,
  proveUrlCredentials,
} from '../../../../actions/secret-scan/src/proof/login.ts'
import { proveFly, provePypi } from '../../../../actions/secret-scan/src/proof/macaroons.ts'
import {
  makeAtlassianDataCenter,
  makeJfrogReference,
  proveAtlassianDataCenter,
  proveDockerSwarm,
  proveJfrogReference,
} from '../../../../actions/secret-scan/src/proof/registries.ts'
import {
  makeSlackAppToken,
  makeSlackBotToken,
  makeSlackUserToken,
  makeSlackWebhook,
  proveSlackToken,
  proveSlackWebhook,
} from '../../../../actions/secret-scan/src/proof/slack.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

const make = new Generator('structure')
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('an access key id of AWS', () => {
  /** The documented way, in whole numbers: 48 bits, of which the highest is 1 and the lowest 7 are something else. */
  const idOf = (account: bigint, highest: bigint, rest: bigint): string => {
    const hex = ((highest << 47n) | (account << 7n) | rest).toString(16).padStart(12, '0')
    return `AKIA${encodeBase32(Buffer.from(`${hex}a1b2c3d4`, 'hex'))}`
  }

  it('tells the account that its bits hold', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 999_999_999_999n }),
        fc.bigInt({ min: 0n, max: 127n }),
        (account, rest) =>
          expect(proveAwsAccessKeyId(idOf(account, 1n, rest))).toEqual({
            grade: 'valid',
            by: expect.any(String),
            facts: { account: String(account).padStart(12, '0') },
          }),
      ),
    ))

  it.each([
    ['of the years before 2019', idOf(123_456_789_012n, 0n, 5n), 'none'],
    ['with more than 12 digits in it', idOf(1_000_000_000_000n, 1n, 5n), 'none'],
    ['of the documentation', `AKIAQ${make.text('base32', 8)}EXAMPLE`, 'invalid'],
    ['with a digit that base32 has not', `AKIA${make.text('base32', 15)}1`, 'none'],
    ['that fills a place', `AKIA${'X'.repeat(16)}`, 'none'],
  ])('%s is not valid', (_, id, grade) => {
    expect(proveAwsAccessKeyId(id).grade).toBe(grade)
    expect(proveAwsAccessKeyId(id).facts).toBeUndefined()
  })

  it('may be temporary', () =>
    expect(proveAwsAccessKeyId(makeAwsAccessKeyId(make, 'ASIA')).grade).toBe('valid'))

  it('of Bedrock has its name in base64, or is none', () => {
    expect(proveAwsBedrock(`ABSK${base64(make.text('base62', 60))}`).grade).toBe('invalid')
    expect(
      proveAwsBedrock(`bedrock-api-key-${base64(`bedrock.amazonaws.com/?Action=${make.text('base62', 90)}`)}`)
        .grade,
    ).toBe('valid')
  })
})

describe('a JWT', () => {
  it('tells issuer, end and algorithm, and nobody’s name', () => {
    const sub = make.text('base62', 30)
    const { facts } = proveJwt(
      makeJwt(make, { iss: 'https://login.example.com/t?x=y', sub, exp: 1_800_000_000 }),
    )
    expect(facts).toEqual({
      algorithm: 'HS256',
      issuer: 'login.example.com',
      expires: '2027-01-15T08:00:00Z',
    })
  })

  it.each(['anon', 'service_role'] as const)('of Supabase tells the project and the role %s', (role) =>
    expect(proveJwt(makeSupabaseKey(make, role)).facts).toMatchObject({
      role,
      issuer: 'supabase',
      project: expect.stringMatching(/^[a-z]{20}$/),
    }),
  )

  const [header, claims, signature] = makeJwt(make).split('.') as [string, string, string]
  it.each([
    ['whose header is no JSON', `${header.slice(0, -2)}.${claims}.${signature}`, 'invalid'],
    ['whose claims are no JSON', `${header}.${claims.slice(4)}.${signature}`, 'invalid'],
    ['without an algorithm', `${segment({ typ: 'JWT' })}.${claims}.${signature}`, 'invalid'],
    ['whose algorithm is a number', `${segment({ alg: 256 })}.${claims}.${signature}`, 'invalid'],
    ['without a signature', `${header}.${claims}.`, 'none'],
    ['that is not signed', `${segment({ alg: 'none' })}.${claims}.${signature}`, 'none'],
    ['that is encrypted', `${segment({ alg: 'dir', enc: 'A256GCM' })}.${claims}.${signature}`, 'none'],
    ['of four parts', `${header}.${claims}.${signature}.${signature}`, 'none'],
  ])('%s is not valid', (_, token, grade) => expect(proveJwt(token).grade).toBe(grade))

  it('in an installation token of GitHub is proven with it, and the app told', () => {
    const token = makeGithubInstallation(make)
    expect(proveGithubInstallation(token)).toMatchObject({
      grade: 'valid',
      facts: { app: token.split('_')[1] },
    })
    expect(proveGithubInstallation('ghs_123456_eyJx.eyJx.abc').grade).toBe('invalid')
  })
})

it.each([
  ['a bot', makeSlackBotToken(make)],
  ['a user', makeSlackUserToken(make)],
  ['an app', makeSlackAppToken(make)],
])('Slack: the token of %s tells whose it is', (_, token) => {
  const { grade, facts } = proveSlackToken(token)
  expect(grade).toBe('valid')
  expect(Object.values(facts!)).toEqual([token.split('-')[token.startsWith('xapp') ? 2 : 1]])
})

it('Slack: a webhook tells the team, and one that fills a place proves nothing', () => {
  const url = makeSlackWebhook(make)
  expect(proveSlackWebhook(url).facts).toEqual({ team: url.split('/')[4] })
  expect(
    proveSlackWebhook(`https://hooks.slack.com/services/T00000000/B00000000/${'X'.repeat(24)}`).grade,
  ).toBe('none')
  expect(proveSlackToken(['xoxb', '123456789012', '123456789012', 'x'.repeat(24)].join('-')).grade).toBe(
    'none',
  )
})

describe('Discord', () => {
  const tail = `.${make.text('base62', 6)}.${make.text('base62', 30)}`

  it('tells since when there is a bot, as in the reference of its API', () => {
    const bot = Buffer.from('175928847299117063').toString('base64url')
    expect(proveDiscordBot(bot + tail)).toMatchObject({
      grade: 'valid',
      facts: { created: '2016-04-30T11:18:25Z' },
    })
  })

  it('refuses a bot whose id is no number', () =>
    expect(proveDiscordBot(`M${make.text('lower', 23)}${tail}`).grade).toBe('invalid'))

  it('tells since when there is a webhook', () =>
    expect(
      proveDiscordWebhook(
        `https://discordapp.com/api/v10/webhooks/175928847299117063/${make.text('base62', 68)}`,
      ).facts,
    ).toEqual({ created: '2016-04-30T11:18:25Z' }))
})

describe('credentials with a place', () => {
  it('tells scheme and host of a URL, never user or password', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{12}$/),
        fc.stringMatching(/^[0-9A-Za-z]{12,20}$/),
        (user, password) => {
          const proof = proveUrlCredentials(`postgres://${user}:${password}@db.example.com:5432/shop?x=y`)
          expect(proof).toMatchObject({
            grade: 'none',
            facts: { scheme: 'postgres', host: 'db.example.com' },
          })
          expect(JSON.stringify(proof)).not.toContain(user)
          expect(JSON.stringify(proof)).not.toContain(password)
        },
      ),
    ))

  it('takes a token in a URL for what it is, as the password or the user, percent-encoded or not', () => {
    const url = makeUrlCredentials(make)
    const token = /:(ghp_\w+)@/.exec(url)![1]!
    expect(proveUrlCredentials(url).grade).toBe('valid')
    expect(proveUrlCredentials(`https://${token}:x-oauth-basic@github.com`).grade).toBe('valid')
    expect(proveUrlCredentials(`https://x:${token.replace('_', '%5F')}@github.com`).grade).toBe('valid')
    expect(proveUrlCredentials(url.replace(token, `${token.slice(0, -1)}!`)).grade).toBe('none')
  })

  it('tells the registry of a token of npm, and the machine of a netrc', () => {
    expect(proveNpmAuthToken(makeNpmAuthToken(make)).facts).toEqual({ registry: 'registry.npmjs.org' })
    expect(proveNetrc(makeNetrc(make)).facts).toEqual({ host: 'github.com' })
    expect(proveNetrc('machine db.example.com login a password correct-horse')).toMatchObject({
      grade: 'none',
      facts: { host: 'db.example.com' },
    })
  })

  it('reads user and password out of the authentication of Docker, and believes a wrong token in it no more', () => {
    expect(proveDockerAuth(makeDockerAuth(make)).grade).toBe('valid')
    expect(proveDockerAuth(base64('no colon in here at all')).grade).toBe('none')
    expect(proveDockerAuth(base64('user:xxxxxxxxxxxxxxxx')).grade).toBe('none')
    expect(proveDockerAuth(base64(`user:npm_${'a1b2c3'.repeat(6)}`)).grade).toBe('invalid')
  })
})

describe('what else is read', () => {
  it('GitLab: the organisation and the user, in decimal, and nothing where the size byte lies', () => {
    const { facts } = proveGitlabRoutable(makeGitlabRoutable(make))
    expect(facts).toEqual({
      organization: expect.stringMatching(/^\d+$/),
      user: expect.stringMatching(/^\d+$/),
    })
  })

  it('Google: the project and the size of the key; a key that is broken disproves the file', () => {
    const file = makeGcpServiceAccount(make)
    expect(proveGcpServiceAccount(file).facts).toMatchObject({ project: JSON.parse(file).project_id })
    const account = JSON.parse(file)
    const broken = { ...account, private_key: account.private_key.replace('MII', 'MIJ') }
    expect(proveGcpServiceAccount(JSON.stringify(broken)).grade).toBe('invalid')
    expect(proveGcpServiceAccount(JSON.stringify({ ...account, type: 'authorized_user' })).grade).toBe('none')
    expect(proveGcpServiceAccount(JSON.stringify({ ...account, private_key: '<key>' })).grade).toBe('none')
  })

  it('Sentry: host and organisation; Grafana: organisation and region', () => {
    expect(proveSentryOrganization(makeSentryOrganization(make)).facts).toMatchObject({
      host: 'us.sentry.io',
      organization: 'example',
    })
    expect(proveGrafanaCloud(makeGrafanaCloud(make)).facts).toMatchObject({ region: 'us' })
  })

  it('JFrog: until when; 0 is for ever', () => {
    expect(proveJfrogReference(makeJfrogReference(make)).facts!.expires).toMatch(/^2023-11-1[45]T/)
    const forever = base64(`reftkn:01:0000000000:${make.text('base62', 27)}`)
    expect(proveJfrogReference(forever)).toEqual({ grade: 'valid', by: expect.any(String) })
    expect(proveJfrogReference(base64(`reftkx:01:0000000000:${make.text('base62', 27)}`)).grade).toBe(
      'invalid',
    )
  })

  it.each([
    [
      'PyPI: another index',
      provePypi(
        `pypi-${Buffer.from(`\x02\x01\x08pypi.com${make.text('base62', 80)}`).toString('base64url')}`,
      ),
      'none',
    ],
    ['PyPI: no macaroon', provePypi(`pypi-B${make.text('base64url', 120)}`), 'invalid'],
    [
      'PyPI: a location that is no host',
      provePypi(
        `pypi-${Buffer.from(`\x02\x01\x08pypi org${make.text('base62', 80)}`).toString('base64url')}`,
      ),
      'invalid',
    ],
    [
      'Fly: another place',
      proveFly(`FlyV1 fm2_${base64(`\x94\x93https://api.example.com/v1${make.text('base62', 40)}`)}`),
      'none',
    ],
    [
      'Swarm: a number of more than 256 bits',
      proveDockerSwarm(`SWMTKN-1-${'z'.repeat(50)}-${'0123456789abc'.padEnd(25, '0')}`),
      'invalid',
    ],
    [
      'Swarm: a secret of more than 128 bits',
      proveDockerSwarm(`SWMTKN-1-${'0123456789abc'.padEnd(50, '0')}-${'z'.repeat(25)}`),
      'invalid',
    ],
    ['Bitbucket: no number', proveAtlassianDataCenter(`BBDC-${base64('x'.repeat(33))}`), 'invalid'],
    ['Bitbucket: no number, without the prefix', proveAtlassianDataCenter(base64('x'.repeat(33))), 'none'],
    ['Bitbucket: without the prefix', proveAtlassianDataCenter(makeAtlassianDataCenter(make, '')), 'valid'],
    [
      'Telegram: the beginning is another',
      proveTelegramBot(`1234567890:AB${make.text('base62', 33)}`),
      'none',
    ],
    [
      'Sentry: no region',
      proveSentryOrganization(
        `sntrys_${base64(JSON.stringify({ iat: 1, url: 'https://sentry.io', org: 'example' }))}_${make.text('base62', 43)}`,
      ),
      'none',
    ],
    ['Vault: another head', proofs['hashicorp-vault']!.prove(`hvs.CAESIZ${make.text('base62', 85)}`), 'none'],
    ['OpenAI: nothing but one letter', proveOpenAi(`sk-${'x'.repeat(20)}T3BlbkFJ${'x'.repeat(20)}`), 'none'],
    [
      'OpenAI: the form of 2022',
      proveOpenAi(`sk-${make.text('base62', 20)}T3BlbkFJ${make.text('base62', 20)}`),
      'valid',
    ],
  ])('%s', (_, proof, grade) => expect(proof.grade).toBe(grade))
})

it.each([
  [`https://user:${'x'.repeat(8)}@login.example.com:8443/path`, 'login.example.com'],
  ['db.example.com:5432', 'db.example.com'],
  ['accounts.google.com', 'accounts.google.com'],
  ['a secret', undefined],
  ['dGhpcyBpcyBub3Q', undefined],
  [42, undefined],
])('of %j the host is all that is told', (value, host) => expect(hostOf(value)).toBe(host))

it.each([
  [1_800_000_000, '2027-01-15T08:00:00Z'],
  [1_800_000_000.5, '2027-01-15T08:00:00Z'],
  [0, undefined],
  [-1, undefined],
  [1e300, undefined],
  [Number.NaN, undefined],
  ['1800000000', undefined],
])('the time %j is %j', (value, text) => expect(isoOfSeconds(value)).toBe(text))
