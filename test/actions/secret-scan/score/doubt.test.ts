import { describe, expect, it } from '@jest/globals'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { unproven } from '../../../../actions/secret-scan/src/proof/proof.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import { doubtOf } from '../../../../actions/secret-scan/src/score/doubt.ts'
import {
  fromBase64,
  inAddress,
  leadsNowhere,
} from '../../../../actions/secret-scan/src/score/user-password.ts'

const engine = createEngine(rules)
const make = new Generator('doubt')
const random = `${make.text('base62', 20)}7x`

/** What is said of the only finding in the text. */
function doubtIn(text: string) {
  const bytes = Buffer.from(text, 'latin1')
  const found = engine.find(bytes)
  expect(found).toHaveLength(1)
  return doubtOf(found[0]!, bytes, unproven('not asked'))
}
const basic = (text: string): string => `Authorization: Basic ${Buffer.from(text).toString('base64')}`

describe('doubtOf', () => {
  it.each([
    ['what has the form of code', `password = read_it);`, 'is code'],
    ['a member', `if (pwd->pw_shell1 == 0)`, 'is a member of something'],
    ['a name that says so', `password_field = "${random}"`, 'is no secret by its name: `field`'],
    ['a token that numbers pages', `"nextPageToken": "${random}"`, 'is no secret by its name: `PageToken`'],
    ['a list of names', `["password", "krbPrincipalName"]`, 'is the next of a list'],
    ['a keyword in random text', `"5XiWpwdS0HNg": "96asUWkBGY1t"`, 'stands behind no name'],
    ['words under a name for what machines make', `api_key = "list-of-all-the-users-1a"`, 'reads like words'],
    [
      'a header without a user',
      `Authorization: Basic ${make.text('lower', 20)}`,
      'is no user and password in base64',
    ],
    ['an id', `SPOTIFY_CLIENT_ID=${make.text('hex', 32)}`, 'is an id by its name: `SPOTIFY_CLIENT_ID`'],
    ['a key that is public', `pusherAppKey: ${make.text('hex', 20)}`, 'is an id by its name: `pusherAppKey`'],
    ['a header that holds a placeholder', basic('user:your-password'), 'has the word `password`'],
    ['a password that is the user', 'amqp://guest:guest@mq.acme.dev/', 'repeats its user'],
    [
      'a word for a host of examples',
      'https://alberto:einstein@example.com/',
      'is a word, for a host of examples',
    ],
  ])('doubts %s', (_, text, reason) => {
    expect(doubtIn(text).doubt).toBe(reason)
  })

  it.each([
    ['a password of words', 'password = "correctHorseBatteryStaple"'],
    ['a word in which signs stand for letters', 'password = "P@ssw0rd-77"'],
    ['a UUID', `token = "${make.uuid()}"`],
    ['the hash of a password', `password = "$2b$10$${make.text('base62', 53)}"`],
    ['a word in an address', 'https://alberto:einstein@git.acme.dev/'],
    ['a word in a header', basic('alberto:einstein')],
  ])('has little confidence in %s', (_, text) => {
    expect(doubtIn(text)).toMatchObject({ confidence: 'low' })
    expect(doubtIn(text).doubt).toBeUndefined()
  })

  it.each([
    ['a random password', `password = "${random}"`],
    ['a secret beside its id', `SPOTIFY_CLIENT_SECRET=${make.text('hex', 32)}`],
    ['a random password without quotes', `DB_PASSWORD=${random}\n`],
    ['a random password in an address, of whatever host', `https://app:${random}@git.example.com/`],
    ['a random password in a header', basic(`app:${random}`)],
  ])('doubts nothing of %s', (_, text) => {
    expect(doubtIn(text)).not.toHaveProperty('doubt')
    expect(doubtIn(text)).not.toHaveProperty('confidence')
  })

  it('doubts nothing that a provider has made, whatever words are in it', () => {
    const bytes = Buffer.from('password = "changeme-please1"')
    const [found] = engine.find(bytes)
    expect(doubtOf(found!, bytes, { grade: 'valid', by: 'its checksum' })).toEqual({})
    expect(doubtOf(found!, bytes, unproven('not asked')).doubt).toBeDefined()
  })

  it('tells what a value was assigned to', () => {
    expect(doubtIn(`- name: DB_PASSWORD\n  value: "${random}"`).name).toBe('DB_PASSWORD')
    expect(doubtIn(`DB_PASSWORD = "${random}"`).name).toBe('DB_PASSWORD')
  })
})

describe('users and passwords', () => {
  it('are read from base64 that holds them', () => {
    expect(fromBase64(Buffer.from('app:pw:1').toString('base64'))).toEqual({ user: 'app', password: 'pw:1' })
    expect(fromBase64(Buffer.from('no colon here').toString('base64'))).toBeUndefined()
    expect(fromBase64(Buffer.from('a:\x01\x02\x03\x04\x05\x06').toString('base64'))).toBeUndefined()
    expect(fromBase64('not base64!')).toBeUndefined()
  })

  it('are read from an address, and the host after them', () => {
    const bytes = Buffer.from('see amqp://app:pw@localhost:5672/x')
    const start = bytes.indexOf('pw@')
    expect(inAddress(bytes, start, start + 2)).toEqual({ user: 'app', password: 'pw' })
    expect(leadsNowhere(bytes, start + 2)).toBe(true)
    expect(inAddress(bytes, start, start + 1)).toBeUndefined()
  })

  it.each([
    ['@example.com/x', true],
    ['@git.example.org', true],
    ['@db.test', true],
    ['@127.0.0.1:80', true],
    ['@[::1]:80', true],
    ['@host:80/', true],
    ['@example.com.acme.dev', false],
    ['@testing.acme.dev', false],
    ['@10.0.0.9', false],
  ])('lead nowhere in %s: %s', (text, nowhere) => {
    expect(leadsNowhere(Buffer.from(text), 0)).toBe(nowhere)
  })
})
