import { describe, expect, it } from '@jest/globals'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import {
  codeReason,
  isPasswordHash,
  isUuid,
  nameTailReason,
} from '../../../../actions/secret-scan/src/score/code.ts'
import { isLineOfBlock, placeOf } from '../../../../actions/secret-scan/src/score/place.ts'

const make = new Generator('code')
const quoted = { name: 'value', between: ' = "', quoted: true, endsLine: false }
const bare = { name: 'value', between: ' = ', quoted: false, endsLine: true }

/** The place of `value` in a text that holds it once. */
const placeIn = (text: string, value: string) => {
  const start = text.indexOf(value)
  return placeOf(Buffer.from(text, 'latin1'), start, start + value.length)
}

describe('nameTailReason', () => {
  it.each([
    'passwordField',
    'TOKEN_URL',
    'secret-name',
    'maxPwdAge',
    'SecretPath',
    'apiKeyId',
    'token.expires',
    'PASSWORD_HASH',
    'min_password_chars',
    'guidOfSecret',
    'nextPageToken',
    'csrf_token',
    'authenticity_token',
    'continuation-token',
  ])('knows by its name that %s holds no secret', (name) => {
    expect(nameTailReason(name)).toMatch(/^is no secret by its name: `/)
  })

  it.each([
    undefined,
    'password',
    'DB_PASSWORD',
    'hasura_secret',
    'profile_secret', // "file" is the end of a word
    'NOTIFY_TOKEN',
    'accessToken',
    'ISSUE_TOKEN',
    'curl_password',
    'valid',
    'storage_key',
    'GRID_SECRET',
  ])('says nothing of the name %s', (name) => {
    expect(nameTailReason(name)).toBeUndefined()
  })
})

describe('codeReason', () => {
  it.each([
    ['--kerberos=no', 'is an option of a command'],
    ['OAUTH2_JWT_BEARER', 'is the name of a constant'],
    ['request.user.credentials', 'is a member of something'],
    ['user->credentials', 'is a member of something'],
    ['Session::Token', 'is a member of something'],
    ['-37108517437440', 'is a number'],
    ['1.3.6.1.4.1.42.2', 'is a number'],
    ['-2.8174e+01', 'is a number'],
    ['2016-09-08T21:47:36Z', 'is a date'],
    ['uid:gid:gecos:dir', 'is a list'],
    ['cn=krbtgt,ou=users,dc=x', 'is a list'],
    ['src/lib/passwd-a.o', 'is a path'],
    ['https://id.example.com/token?x=1', 'is an address without a password'],
    ['data:image/png;base64,AAAA', 'is an address without a password'],
    [`sha512-${make.text('base64', 86)}==`, 'is a digest'],
    [`h1:${make.text('base64', 43)}=`, 'is a digest'],
    ['^[a-z]{8,}$', 'is a regular expression'],
    ['.login-form #password', 'is a selector of CSS'],
    ['0x%08x\\n', 'is a format'],
    ['user %s has %d', 'is a format'],
    ['ncacn_np:$SERVER', 'is a format'],
    ['\xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c', 'is text'],
  ])('knows %j for code', (value, reason) => {
    expect(codeReason(value, quoted)).toBe(reason)
  })

  it.each([
    'modRoot)',
    'error_blob);',
    'num_hashes++;',
    'args[i]',
    'f(x)',
    'initial:',
    'callback?:',
    'metavar=',
  ])('knows %j without quotes for code, and says nothing of it between quotes', (value) => {
    expect(codeReason(value, bare)).toBe('is code')
    expect(codeReason(value, quoted)).toBeUndefined()
  })

  it('lets a password without quotes have commas and brackets where it ends its line, and not before', () => {
    const value = 'k7,Q(w;Zp9'
    expect(codeReason('k7,Qw;Zp9', bare)).toBeUndefined()
    expect(codeReason('k7,Qw;Zp9', { ...bare, endsLine: false })).toBe('is code')
    expect(codeReason(value, bare)).toBe('is code')
  })

  it('takes what an arrow leads to for a member', () => {
    expect(codeReason('pw_shell1', { ...bare, between: '->' })).toBe('is a member of something')
  })

  it('takes a path behind the name PWD for the working directory, and behind another for no such thing', () => {
    expect(codeReason('/srv/app9/x', { ...quoted, name: 'OLDPWD' })).toBe('is the working directory')
    expect(codeReason('/srv/app9/x', { ...quoted, name: 'DB_PWD' })).toBeUndefined()
  })

  it.each([
    ['base62', 12],
    ['base62', 32],
    ['hex', 32],
    ['base64', 44],
    ['base64url', 43],
    ['base36', 20],
  ] as const)('says something of less than one in a thousand random texts of %s', (alphabet, length) => {
    const texts = Array.from({ length: 5000 }, () => make.text(alphabet, length))
    const wrong = texts.filter((text) => codeReason(text, quoted) ?? codeReason(text, bare))
    expect(wrong.length).toBeLessThan(5)
  })
})

describe('isUuid and isPasswordHash', () => {
  it('know theirs and nothing else', () => {
    expect([make.uuid(), `{${make.uuid().toUpperCase()}}`, make.text('hex', 36)].map(isUuid)).toEqual([
      true,
      true,
      false,
    ])
    const hashes = ['$2b$10$', '$6$salt$', '$argon2id$v=19$', 'pbkdf2_sha256$1000$', '{SSHA}'].map(
      (form) => `${form}${make.text('base62', 40)}`,
    )
    expect(hashes.map(isPasswordHash)).toEqual([true, true, true, true, true])
    expect(isPasswordHash(`$${make.text('base62', 12)}`)).toBe(false)
  })
})

describe('placeOf', () => {
  it('reads name, sign, quotes and the end of the line', () => {
    expect(placeIn('db_password: "value1" # x', 'value1')).toEqual({
      name: 'db_password',
      between: ': "',
      quoted: true,
      endsLine: false,
    })
    expect(placeIn('A=1\nDB_PASSWORD=value1 \r\nB=2', 'value1')).toEqual({
      name: 'DB_PASSWORD',
      between: '=',
      quoted: false,
      endsLine: true,
    })
  })

  it('gives the dash of an arrow to the sign', () => {
    expect(placeIn('x = pwd->pw_name', 'pw_name')).toMatchObject({ name: 'pwd', between: '->' })
  })

  it('has no name where none stands', () => {
    expect(placeIn('value1', 'value1')).toEqual({ between: '', quoted: false, endsLine: true })
  })
})

describe('isLineOfBlock', () => {
  const lines = Array.from({ length: 3 }, () => make.text('base64', 64))
  const inBlock = (text: string, secret: string) => {
    const start = text.indexOf(secret)
    return isLineOfBlock(Buffer.from(text), start, start + secret.length)
  }

  it('knows a line between or beside lines of its length, with either end of line', () => {
    expect(inBlock(lines.join('\n'), lines[1]!)).toBe(true)
    expect(inBlock(`x\r\n${lines.join('\r\n')}\r\n`, lines[2]!)).toBe(true)
    expect(inBlock(`x\n${lines.join('\n')}`, lines[0]!)).toBe(true)
  })

  it('leaves alone what shares its line, stands alone, or is beside other text', () => {
    expect(inBlock(`${lines[0]}\nkey=${lines[1]}\n${lines[2]}`, lines[1]!)).toBe(false)
    expect(inBlock(`a\n${lines[1]}\nb`, lines[1]!)).toBe(false)
    expect(inBlock(`${'two words '.repeat(6)}abcd\n${lines[1]}\n`, lines[1]!)).toBe(false)
    expect(inBlock(`${lines[0]!.slice(0, 30)}\n${lines[1]!.slice(0, 30)}\n`, lines[1]!.slice(0, 30))).toBe(
      false,
    )
  })
})
